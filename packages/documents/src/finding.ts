import { BACKLOG_FINDINGS } from './backlog/findings.ts'
import { MINUTES_FINDINGS } from './minutes/findings.ts'
import { ORGANISATIONS_FINDINGS } from './organisations/findings.ts'
import { PLAN_FINDINGS } from './plan/findings.ts'
import { PROPOSALS_FINDINGS } from './proposals/findings.ts'
import { RELEASES_FINDINGS } from './releases/findings.ts'
import type { Severity } from './severity.ts'

/** Something a document says that it should not, at its place. Lines and columns count from 1. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly file: string
  readonly line: number
  readonly column: number
  readonly says: string
  readonly hint: string
}

/** Every code a reader can report, with its severity and what the group should know of it. */
export const FINDINGS = {
  'unreadable-file': 'error',
  'empty-file': 'error',
  'binary-file': 'error',
  'file-too-large': 'error',
  'undecodable-character': 'note',
  'unknown-document': 'note',
  'script-in-document': 'error',
  'findings-left-out': 'note',
  ...BACKLOG_FINDINGS,
  ...MINUTES_FINDINGS,
  ...ORGANISATIONS_FINDINGS,
  ...PLAN_FINDINGS,
  ...PROPOSALS_FINDINGS,
  ...RELEASES_FINDINGS,
} as const satisfies Record<string, Severity>

export type FindingCode = keyof typeof FINDINGS

export const finding = (
  code: FindingCode,
  place: { readonly file: string; readonly line: number; readonly column?: number },
  says: string,
  hint: string,
): Finding => ({
  code,
  severity: FINDINGS[code],
  file: place.file,
  line: place.line,
  column: place.column ?? 1,
  says,
  hint,
})

import type { Citation, Rule, RuleName } from './rules.ts'

/** Every reason the rules can give against a move. */
export const REFUSALS = [
  'unknown-subject',
  'unknown-call',
  'unknown-organisation',
  'already-exists',
  'wrong-state',
  'role-not-allowed',
  'agenda-closed',
  'issue-missing',
  'issue-opened-late',
  'pull-request-missing',
  'frozen-notice-missing',
  'frozen-notice-late',
  'reason-missing',
  'text-missing',
  'owner-missing',
  'not-an-owner',
  'antitrust-not-shown',
  'minutes-already-approved',
  'minutes-not-published',
  'same-call',
  'items-open',
  'changed-meanwhile',
  'invalid-date',
] as const
export type RefusalCode = (typeof REFUSALS)[number]

/** A reason against a move: data, never thrown. */
export interface Refusal {
  readonly code: RefusalCode
  /** What stands against it, in one sentence. */
  readonly says: string
  /** What to do next. */
  readonly hint: string
  /** The rule that says so, as it stood then. */
  readonly rule?: { readonly name: RuleName; readonly version: number; readonly source: Citation }
}

/** A refusal; where a dated rule stands behind it, the verdict says which version. */
export const refuse = (code: RefusalCode, says: string, hint: string, rule?: Rule): Refusal =>
  rule === undefined
    ? { code, says, hint }
    : { code, says, hint, rule: { name: rule.name, version: rule.version, source: rule.source } }

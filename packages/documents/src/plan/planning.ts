import { type Instant, type RuleBook, type Source, slugOf } from '@trunkline/governance'
import { type FindingCode, finding } from '../finding.ts'
import type { Ledger } from './ledger.ts'
import type { Roster } from './roster.ts'

/** What every part of a plan works on. */
export interface Planning {
  readonly ledger: Ledger
  readonly roster: Roster
  readonly rules: RuleBook
  readonly now: Instant
}

export const documentSource = (document: string, line?: number): Source & { readonly kind: 'document' } =>
  line === undefined ? { kind: 'document', document } : { kind: 'document', document, line }

export const report = (
  planning: Planning,
  code: FindingCode,
  source: Source & { readonly kind: 'document' },
  says: string,
  hint: string,
): void => {
  planning.ledger.conflicts.push(finding(code, { file: source.document, line: source.line ?? 1 }, says, hint))
}

/** A slug that no other proposal has. */
export const freeSlug = (planning: Planning, wish: string): string => {
  const slug = slugOf(wish) || 'unnamed'
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? slug : `${slug}-${count}`
    if (!planning.ledger.directory.known.has(candidate)) return candidate
  }
}

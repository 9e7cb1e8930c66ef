import type { Citation, RuleName } from './rules.ts'

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
  'frozen-notice-missing',
  'frozen-notice-late',
  'reason-missing',
  'text-missing',
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

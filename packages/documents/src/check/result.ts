import type { Finding } from '../finding.ts'

/** What was read, counted. */
export interface ReadCounts {
  readonly files: number
  /** Entries of the newest table; an older snapshot of the same table is in `tables` only. */
  readonly backlogEntries: number
  readonly tables: readonly { readonly file: string; readonly takenOn: string | null; readonly entries: number }[]
  readonly proposals: number
  readonly templates: number
  readonly minutes: number
  /** Releases of the inventory, and plans of the progress tracker. */
  readonly releases: number
  readonly plans: number
  /** Members and participants of the landscape. */
  readonly organisations: number
  /** OpenAPI definitions: recognised, not read. */
  readonly definitions: number
  readonly unknown: number
}

export interface CheckResult {
  readonly read: ReadCounts
  /** By file, line and column. */
  readonly findings: readonly Finding[]
}

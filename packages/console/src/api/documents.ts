import type { Source } from '@trunkline/governance'
import { send } from './client.ts'

export interface NamedText {
  readonly path: string
  readonly text: string
}

export interface TableChange {
  readonly slug: string
  readonly name: string
  readonly line: number
  readonly says: string
}

export interface TableView {
  readonly text: string
  readonly changes: readonly TableChange[]
  /** Releases that the table shows differently than the release data, left as they are. */
  readonly stale: readonly TableChange[]
}

/** The group's table with only the lines changed that must change; with `releases` those of the release data too. */
export const updateTable = (file: NamedText & { readonly releases: boolean }): Promise<TableView> =>
  send('/table', file)

/** A finding of a reader, at its place; lines and columns count from 1. */
export interface FindingView {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly says: string
  readonly hint: string
}

export interface PlanView {
  /** What is applied is what was shown: the digest names the plan. */
  readonly digest: string
  readonly additions: readonly {
    readonly stream: string
    readonly happenedAt: string
    readonly says: string
    readonly source: Source
  }[]
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly FindingView[]
  readonly conflicts: readonly FindingView[]
}

/** What the files would add to the record, and what is wrong in them; nothing is changed. */
export const planImport = (files: readonly NamedText[]): Promise<PlanView> => send('/import/plan', { files })

/** Applies exactly the plan of that digest; a problem `plan-changed` where the group has moved on since. */
export const applyImport = (files: readonly NamedText[], digest: string): Promise<unknown> =>
  send('/import/apply', { files, digest })

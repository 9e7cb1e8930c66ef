import type { BacklogStatus, IsoDate, ProposalKind, Reference } from '@trunkline/governance'
import type { MinutesDocument } from './minutes/values.ts'

export type * from './minutes/values.ts'

// What the readers find: the value beside the original text, with its line. Lines count from 1, offsets from 0.

export interface Place {
  readonly line: number
  readonly endLine: number
  readonly start: number
  readonly end: number
}

/** A run of text between breaks. `start` and `end` are offsets of its content in the document, whole elements included. */
export interface CellLine {
  readonly kind: 'text' | 'block' | 'bullet'
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface CellLink {
  readonly text: string
  readonly href: string
  readonly start: number
  readonly end: number
}

export interface Cell extends Place {
  /** The cell's text, white space folded. */
  readonly text: string
  /** The original characters between `start` and `end`. */
  readonly source: string
  /** Offsets of what stands between the cell's tags. */
  readonly content: { readonly start: number; readonly end: number }
  readonly lines: readonly CellLine[]
  readonly links: readonly CellLink[]
}

export interface TableStatus {
  /** Null where the words are outside the vocabulary. */
  readonly status: BacklogStatus | null
  readonly on: IsoDate | null
  readonly text: string
}

export interface BacklogRow extends Place {
  /** Without `(previously X)` and without the words that say what kind of proposal it is. */
  readonly name: string
  /** `slugOf(name)`; a second row of the same name gets `-2`, so that a slug names one row. */
  readonly slug: string
  readonly previousNames: readonly string[]
  readonly kind: ProposalKind
  /** The repository that a scope enhancement says it changes. */
  readonly enhances: string | null
  readonly owners: readonly string[]
  readonly supporters: readonly string[]
  /** `file` is the name inside `documentation/API proposals`, null unless the link names a file. */
  readonly template: {
    readonly kind: 'file' | 'pull-request' | 'issue' | 'other'
    readonly href: string
    readonly file: string | null
  } | null
  readonly registeredOn: IsoDate | null
  /** The dated parts of all bullet points, in the cell's order; empty where the cell says N/A. The last known one is in force. */
  readonly statuses: readonly TableStatus[]
  readonly repository: { readonly name: string; readonly href: string } | null
  readonly release: {
    readonly href: string
    readonly repository: string | null
    readonly tag: string | null
    readonly version: string | null
    readonly metaRelease: string | null
    readonly on: IsoDate | null
  } | null
  readonly references: readonly Reference[]
  readonly cells: {
    readonly name: Cell
    readonly supporters: Cell | null
    readonly proposal: Cell | null
    readonly status: Cell | null
    readonly project: Cell | null
    readonly release: Cell | null
  }
  /** Cells after the sixth. */
  readonly extra: readonly Cell[]
}

export interface BacklogTable {
  readonly kind: 'backlog'
  readonly file: string
  /** The day the table was taken, from its file name; null where the name says none. */
  readonly takenOn: IsoDate | null
  readonly source: string
  readonly rows: readonly BacklogRow[]
}

export const PROPOSAL_FIELDS = [
  'name',
  'new-name',
  'owner',
  'summary',
  'northbound-type',
  'scope-fit',
  'telco-capability',
  'overlap',
  'why-validation',
  'scope-impact',
  'out-of-scope',
  'declaration',
  'technical-viability',
  'commercial-viability',
  'yaml-available',
  'validated-in-lab',
  'validated-with-customers',
  'validated-with-operators',
  'supporters',
] as const
export type ProposalField = (typeof PROPOSAL_FIELDS)[number]

export interface ProposalDocument {
  readonly kind: 'proposal'
  readonly file: string
  readonly type: 'new-api' | 'api-family' | 'scope-enhancement'
  /** Which generation of the template it follows: a two-column table, headings, or headings with scope alignment. */
  readonly generation: 'table' | 'headings' | 'scope-alignment' | 'free'
  readonly title: string
  /** The answers, without the template's own words; empty text where nothing else is written. */
  readonly fields: Readonly<Partial<Record<ProposalField, { readonly text: string; readonly line: number }>>>
  /** Parts of the document that no template asks for, in order. */
  readonly others: readonly { readonly label: string; readonly text: string; readonly line: number }[]
  /** A user story that stands beside the proposals: it proposes nothing, and no field is asked of it. */
  readonly userStory: boolean
  readonly owners: readonly string[]
  readonly supporters: readonly string[]
  readonly flags: {
    readonly yaml: boolean | null
    readonly lab: boolean | null
    readonly customers: boolean | null
    readonly operators: boolean | null
  }
  /** Fields of today's template that the document has no place for, and those it has but left empty. */
  readonly missing: readonly ProposalField[]
  readonly empty: readonly ProposalField[]
}

export interface ReleaseRow {
  readonly repository: string
  readonly tag: string
  readonly on: IsoDate
  /** Null for an independent release. */
  readonly metaRelease: string | null
  /** `public-release`, `pre-release-rc`, `pre-release-alpha` or `maintenance-release`. */
  readonly kind: string
  readonly superseded: boolean
  readonly url: string | null
  readonly apis: readonly {
    readonly name: string
    readonly version: string
    readonly title: string | null
    /** The Commonalities release it follows, in the file's own spelling (`0.6`, `0.8.0-rc.2`). */
    readonly commonalities: string | null
    readonly line: number
  }[]
  readonly line: number
}

export interface ReleasesDocument {
  readonly kind: 'releases'
  readonly file: string
  readonly takenOn: IsoDate | null
  readonly releases: readonly ReleaseRow[]
  /** Every known repository, those without a release included. */
  readonly repositories: readonly {
    readonly name: string
    readonly latestPublicRelease: string | null
    readonly newestPreRelease: string | null
    readonly archived: boolean
    readonly line: number
  }[]
}

export interface ProgressDocument {
  readonly kind: 'progress'
  readonly file: string
  readonly takenOn: IsoDate | null
  readonly entries: readonly {
    readonly repository: string
    readonly track: string | null
    readonly metaRelease: string | null
    readonly tag: string | null
    readonly state: string
    readonly apis: readonly { readonly name: string; readonly version: string }[]
    readonly line: number
  }[]
}

export interface OrganisationsDocument {
  readonly kind: 'organisations'
  readonly file: string
  readonly organisations: readonly {
    readonly name: string
    readonly tier: string
    readonly paths: readonly string[]
    readonly isOperator: boolean
    readonly line: number
  }[]
}

/** A file that is one of the group's, or none of them. */
export type GroupDocument =
  | BacklogTable
  | ProposalDocument
  | MinutesDocument
  | ReleasesDocument
  | ProgressDocument
  | OrganisationsDocument

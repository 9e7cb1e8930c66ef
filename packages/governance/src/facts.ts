import type { SeriesRule } from './rules.ts'
import type { Instant, IsoDate, Reference, Source, Subject } from './words.ts'

// What is stored. Small, past tense, serialisable; state is a fold over these (group.ts).

export const ORGANISATION_KINDS = ['operator', 'vendor', 'integrator', 'association', 'academia', 'other'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const PROPOSAL_KINDS = [
  'new-api',
  'api-family',
  'scope-enhancement',
  'provider-implementation',
  'repository-transition',
  'reactivation',
  'topic',
] as const
/** `topic` is anything else the group talks about under an issue of its own (a meeting slot, a vote, a process). */
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** The table's legend, in the order of a proposal's life (APIbacklog.md, Attributes). */
export const BACKLOG_STATUSES = [
  'not-yet-discussed',
  'under-discussion',
  'sent-to-tsc',
  'onboarding',
  'tsc-approved',
  'not-approved',
  'updates-requested',
  'frozen',
  'archived',
] as const
export type BacklogStatus = (typeof BACKLOG_STATUSES)[number]

export const REFERENCE_ROLES = ['issue', 'pull-request', 'template', 'repository', 'tracker', 'mentioned'] as const
export type ReferenceRole = (typeof REFERENCE_ROLES)[number]

export const ITEM_OUTCOMES = ['treated', 'deferred', 'withdrawn', 'not-treated'] as const
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number]

export const SECTIONS = [
  'antitrust',
  'previous-minutes',
  'recent-updates',
  'new-proposals',
  'scope-enhancements',
  'out-of-agenda',
  'closing',
  'frozen',
  'any-other-business',
] as const
export type SectionId = (typeof SECTIONS)[number]

export interface Present {
  readonly organisation: string
  /** Names as given; empty with `present: true` means the organisation was there but nobody was named. */
  readonly people: readonly string[]
  readonly present: boolean
}

export interface ReleasedApi {
  readonly name: string
  readonly version: string
}

/** Streams are `family:id`; organisation ids are slugs, proposal ids slugs, call ids days, action ids `YYYYMMDD-NN`. */
export type OrganisationFact =
  | {
      readonly type: 'organisation-registered'
      readonly name: string
      readonly kind: OrganisationKind
      readonly tier?: string
    }
  | { readonly type: 'organisation-alias-added'; readonly alias: string }

export type PersonFact =
  | { readonly type: 'person-registered'; readonly name: string; readonly login?: string }
  | { readonly type: 'person-affiliated'; readonly organisation: string }

export type ProposalFact =
  | { readonly type: 'proposal-registered'; readonly name: string; readonly kind: ProposalKind }
  | { readonly type: 'proposal-renamed'; readonly name: string }
  | { readonly type: 'proposal-listed' }
  | { readonly type: 'proposal-unlisted' }
  | { readonly type: 'proposal-summarised'; readonly text: string }
  | { readonly type: 'owners-named'; readonly organisations: readonly string[] }
  | { readonly type: 'support-declared'; readonly organisation: string }
  | { readonly type: 'support-withdrawn'; readonly organisation: string }
  | { readonly type: 'reference-added'; readonly role: ReferenceRole; readonly reference: Reference }
  | { readonly type: 'issue-opened'; readonly reference: Reference }
  | { readonly type: 'issue-closed'; readonly reference: Reference }
  | {
      readonly type: 'status-set'
      readonly status: BacklogStatus
      readonly text?: string
      /** Seen on that day in a document that does not say since when. */
      readonly undated?: true
    }
  | { readonly type: 'notice-given'; readonly by: string }
  | {
      readonly type: 'discussed'
      readonly call: string | null
      readonly outcome: ItemOutcome | 'noted'
      readonly text: string
      /** Names the line within its call: a later wording of the same line takes its place. */
      readonly note?: string
    }
  | {
      readonly type: 'proposal-document-read'
      readonly document: string
      readonly missing: readonly string[]
      readonly empty: readonly string[]
    }
  | { readonly type: 'repository-linked'; readonly repository: string }

export type CallFact =
  | {
      readonly type: 'call-scheduled'
      readonly series: SeriesRule['id'] | null
      readonly title: string
      readonly startsAt: Instant
      readonly minutes: number
    }
  | { readonly type: 'call-moved'; readonly startsAt: Instant; readonly minutes: number; readonly reason: string }
  | { readonly type: 'call-cancelled'; readonly reason: string }
  | { readonly type: 'item-requested'; readonly subject: Subject; readonly late: boolean; readonly minutes?: number }
  | {
      readonly type: 'exception-allowed'
      readonly subject: Subject
      readonly reason: string
      readonly allowedBy: string
    }
  | { readonly type: 'item-planned'; readonly subject: Subject; readonly minutes?: number; readonly rank?: number }
  | { readonly type: 'item-dropped'; readonly subject: Subject; readonly reason: string }
  | { readonly type: 'call-opened' }
  | { readonly type: 'antitrust-shown' }
  | { readonly type: 'attendance-recorded'; readonly attendance: Present }
  | { readonly type: 'item-opened'; readonly subject: Subject }
  | {
      readonly type: 'outcome-recorded'
      readonly subject: Subject
      readonly outcome: ItemOutcome
      readonly until?: string
    }
  | { readonly type: 'note-written'; readonly note: string; readonly subject: Subject; readonly text: string }
  | { readonly type: 'decision-recorded'; readonly decision: string; readonly subject?: Subject; readonly text: string }
  | { readonly type: 'decision-withdrawn'; readonly decision: string; readonly reason: string }
  | { readonly type: 'call-closed' }
  | { readonly type: 'minutes-published'; readonly places: readonly string[] }
  | { readonly type: 'minutes-approved'; readonly inCall: string }
  | { readonly type: 'minutes-corrected'; readonly subject?: Subject; readonly text: string; readonly reason: string }

export type ActionFact =
  | {
      readonly type: 'action-raised'
      readonly owners: readonly string[]
      readonly text: string
      readonly call: string | null
      readonly label?: string
      readonly subject?: Subject
      readonly dueOn?: IsoDate
    }
  | {
      readonly type: 'action-amended'
      readonly owners?: readonly string[]
      readonly text?: string
      readonly dueOn?: IsoDate
      readonly reason: string
    }
  | { readonly type: 'action-closed'; readonly how: string; readonly call?: string }
  | { readonly type: 'action-superseded'; readonly by: string; readonly reason: string }
  | { readonly type: 'action-dropped'; readonly reason: string }
  | { readonly type: 'action-reopened'; readonly reason: string }

export type RepositoryFact =
  | {
      readonly type: 'released'
      readonly tag: string
      readonly kind: string
      readonly metaRelease: string | null
      readonly apis: readonly ReleasedApi[]
      readonly superseded: boolean
      readonly url?: string
    }
  | {
      readonly type: 'release-planned'
      readonly tag: string | null
      readonly metaRelease: string | null
      readonly state: string
      readonly apis: readonly ReleasedApi[]
    }

export type Fact = OrganisationFact | PersonFact | ProposalFact | CallFact | ActionFact | RepositoryFact

export interface FactsOf {
  readonly organisation: OrganisationFact
  readonly person: PersonFact
  readonly proposal: ProposalFact
  readonly call: CallFact
  readonly action: ActionFact
  readonly repository: RepositoryFact
}

export const FAMILIES = ['organisation', 'person', 'proposal', 'call', 'action', 'repository'] as const
export type FamilyName = (typeof FAMILIES)[number]
export type StreamId = `${FamilyName}:${string}`

/** A fact about to be stored: where, when it happened, where it was seen. */
export interface Draft {
  readonly stream: StreamId
  readonly happenedAt: Instant
  readonly source: Source
  readonly fact: Fact
}

/** A stored fact. `position` orders all facts of a tenant as recorded; `version` counts within the stream from 1. */
export interface Recorded extends Draft {
  readonly position: number
  readonly version: number
  readonly recordedAt: Instant
  readonly actor: string
}

export const streamOf = (family: FamilyName, id: string): StreamId => `${family}:${id}`

export const splitStream = (stream: StreamId): { family: FamilyName; id: string } => {
  const colon = stream.indexOf(':')
  return { family: stream.slice(0, colon) as FamilyName, id: stream.slice(colon + 1) }
}

import type { BacklogStatus, ItemOutcome, ProposalFact, ProposalKind, Recorded, ReferenceRole } from './facts.ts'
import { nameOf, type Organisation } from './organisation.ts'
import { formatReference, type Instant, type Reference, type Source } from './words.ts'

export interface StatusEntry {
  readonly status: BacklogStatus
  /** The document's own words where they say more than the status. */
  readonly text: string | null
  readonly sinceAt: Instant
  /** In force by `sinceAt`; since when, nobody says. */
  readonly undated?: true
}

export interface Support {
  readonly organisation: string
  readonly sinceAt: Instant
}

export interface LinkedReference {
  readonly role: ReferenceRole
  readonly reference: Reference
}

/** One line of a proposal's timeline. */
export interface HistoryEntry {
  readonly at: Instant
  readonly kind: ProposalFact['type']
  readonly says: string
  readonly outcome: ItemOutcome | 'noted' | null
  readonly call: string | null
  /** The line of the call that it tells; null for what no call wrote. */
  readonly note: string | null
  readonly actor: string
  readonly source: Source
}

export interface Proposal {
  readonly slug: string
  readonly name: string
  readonly previousNames: readonly string[]
  readonly kind: ProposalKind
  readonly listed: boolean
  readonly registeredAt: Instant
  readonly summary: string | null
  readonly owners: readonly string[]
  readonly supporters: readonly Support[]
  readonly references: readonly LinkedReference[]
  readonly issue: {
    readonly reference: Reference
    readonly openedAt: Instant
    readonly closedAt: Instant | null
  } | null
  /** Oldest first; the last one is in force. */
  readonly statuses: readonly StatusEntry[]
  readonly noticeGivenAt: Instant | null
  readonly lastActivityAt: Instant
  readonly document: {
    readonly path: string
    readonly missing: readonly string[]
    readonly empty: readonly string[]
  } | null
  readonly repository: string | null
  readonly history: readonly HistoryEntry[]
}

export const statusOf = (proposal: Proposal): StatusEntry | null => proposal.statuses.at(-1) ?? null

/** The status as it stood at an instant. */
export const statusAt = (proposal: Proposal, at: Instant): StatusEntry | null =>
  proposal.statuses.filter((entry) => entry.sinceAt <= at).at(-1) ?? null

/** A proposal of which nothing is known but its slug. */
export const blankProposal = (slug: string, at: Instant): Proposal => ({
  slug,
  name: slug,
  previousNames: [],
  kind: 'new-api',
  listed: false,
  registeredAt: at,
  summary: null,
  owners: [],
  supporters: [],
  references: [],
  issue: null,
  statuses: [],
  noticeGivenAt: null,
  lastActivityAt: at,
  document: null,
  repository: null,
  history: [],
})

const sameReference = (a: Reference, b: Reference): boolean =>
  formatReference(a) === formatReference(b) && a.kind === b.kind && (a.number !== null || a.url === b.url)

const withReference = (state: Proposal, role: ReferenceRole, reference: Reference): Proposal => {
  const known = state.references.some((linked) => linked.role === role && sameReference(linked.reference, reference))
  return known ? state : { ...state, references: [...state.references, { role, reference }] }
}

/** What the timeline says of a fact. */
const sayOf = (fact: ProposalFact): string => {
  switch (fact.type) {
    case 'proposal-registered':
      return `Registered as ${fact.name}`
    case 'proposal-renamed':
      return `Renamed to ${fact.name}`
    case 'proposal-listed':
      return 'Entered in the backlog table'
    case 'proposal-unlisted':
      return 'Removed from the backlog table'
    case 'proposal-summarised':
    case 'discussed':
      return fact.text
    case 'owners-named':
      return fact.organisations.length === 0 ? 'Owner unknown' : `Owner: ${fact.organisations.join(', ')}`
    case 'support-declared':
      return `Supported by ${fact.organisation}`
    case 'support-withdrawn':
      return `Support withdrawn by ${fact.organisation}`
    case 'reference-added':
      return `Linked ${fact.role.replace('-', ' ')} ${formatReference(fact.reference)}`
    case 'issue-opened':
      return `Issue ${formatReference(fact.reference)} opened`
    case 'issue-closed':
      return `Issue ${formatReference(fact.reference)} closed`
    case 'status-set':
      return fact.text ?? `Status: ${fact.status.replaceAll('-', ' ')}`
    case 'notice-given':
      return `${fact.by} gave notice that the proposal returns`
    case 'proposal-document-read':
      return `Template read: ${fact.missing.length} fields missing, ${fact.empty.length} empty`
    case 'repository-linked':
      return `Repository ${fact.repository}`
  }
}

const change = (before: Proposal, fact: ProposalFact, at: Instant): Proposal => {
  switch (fact.type) {
    case 'proposal-registered':
      // Documents read out of order may tell of it twice: the first registration stands.
      if (before.history.some((entry) => entry.kind === 'proposal-registered')) return before
      return { ...before, name: fact.name, kind: fact.kind, registeredAt: at }
    case 'proposal-renamed':
      return { ...before, name: fact.name, previousNames: [...before.previousNames, before.name] }
    case 'proposal-listed':
      return { ...before, listed: true }
    case 'proposal-unlisted':
      return { ...before, listed: false }
    case 'proposal-summarised':
      return { ...before, summary: fact.text }
    case 'owners-named':
      return { ...before, owners: fact.organisations }
    case 'support-declared':
      return before.supporters.some((support) => support.organisation === fact.organisation)
        ? before
        : { ...before, supporters: [...before.supporters, { organisation: fact.organisation, sinceAt: at }] }
    case 'support-withdrawn':
      return {
        ...before,
        supporters: before.supporters.filter((support) => support.organisation !== fact.organisation),
      }
    case 'reference-added':
      return withReference(before, fact.role, fact.reference)
    case 'issue-opened':
      return {
        ...withReference(before, 'issue', fact.reference),
        issue: { reference: fact.reference, openedAt: at, closedAt: null },
      }
    case 'issue-closed':
      return before.issue === null ? before : { ...before, issue: { ...before.issue, closedAt: at } }
    case 'status-set': {
      // Seen again without a date: what is known of its beginning stays.
      if (fact.undated === true && before.statuses.at(-1)?.status === fact.status) return before
      const entry: StatusEntry = { status: fact.status, text: fact.text ?? null, sinceAt: at }
      return { ...before, statuses: [...before.statuses, fact.undated === true ? { ...entry, undated: true } : entry] }
    }
    case 'notice-given':
      return { ...before, noticeGivenAt: at }
    case 'discussed':
      return before
    case 'proposal-document-read':
      return { ...before, document: { path: fact.document, missing: fact.missing, empty: fact.empty } }
    case 'repository-linked':
      return { ...before, repository: fact.repository }
  }
}

const ACTIVITY: readonly ProposalFact['type'][] = [
  'proposal-registered',
  'discussed',
  'issue-opened',
  'notice-given',
  'status-set',
]

/** A line of a call that is written again replaces its older wording, where that stood. */
const withEntry = (history: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] => {
  const isSame = (other: HistoryEntry): boolean =>
    entry.note !== null && other.note === entry.note && other.call === entry.call
  return history.some(isSame)
    ? history.map((other) => (isSame(other) ? { ...entry, at: other.at } : other))
    : [...history, entry]
}

export const applyProposal = (
  state: Proposal | undefined,
  slug: string,
  fact: ProposalFact,
  recorded: Recorded,
): Proposal => {
  const at = recorded.happenedAt
  const after = change(state ?? blankProposal(slug, at), fact, at)
  const isActivity = ACTIVITY.includes(fact.type) && !(fact.type === 'discussed' && fact.outcome === 'not-treated')
  const discussed = fact.type === 'discussed' ? fact : null
  return {
    ...after,
    lastActivityAt: isActivity && at > after.lastActivityAt ? at : after.lastActivityAt,
    history: withEntry(after.history, {
      at,
      kind: fact.type,
      says: sayOf(fact),
      outcome: discussed?.outcome ?? null,
      call: discussed?.call ?? null,
      note: discussed?.note ?? null,
      actor: recorded.actor,
      source: recorded.source,
    }),
  }
}

const NAMES_ORGANISATIONS: readonly ProposalFact['type'][] = ['owners-named', 'support-declared', 'support-withdrawn']

/** The history as people read it: organisations by their names, where facts hold ids. */
export const historyForReaders = (
  proposal: Proposal,
  organisations: ReadonlyMap<string, Organisation>,
): readonly HistoryEntry[] =>
  proposal.history.map((entry) =>
    NAMES_ORGANISATIONS.includes(entry.kind)
      ? { ...entry, says: entry.says.replace(/\b[a-z0-9-]+\b/g, (id) => nameOf(organisations, id)) }
      : entry,
  )

import {
  type ActionEntry,
  type Actor,
  type Agenda,
  actionsOf,
  agendaOf,
  type BacklogEntry,
  backlogEntryOf,
  type Call,
  type CallFrame,
  callFrame,
  callsBetween,
  type Group,
  historyForReaders,
  type Instant,
  type IsoDate,
  type Minutes,
  type MinutesStatus,
  minutesOf,
  missingOf,
  nameOf,
  nextCall,
  type Proposal,
  type Refusal,
  type RuleBook,
  type StreamId,
  statusOf,
  whatMayBeDone,
} from '@trunkline/governance'

// What pages and programs look at: derived from the group, nothing stored.

export interface Looking {
  readonly group: Group
  readonly rules: RuleBook
  readonly now: Instant
  readonly actor: Actor
}

/** Every move by name, with what stands against it for this actor now; an empty list means that it is open. */
export type OpenMoves = Readonly<Record<string, readonly Refusal[]>>

export interface CallListing extends CallFrame {
  /** How many organisations were there. */
  readonly attended: number
  readonly minutes: MinutesStatus
}

export interface CallView {
  readonly version: number
  readonly frame: CallFrame
  /** What is stored of it; null for a call that only the series yields. */
  readonly call: Call | null
  readonly agenda: Agenda
  readonly minutes: Minutes
  readonly moves: OpenMoves
}

export interface ProposalListing {
  readonly slug: string
  readonly name: string
  readonly kind: Proposal['kind']
  readonly listed: boolean
  readonly owners: readonly string[]
  readonly status: BacklogEntry['status']
}

export interface ProposalView {
  readonly version: number
  readonly proposal: Proposal
  readonly entry: BacklogEntry
  readonly actions: readonly ActionView[]
  readonly missing: readonly string[]
  readonly moves: OpenMoves
}

export interface ActionView extends ActionEntry {
  readonly version: number
}

const versionOf = (group: Group, stream: StreamId): number => group.versions.get(stream) ?? 0

/** The frame of the call of a day, or of the next one; null where there is none. */
export const frameNamed = ({ group, rules, now }: Looking, date: string): CallFrame | null =>
  date === 'next' ? nextCall(group, rules, now) : callFrame(group, rules, date)

export const callsView = ({ group, rules }: Looking, from: IsoDate, to: IsoDate): readonly CallListing[] =>
  callsBetween(group, rules, from, to).map((frame) => {
    const call = group.calls.get(frame.id)
    return {
      ...frame,
      attended: call?.attendance.filter((row) => row.present).length ?? 0,
      minutes: call?.minutes.status ?? 'none',
    }
  })

/** One call with everything a page of it shows; null where there is no such call. */
export const callView = (looking: Looking, date: string): CallView | null => {
  const { group, rules, now, actor } = looking
  const frame = frameNamed(looking, date)
  const agenda = frame === null ? null : agendaOf(group, frame.id, { now, rules })
  const minutes = frame === null ? null : minutesOf(group, frame.id, { rules })
  if (frame === null || agenda === null || minutes === null) return null
  return {
    version: versionOf(group, `call:${frame.id}`),
    frame,
    call: group.calls.get(frame.id) ?? null,
    agenda,
    minutes,
    moves: whatMayBeDone('call', frame.id, group, { now, actor, rules }),
  }
}

export const proposalsView = ({ group }: Looking): readonly ProposalListing[] =>
  [...group.proposals.values()].map((proposal) => ({
    slug: proposal.slug,
    name: proposal.name,
    kind: proposal.kind,
    listed: proposal.listed,
    owners: proposal.owners.map((owner) => nameOf(group.organisations, owner)),
    status: statusOf(proposal)?.status ?? null,
  }))

/** One proposal with its action points, what it lacks and what may be done; null where there is none of that slug. */
export const proposalView = (looking: Looking, slug: string): ProposalView | null => {
  const { group, rules, now, actor } = looking
  const proposal = group.proposals.get(slug)
  if (proposal === undefined) return null
  return {
    version: versionOf(group, `proposal:${slug}`),
    proposal: { ...proposal, history: historyForReaders(proposal, group.organisations) },
    entry: backlogEntryOf(group, proposal),
    actions: actionsView(looking, {}).filter((action) => action.subject === `proposal:${slug}`),
    missing: missingOf(proposal),
    moves: whatMayBeDone('proposal', slug, group, { now, actor, rules }),
  }
}

/** Action points with their owners' names; `owner` is an id, a name or another spelling. */
export const actionsView = (
  { group, rules, now }: Looking,
  which: { readonly open?: boolean; readonly owner?: string },
): readonly ActionView[] =>
  actionsOf(group, { ...which, now, rules }).map((action) => ({
    ...action,
    owners: action.owners.map((owner) => nameOf(group.organisations, owner)),
    version: versionOf(group, `action:${action.id}`),
  }))

import type { ActionFact, Recorded } from './facts.ts'
import type { Instant, IsoDate, Source, Subject } from './words.ts'

export const ACTION_STATUSES = ['open', 'closed', 'superseded', 'dropped'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export interface ActionPoint {
  /** `YYYYMMDD-NN`: the day of the call that raised it, and a counter of that day. */
  readonly id: string
  /** The number the minutes gave it locally (`AP1`), which restarts with every issue and call. */
  readonly label: string | null
  readonly owners: readonly string[]
  readonly text: string
  readonly subject: Subject | null
  readonly raisedAt: Instant
  /** The call that raised it. */
  readonly call: string | null
  readonly dueOn: IsoDate | null
  readonly status: ActionStatus
  readonly settledAt: Instant | null
  /** How it was closed, what superseded it, or why it was dropped. */
  readonly settlement: string | null
  readonly supersededBy: string | null
  readonly source: Source
  readonly history: readonly {
    readonly at: Instant
    readonly says: string
    readonly actor: string
    readonly source: Source
  }[]
}

/** An action point of which nothing is known but its id. */
export const blankAction = (id: string, raisedAt: Instant, source: Source): ActionPoint => ({
  id,
  label: null,
  owners: [],
  text: '',
  subject: null,
  raisedAt,
  call: null,
  dueOn: null,
  status: 'open',
  settledAt: null,
  settlement: null,
  supersededBy: null,
  source,
  history: [],
})

const change = (before: ActionPoint, fact: ActionFact, recorded: Recorded): ActionPoint => {
  const settledAt = recorded.happenedAt
  switch (fact.type) {
    case 'action-raised':
      return {
        ...before,
        owners: fact.owners,
        text: fact.text,
        call: fact.call,
        label: fact.label ?? null,
        subject: fact.subject ?? null,
        dueOn: fact.dueOn ?? null,
        raisedAt: recorded.happenedAt,
        source: recorded.source,
      }
    case 'action-amended':
      return {
        ...before,
        owners: fact.owners ?? before.owners,
        text: fact.text ?? before.text,
        dueOn: fact.dueOn ?? before.dueOn,
      }
    case 'action-closed':
      return { ...before, status: 'closed', settledAt, settlement: fact.how }
    case 'action-superseded':
      return { ...before, status: 'superseded', settledAt, settlement: fact.reason, supersededBy: fact.by }
    case 'action-dropped':
      return { ...before, status: 'dropped', settledAt, settlement: fact.reason }
    case 'action-reopened':
      return { ...before, status: 'open', settledAt: null, settlement: null, supersededBy: null }
  }
}

const sayOf = (fact: ActionFact): string => {
  switch (fact.type) {
    case 'action-raised':
      return `Raised: ${fact.text}`
    case 'action-amended':
      return `Amended: ${fact.reason}`
    case 'action-closed':
      return `Closed: ${fact.how}`
    case 'action-superseded':
      return `Superseded by ${fact.by}: ${fact.reason}`
    case 'action-dropped':
      return `Dropped: ${fact.reason}`
    case 'action-reopened':
      return `Reopened: ${fact.reason}`
  }
}

export const applyAction = (
  state: ActionPoint | undefined,
  id: string,
  fact: ActionFact,
  recorded: Recorded,
): ActionPoint => {
  const before = state ?? blankAction(id, recorded.happenedAt, recorded.source)
  const entry = { at: recorded.happenedAt, says: sayOf(fact), actor: recorded.actor, source: recorded.source }
  return { ...change(before, fact, recorded), history: [...before.history, entry] }
}

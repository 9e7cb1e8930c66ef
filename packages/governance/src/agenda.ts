import type { ActionStatus } from './action-point.ts'
import type { SectionId } from './facts.ts'
import type { Refusal } from './refusal.ts'
import type { Instant, IsoDate, Reference, Subject } from './words.ts'

export interface CallFrame {
  readonly id: string
  readonly series: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** The instant the agenda closes: seven days before the start, to the minute. */
  readonly closesAt: Instant
  readonly status: 'scheduled' | 'open' | 'closed' | 'cancelled'
}

export interface AgendaItem {
  readonly subject: Subject
  readonly title: string
  /** Every reason it is on, in words: the query that found it, the rule, the dates. */
  readonly why: readonly string[]
  readonly minutes: number
  /** True where the call must deal with it and give it an outcome; else it stands for information. */
  readonly live: boolean
  readonly late: boolean
  readonly references: readonly Reference[]
  readonly owners: readonly string[]
  /** Days of earlier calls that did not treat it. */
  readonly notTreatedOn: readonly string[]
  readonly exception: { readonly reason: string; readonly allowedBy: string } | null
}

export interface AgendaSection {
  readonly id: SectionId
  readonly title: string
  readonly items: readonly AgendaItem[]
}

/** A request that came after the close, or misses its issue or its notice; it waits for an exception. */
export interface WaitingItem {
  readonly subject: Subject
  readonly title: string
  readonly requestedBy: string | null
  readonly requestedAt: Instant | null
  readonly refusals: readonly Refusal[]
}

export interface AgendaAction {
  readonly id: string
  readonly owners: readonly string[]
  readonly text: string
  readonly subject: Subject | null
  readonly status: ActionStatus
  /** Its own day, or that of the call by which the rule expects it. */
  readonly dueOn: IsoDate | null
  /** Open, and due before the day of the call. */
  readonly overdue: boolean
}

export interface Agenda {
  readonly call: CallFrame
  readonly sections: readonly AgendaSection[]
  readonly waiting: readonly WaitingItem[]
  /** Every action point open at the close of the agenda: none can be lost. */
  readonly actions: readonly AgendaAction[]
  readonly minutes: { readonly planned: number; readonly available: number }
}

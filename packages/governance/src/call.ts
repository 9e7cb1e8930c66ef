import { later, MINUTE } from './calendar.ts'
import type { CallFact, ItemOutcome, Present, Recorded } from './facts.ts'
import type { Instant, Subject } from './words.ts'

export const CALL_STATUSES = ['scheduled', 'open', 'closed', 'cancelled'] as const
export type CallStatus = (typeof CALL_STATUSES)[number]

export const MINUTES_STATUSES = ['none', 'draft', 'published', 'approved'] as const
export type MinutesStatus = (typeof MINUTES_STATUSES)[number]

/** What has been asked, planned, allowed and recorded about one subject of a call. */
export interface CallItem {
  readonly subject: Subject
  readonly requestedAt: Instant | null
  readonly requestedBy: string | null
  readonly late: boolean
  readonly exception: { readonly reason: string; readonly allowedBy: string; readonly at: Instant } | null
  readonly minutes: number | null
  /** Smaller stands earlier; null keeps the order of the rules. */
  readonly rank: number | null
  readonly dropped: string | null
  readonly openedAt: Instant | null
  readonly outcome: ItemOutcome | null
  /** A call id, where deferred to one. */
  readonly until: string | null
}

export interface Note {
  readonly id: string
  readonly subject: Subject
  readonly text: string
  readonly writtenAt: Instant
  readonly writtenBy: string
  /** Counts every rewriting from 1: what an editor saw is named by it. */
  readonly revision: number
}

export interface Decision {
  readonly id: string
  readonly subject: Subject | null
  readonly text: string
  readonly at: Instant
  readonly withdrawn: string | null
}

export interface Correction {
  readonly subject: Subject | null
  readonly text: string
  readonly reason: string
  readonly at: Instant
  readonly by: string
}

export interface Call {
  readonly id: string
  readonly series: string | null
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly status: CallStatus
  readonly reason: string | null
  readonly items: readonly CallItem[]
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
  readonly antitrustShownAt: Instant | null
  readonly attendance: readonly Present[]
  readonly notes: readonly Note[]
  readonly decisions: readonly Decision[]
  readonly minutes: {
    readonly status: MinutesStatus
    readonly publishedAt: Instant | null
    readonly places: readonly string[]
    readonly approvedInCall: string | null
    readonly corrections: readonly Correction[]
  }
}

/** A call of which nothing is known but its id. */
export const blankCall = (id: string, at: Instant): Call => ({
  id,
  series: null,
  title: 'Call',
  startsAt: at,
  endsAt: at,
  status: 'scheduled',
  reason: null,
  items: [],
  openedAt: null,
  closedAt: null,
  antitrustShownAt: null,
  attendance: [],
  notes: [],
  decisions: [],
  minutes: { status: 'none', publishedAt: null, places: [], approvedInCall: null, corrections: [] },
})

const NO_ITEM: Omit<CallItem, 'subject'> = {
  requestedAt: null,
  requestedBy: null,
  late: false,
  exception: null,
  minutes: null,
  rank: null,
  dropped: null,
  openedAt: null,
  outcome: null,
  until: null,
}

const withItem = (call: Call, subject: Subject, change: Partial<CallItem>): Call => {
  const known = call.items.find((item) => item.subject === subject)
  if (known === undefined) return { ...call, items: [...call.items, { ...NO_ITEM, subject, ...change }] }
  return { ...call, items: call.items.map((item) => (item === known ? { ...item, ...change } : item)) }
}

const withMinutes = (call: Call, change: Partial<Call['minutes']>): Call => ({
  ...call,
  minutes: { ...call.minutes, ...change },
})

const drafted = (call: Call): Call => (call.minutes.status === 'none' ? withMinutes(call, { status: 'draft' }) : call)

export const applyCall = (state: Call | undefined, id: string, fact: CallFact, recorded: Recorded): Call => {
  const at = recorded.happenedAt
  const call = state ?? blankCall(id, at)
  switch (fact.type) {
    case 'call-scheduled':
      return {
        ...call,
        series: fact.series,
        title: fact.title,
        startsAt: fact.startsAt,
        endsAt: later(fact.startsAt, fact.minutes * MINUTE),
        ...(call.status === 'cancelled' ? { status: 'scheduled', reason: null } : {}),
      }
    case 'call-moved':
      return {
        ...call,
        startsAt: fact.startsAt,
        endsAt: later(fact.startsAt, fact.minutes * MINUTE),
        reason: fact.reason,
      }
    case 'call-cancelled':
      return { ...call, status: 'cancelled', reason: fact.reason }
    case 'item-requested':
      return withItem(call, fact.subject, {
        requestedAt: at,
        requestedBy: recorded.actor,
        late: fact.late,
        dropped: null,
        ...(fact.minutes === undefined ? {} : { minutes: fact.minutes }),
      })
    case 'exception-allowed':
      return withItem(call, fact.subject, {
        late: true,
        exception: { reason: fact.reason, allowedBy: fact.allowedBy, at },
      })
    case 'item-planned':
      return withItem(call, fact.subject, {
        ...(fact.minutes === undefined ? {} : { minutes: fact.minutes }),
        ...(fact.rank === undefined ? {} : { rank: fact.rank }),
      })
    case 'item-dropped':
      return withItem(call, fact.subject, { dropped: fact.reason })
    case 'call-opened':
      return drafted({ ...call, status: 'open', openedAt: at })
    case 'antitrust-shown':
      return { ...call, antitrustShownAt: at }
    case 'attendance-recorded': {
      const others = call.attendance.filter((row) => row.organisation !== fact.attendance.organisation)
      return { ...call, attendance: [...others, fact.attendance] }
    }
    case 'item-opened':
      return withItem(call, fact.subject, { openedAt: at })
    case 'outcome-recorded':
      return withItem(call, fact.subject, { outcome: fact.outcome, until: fact.until ?? null })
    case 'note-written': {
      const known = call.notes.find((note) => note.id === fact.note)
      const written = {
        id: fact.note,
        subject: fact.subject,
        text: fact.text,
        writtenAt: at,
        writtenBy: recorded.actor,
      }
      if (known === undefined) return drafted({ ...call, notes: [...call.notes, { ...written, revision: 1 }] })
      const notes = call.notes.map((note) => (note === known ? { ...written, revision: note.revision + 1 } : note))
      return { ...call, notes }
    }
    case 'decision-recorded': {
      const decision = { id: fact.decision, subject: fact.subject ?? null, text: fact.text, at, withdrawn: null }
      return drafted({
        ...call,
        decisions: [...call.decisions.filter((known) => known.id !== fact.decision), decision],
      })
    }
    case 'decision-withdrawn':
      return {
        ...call,
        decisions: call.decisions.map((known) =>
          known.id === fact.decision ? { ...known, withdrawn: fact.reason } : known,
        ),
      }
    case 'call-closed':
      return drafted({ ...call, status: 'closed', closedAt: at })
    case 'minutes-published':
      return withMinutes(call, { status: 'published', publishedAt: at, places: fact.places })
    case 'minutes-approved':
      return withMinutes(call, { status: 'approved', approvedInCall: fact.inCall })
    case 'minutes-corrected': {
      const correction = { subject: fact.subject ?? null, text: fact.text, reason: fact.reason, at, by: recorded.actor }
      return withMinutes(call, { corrections: [...call.minutes.corrections, correction] })
    }
  }
}

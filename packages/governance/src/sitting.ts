import type { CallFrame } from './agenda.ts'
import type { Call, CallItem } from './call.ts'
import type { Group } from './group.ts'
import type { RuleBook } from './rules.ts'
import { callAt, callsBefore, closeOf, frameOf, heldBefore, noticeDueOf } from './timetable.ts'
import type { Instant, Subject } from './words.ts'

/** The outcome that a call gave an item. */
export interface PastOutcome {
  readonly call: string
  readonly item: CallItem
}

/** A call as its agenda sees it: the instants that decide, the calls before it, and the group whose matters are asked. */
export interface Sitting {
  readonly group: Group
  readonly rules: RuleBook
  readonly now: Instant
  readonly call: Call
  readonly frame: CallFrame
  readonly closesAt: Instant
  readonly noticeDueAt: Instant
  /** When the call before began, by which time its agenda was read; what changed since then is news. */
  readonly previousAt: Instant
  /** Matters are read as they stood then: now, or the start of a call that has begun. */
  readonly asOfAt: Instant
  /** The calls before it, on record or not, oldest first. */
  readonly before: readonly CallFrame[]
  /** Those that are known to have been held, oldest first. */
  readonly held: readonly Call[]
  /** What the last call that dealt with a subject made of it. */
  readonly outcomes: ReadonlyMap<Subject, PastOutcome>
}

const lastOutcomes = (held: readonly Call[]): ReadonlyMap<Subject, PastOutcome> =>
  new Map(
    held.flatMap((call) =>
      call.items
        .filter((item) => item.outcome !== null)
        .map((item): [Subject, PastOutcome] => [item.subject, { call: call.id, item }]),
    ),
  )

/** Null where no call is stored and no series yields one. */
export const sittingOf = (group: Group, rules: RuleBook, callId: string, now: Instant): Sitting | null => {
  const call = callAt(group, rules, callId)
  if (call === null) return null
  const { startsAt } = call
  const before = callsBefore(group, rules, startsAt)
  const previous = before.at(-1)
  const held = heldBefore(group, startsAt)
  return {
    group,
    rules,
    now,
    call,
    frame: frameOf(call, rules),
    closesAt: closeOf(rules, startsAt),
    noticeDueAt: noticeDueOf(rules, startsAt),
    previousAt: group.calls.get(previous?.id ?? '')?.openedAt ?? previous?.startsAt ?? startsAt,
    asOfAt: Math.min(now, call.openedAt ?? startsAt) as Instant,
    before,
    held,
    outcomes: lastOutcomes(held),
  }
}

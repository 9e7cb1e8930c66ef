import type { CallFrame } from './agenda.ts'
import type { Call } from './call.ts'
import type { Group } from './group.ts'
import type { RuleBook } from './rules.ts'
import { callAt, closeOf, frameOf, noticeDueOf, previousCall } from './timetable.ts'
import type { Instant } from './words.ts'

/** A call as its agenda sees it: the instants that decide, and the group whose matters are asked. */
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
}

/** Null where no call is stored and no series yields one. */
export const sittingOf = (group: Group, rules: RuleBook, callId: string, now: Instant): Sitting | null => {
  const call = callAt(group, rules, callId)
  if (call === null) return null
  const { startsAt } = call
  const previous = previousCall(group, rules, startsAt)
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
  }
}

import type { CallFrame } from './agenda.ts'
import { addDays, atWallClock, DAY, dateAt, later, MINUTE, nthWeekday, parseDate } from './calendar.ts'
import { blankCall, type Call } from './call.ts'
import type { CallFact } from './facts.ts'
import type { Group } from './group.ts'
import { type RuleBook, ruleOn, type SeriesRule } from './rules.ts'
import type { Instant, IsoDate } from './words.ts'

/** The instant at which the agenda of a call closes, by the rule in force on the call's day. */
export const closeOf = (rules: RuleBook, startsAt: Instant): Instant =>
  later(startsAt, -ruleOn(rules, 'agenda-close-days', dateAt(startsAt)).value * DAY)

/** The last instant at which notice brings a frozen proposal back onto the agenda (facts 1.3, rule 4). */
export const noticeDueOf = (rules: RuleBook, startsAt: Instant): Instant =>
  later(closeOf(rules, startsAt), -ruleOn(rules, 'frozen-notice-days-before-close', dateAt(startsAt)).value * DAY)

/** The frame of a call that is stored, or that the series yields. */
export const frameOf = (call: Call, rules: RuleBook): CallFrame => ({
  id: call.id,
  series: call.series ?? 'extra',
  title: call.title,
  startsAt: call.startsAt,
  endsAt: call.endsAt,
  closesAt: closeOf(rules, call.startsAt),
  status: call.status,
})

const yieldedBy = (series: SeriesRule, on: IsoDate): Call => {
  const startsAt = atWallClock(on, series.time, series.zone)
  const endsAt = later(startsAt, series.minutes * MINUTE)
  return { ...blankCall(on, startsAt), series: series.id, title: series.title, endsAt }
}

const monthsBetween = (from: IsoDate, to: IsoDate): readonly { readonly year: number; readonly month: number }[] => {
  const count = (on: IsoDate): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
  return Array.from({ length: Math.max(0, count(to) - count(from) + 1) }, (_, index) => {
    const month = count(from) + index
    return { year: Math.floor(month / 12), month: (month % 12) + 1 }
  })
}

/** The calls that the series of the rule in force on each day yields, whether or not they are stored. */
const yieldedBetween = (rules: RuleBook, from: IsoDate, to: IsoDate): readonly Call[] =>
  monthsBetween(from, to).flatMap(({ year, month }) =>
    rules
      .filter((rule) => rule.name === 'call-series')
      .flatMap((rule) =>
        rule.value.flatMap((series) => {
          const on = nthWeekday(year, month, series.weekday, series.nth)
          if (on === null || on < from || on > to || ruleOn(rules, 'call-series', on) !== rule) return []
          return [yieldedBy(series, on)]
        }),
      ),
  )

/** A call by its id, as stored or as the series yields it; else the one that was moved to that day; else null. */
export const callAt = (group: Group, rules: RuleBook, id: string): Call | null => {
  const stored = group.calls.get(id)
  if (stored !== undefined) return stored
  const on = parseDate(id)
  if (on === null) return null
  const movedHere = [...group.calls.values()].find((call) => dateAt(call.startsAt) === on)
  return yieldedBetween(rules, on, on)[0] ?? movedHere ?? null
}

/** The frame of the call of that day, or null where no call is stored and no series yields one. */
export const callFrame = (group: Group, rules: RuleBook, date: string): CallFrame | null => {
  const call = callAt(group, rules, date)
  return call === null ? null : frameOf(call, rules)
}

/**
 * All calls from one day to another, both included, in time: stored ones (moved, cancelled, extra) where they now
 * stand, and those that the series yields on the other days.
 */
export const callsBetween = (group: Group, rules: RuleBook, from: IsoDate, to: IsoDate): readonly CallFrame[] => {
  const stored = [...group.calls.values()].filter(
    (call) => dateAt(call.startsAt) >= from && dateAt(call.startsAt) <= to,
  )
  const yielded = yieldedBetween(rules, from, to).filter((call) => !group.calls.has(call.id))
  return [...stored, ...yielded]
    .map((call) => frameOf(call, rules))
    .sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
}

const YEAR = 366

/** The call under way, else the first one ahead; null where a year holds none. Cancelled and closed calls do not count. */
export const nextCall = (group: Group, rules: RuleBook, now: Instant): CallFrame | null => {
  const today = dateAt(now)
  const isAhead = (call: CallFrame): boolean =>
    call.status === 'open' || (call.status === 'scheduled' && call.endsAt > now)
  return callsBetween(group, rules, addDays(today, -1), addDays(today, YEAR)).find(isAhead) ?? null
}

/** The calls of the year before an instant that were not cancelled, oldest first. */
export const callsBefore = (group: Group, rules: RuleBook, before: Instant): readonly CallFrame[] => {
  const on = dateAt(before)
  const earlier = callsBetween(group, rules, addDays(on, -YEAR), on)
  return earlier.filter((call) => call.startsAt < before && call.status !== 'cancelled')
}

/** The last call that started before an instant and was not cancelled; null where a year holds none. */
export const previousCall = (group: Group, rules: RuleBook, before: Instant): CallFrame | null =>
  callsBefore(group, rules, before).at(-1) ?? null

/** The first call that starts after an instant and is not cancelled; null where a year holds none. */
export const followingCall = (group: Group, rules: RuleBook, after: Instant): CallFrame | null => {
  const on = dateAt(after)
  const ahead = callsBetween(group, rules, on, addDays(on, YEAR))
  return ahead.find((call) => call.startsAt > after && call.status !== 'cancelled') ?? null
}

/** True where the record says that the call took place. */
export const wasHeld = (call: Call): boolean =>
  call.status === 'open' || call.status === 'closed' || (call.status !== 'cancelled' && call.minutes.status !== 'none')

/** The calls held before an instant, oldest first. */
export const heldBefore = (group: Group, before: Instant): readonly Call[] =>
  [...group.calls.values()]
    .filter((call) => wasHeld(call) && call.startsAt < before)
    .sort((a, b) => a.startsAt - b.startsAt)

/** The fact that writes down a call of the series. */
export const scheduledFact = (call: Call): CallFact => ({
  type: 'call-scheduled',
  series: call.series,
  title: call.title,
  startsAt: call.startsAt,
  minutes: (call.endsAt - call.startsAt) / MINUTE,
})

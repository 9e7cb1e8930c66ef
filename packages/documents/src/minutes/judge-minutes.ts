import { daysBetween } from '@trunkline/governance'
import { type Finding, finding } from '../finding.ts'
import type { MinutesActionRow, MinutesDocument } from '../values.ts'
import { dayOfId } from './action-points.ts'

interface Seen {
  readonly minutes: MinutesDocument
  readonly row: MinutesActionRow
}

const inOrder = (all: readonly MinutesDocument[]): readonly MinutesDocument[] =>
  all
    .filter((minutes) => minutes.keepsActions && minutes.callOn !== null)
    .sort((a, b) => ((a.callOn ?? '') < (b.callOn ?? '') ? -1 : 1))

/** Every row of each id, oldest call first. */
const rowsById = (kept: readonly MinutesDocument[]): ReadonlyMap<string, readonly Seen[]> => {
  const seen = new Map<string, Seen[]>()
  for (const minutes of kept) {
    for (const row of minutes.actions) {
      if (row.id !== null) seen.set(row.id, [...(seen.get(row.id) ?? []), { minutes, row }])
    }
  }
  return seen
}

/** True where leaving out one character of the malformed id gives the other, or changing one does. */
const isMistyped = (malformed: string, id: string): boolean => {
  if (Math.abs(malformed.length - id.length) > 1) return false
  const [longer, shorter] = malformed.length >= id.length ? [malformed, id] : [id, malformed]
  let at = 0
  while (at < shorter.length && longer[at] === shorter[at]) at += 1
  return longer.slice(at + 1) === shorter.slice(longer.length === shorter.length ? at + 1 : at)
}

const ALL_DONE =
  /\b(?:no (?:pending |open )?(?:aps|action points)\b.{0,20}\b(?:completed|closed|done)|all (?:aps|action points)\b.{0,20}\b(?:completed|closed|done))/i

const saysAllDone = (minutes: MinutesDocument): boolean =>
  [
    ...minutes.discussions.flatMap(({ title, context, updates }) => [
      title,
      context ?? '',
      ...updates.map(({ text }) => text),
    ]),
    ...minutes.recap.map(({ text }) => text),
    ...minutes.decisions.map(({ text }) => text),
  ].some((text) => ALL_DONE.test(text))

const judgeEnd = (id: string, last: Seen, kept: readonly MinutesDocument[]): Finding | null => {
  const later = kept.slice(kept.indexOf(last.minutes) + 1)
  const next = later[0]
  if (last.row.status !== 'open' || next === undefined) return null
  const place = { file: last.minutes.file, line: last.row.line }
  for (const minutes of later) {
    const typo = minutes.actions.find((row) => row.id !== null && dayOfId(row.id) === null && isMistyped(row.id, id))
    if (typo === undefined) continue
    const says = `${id} is last open here; the minutes of ${minutes.callOn} have it as ${typo.id}, ${typo.status}.`
    return finding('action-id-mistyped', place, says, `Correct the id at line ${typo.line} of ${minutes.file}.`)
  }
  if (saysAllDone(next)) {
    const says = `${id} is last open here; the minutes of ${next.callOn} only say that all were completed.`
    return finding('action-closed-by-prose', place, says, 'Close it by a row of its own.')
  }
  const says = `${id} is last open here and missing from ${next.callOn} on: it was never closed.`
  return finding(
    'action-lost',
    place,
    says,
    'Ask its owner; then close it, drop it with a reason, or take it up again.',
  )
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [])

/** Share of the shorter text's words that the other has, 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shorter = Math.min(left.size, right.size)
  if (shorter === 0) return 1
  return [...left].filter((word) => right.has(word)).length / shorter
}

const SAME_MATTER = 0.4

const sameMatter = (a: Seen, b: Seen): boolean => likeness(a.row.text, b.row.text) >= SAME_MATTER

/** Where an id comes back with another matter, and the matter it had is in no row of those minutes. */
const judgeReuse = (id: string, rows: readonly Seen[]): readonly Finding[] =>
  rows.flatMap((seen, index) => {
    const before = rows[index - 1]
    if (before === undefined || before.minutes === seen.minutes) return []
    if (rows.some((row) => row.minutes === seen.minutes && sameMatter(before, row))) return []
    const says = `${id} is about something else in the minutes of ${before.minutes.callOn}, which leaves the record here.`
    const hint = 'Give this one an id of its own, and give the earlier one its row back.'
    return [finding('action-id-reused', { file: seen.minutes.file, line: seen.row.line }, says, hint)]
  })

const judgeQuotes = (
  kept: readonly MinutesDocument[],
  rows: ReadonlyMap<string, readonly Seen[]>,
): readonly Finding[] =>
  kept.flatMap((minutes) =>
    minutes.quotedActions
      .filter(({ id }) => !rows.has(id))
      .map(({ id, line }) => {
        const says = `${id} is named here, and no table of action points has it.`
        return finding('action-id-unknown', { file: minutes.file, line }, says, 'Correct the id, or add its row.')
      }),
  )

const DAYS_APART = 3

/** An announced day next to the day of the call that was held; farther apart the announced call may have been cancelled. */
const judgeAnnouncement = (minutes: MinutesDocument, next: MinutesDocument | undefined): readonly Finding[] => {
  const announced = minutes.nextCall
  if (announced === null || announced.on === null || next === undefined || next.callOn === null) return []
  const apart = Math.abs(daysBetween(announced.on, next.callOn))
  if (apart === 0 || apart > DAYS_APART) return []
  const says = `The next call is announced for ${announced.on}; it was on ${next.callOn}.`
  const place = { file: minutes.file, line: announced.line }
  return [finding('next-call-differs', place, says, 'Correct the day.')]
}

/**
 * What only several minutes together show: action points that leave the record while open, ids used twice for different
 * matters, ids without row. Minutes without a table of action points are passed over: a missing row means nothing there.
 */
export const judgeMinutes = (all: readonly MinutesDocument[]): Finding[] => {
  const kept = inOrder(all)
  const rows = rowsById(kept)
  const ends = [...rows].flatMap(([id, seen]) => {
    const last = seen.at(-1)
    return last === undefined ? [] : (judgeEnd(id, last, kept) ?? [])
  })
  const reused = [...rows].flatMap(([id, seen]) => judgeReuse(id, seen))
  const announced = kept.flatMap((minutes, index) => judgeAnnouncement(minutes, kept[index + 1]))
  return [...ends, ...reused, ...judgeQuotes(kept, rows), ...announced]
}

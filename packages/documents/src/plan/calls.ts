import {
  addDays,
  atWallClock,
  daysBetween,
  type Instant,
  type IsoDate,
  later,
  MINUTE,
  nthWeekday,
  ruleOn,
  type SeriesRule,
  type Source,
  startOfDay,
  streamOf,
  weekdayOf,
} from '@trunkline/governance'
import type { MinutesDocument } from '../values.ts'
import { planAttendance } from './attendance.ts'
import { withReference } from './directory.ts'
import { add, addOnce, factsIn, factsOf, idsOf } from './ledger.ts'
import { documentSource, type Planning } from './planning.ts'

type DocumentSource = Source & { readonly kind: 'document' }

interface Frame {
  readonly series: string | null
  readonly title: string
  readonly startsAt: Instant
  readonly minutes: number
}

const falls = (series: SeriesRule, on: IsoDate): boolean =>
  weekdayOf(on) === series.weekday &&
  nthWeekday(Number(on.slice(0, 4)), Number(on.slice(5, 7)), series.weekday, series.nth) === on

/** When a call of that day began: at its series' time, or at that of the nearest slot where it was held out of series. */
const frameOn = (planning: Planning, on: IsoDate): Frame => {
  const all = ruleOn(planning.rules, 'call-series', on).value
  const own = all.find((series) => falls(series, on))
  const slot = own ?? (Number(on.slice(8)) > 15 ? all.at(-1) : all[0])
  if (slot === undefined) return { series: null, title: 'Call', startsAt: startOfDay(on), minutes: 60 }
  return {
    series: own?.id ?? null,
    title: slot.title,
    startsAt: atWallClock(on, slot.time, slot.zone),
    minutes: slot.minutes,
  }
}

export const isSeriesDay = (planning: Planning, on: IsoDate): boolean =>
  ruleOn(planning.rules, 'call-series', on).value.some((series) => falls(series, on))

export const callStartsAt = (planning: Planning, on: IsoDate): Instant => frameOn(planning, on).startsAt

/** The call a dated update belongs to: held on that day, or on the day before or after, where only the date is off. */
export const callNear = (planning: Planning, on: IsoDate): IsoDate | null => {
  const isCall = (day: IsoDate): boolean =>
    planning.ledger.streams.has(streamOf('call', day)) || isSeriesDay(planning, day)
  return [on, addDays(on, -1), addDays(on, 1)].find(isCall) ?? null
}

/** True where a person ran or planned the call here: then the group's own record stands and documents only quote it. */
export const isOwnRecord = (planning: Planning, on: IsoDate): boolean =>
  factsIn(planning.ledger, streamOf('call', on)).some((draft) => draft.source.kind === 'console')

/** A call that a document speaks of; whether its minutes were approved, and who was there, is not known from that. */
export const enterCall = (planning: Planning, on: IsoDate, source: DocumentSource): void => {
  const { series, title, startsAt, minutes } = frameOn(planning, on)
  if (isOwnRecord(planning, on)) return
  addOnce<'call-scheduled'>(planning.ledger, streamOf('call', on), startOfDay(on), source, {
    type: 'call-scheduled',
    series,
    title,
    startsAt,
    minutes,
  })
}

const isApproval = (text: string): boolean => /minutes/i.test(text) && /approv|\bok\b|accept/i.test(text)

/** Minutes are approved in the next call; what was left open longer was approved in a call that no document tells of. */
const LONGEST_GAP_DAYS = 60

/** Approves the minutes of the call before, where the document says so. */
export const planApproval = (planning: Planning, document: MinutesDocument, on: IsoDate): void => {
  const decision = document.decisions.find(({ text }) => isApproval(text))
  const previous = [...idsOf(planning.ledger, 'call')]
    .filter((id) => id < on && daysBetween(id as IsoDate, on) <= LONGEST_GAP_DAYS)
    .sort()
    .at(-1)
  if (decision === undefined || previous === undefined || isOwnRecord(planning, previous as IsoDate)) return
  const stream = streamOf('call', previous)
  const source = documentSource(document.file, decision.line)
  const at = callStartsAt(planning, on)
  addOnce<'minutes-published'>(planning.ledger, stream, at, source, { type: 'minutes-published', places: [] })
  addOnce<'minutes-approved'>(planning.ledger, stream, at, source, { type: 'minutes-approved', inCall: on })
}

export const hasNote = (planning: Planning, on: IsoDate, text: string): boolean =>
  factsOf(planning.ledger, streamOf('call', on), 'note-written').some((draft) => draft.fact.text === text)

/** What was said in a call about none of its items. */
export const noteInCall = (planning: Planning, on: IsoDate, text: string, source: DocumentSource): void => {
  if (text === '' || isOwnRecord(planning, on) || hasNote(planning, on, text)) return
  const stream = streamOf('call', on)
  const note = `${on}-N${factsOf(planning.ledger, stream, 'note-written').length + 1}`
  add(planning.ledger, stream, callStartsAt(planning, on), source, {
    type: 'note-written',
    note,
    subject: 'section:recent-updates',
    text,
  })
}

const decide = (planning: Planning, document: MinutesDocument, on: IsoDate, at: Instant): void => {
  const { ledger } = planning
  for (const [place, { text, references, line }] of document.decisions.entries()) {
    const source = documentSource(document.file, line)
    const slug = references
      .map((reference) => withReference(ledger.directory, reference))
      .find((known) => known !== null)
    const decision = `${on}-D${place + 1}`
    addOnce<'decision-recorded'>(
      ledger,
      streamOf('call', on),
      at,
      source,
      {
        type: 'decision-recorded',
        decision,
        ...(slug === undefined ? {} : { subject: `proposal:${slug}` as const }),
        text,
      },
      (known) => known.decision === decision || known.text === text,
    )
  }
}

/** The call itself: its frame, who was there and who was not, what was decided, its minutes. */
export const planCall = (planning: Planning, document: MinutesDocument, on: IsoDate): void => {
  const source = documentSource(document.file)
  if (isOwnRecord(planning, on)) return
  enterCall(planning, on, source)
  const { ledger } = planning
  const { startsAt, minutes } = frameOn(planning, on)
  addOnce<'call-opened'>(ledger, streamOf('call', on), startsAt, source, { type: 'call-opened' })
  planAttendance(planning, document, startsAt)
  decide(planning, document, on, startsAt)
  const endsAt = later(startsAt, minutes * MINUTE)
  addOnce<'call-closed'>(ledger, streamOf('call', on), endsAt, source, { type: 'call-closed' })
  addOnce<'minutes-published'>(ledger, streamOf('call', on), endsAt, source, { type: 'minutes-published', places: [] })
}

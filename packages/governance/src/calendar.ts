import { type Instant, type IsoDate, WEEKDAYS, type Weekday } from './words.ts'

// The only file of the pure rooms that does date arithmetic; proleptic Gregorian, after H. Hinnant's civil-day algorithms.

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const daysFromCivil = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const civilFromDays = (days: number): { year: number; month: number; day: number } => {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

const writeDate = (days: number): IsoDate => {
  const { year, month, day } = civilFromDays(days)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as IsoDate
}

const dayNumber = (on: IsoDate): number =>
  daysFromCivil(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10)))

/** The day, or null where the calendar has no such day (2025-02-30, month 20). */
export const dateOf = (year: number, month: number, day: number): IsoDate | null => {
  if (!Number.isInteger(year) || month < 1 || month > 12 || day < 1 || day > 31) return null
  const days = daysFromCivil(year, month, day)
  return civilFromDays(days).day === day ? writeDate(days) : null
}

/** Reads `YYYY-MM-DD`, null for anything else. */
export const parseDate = (text: string): IsoDate | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match === null ? null : dateOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Reads `YYYY-MM-DDTHH:MM[:SS[.fff]]Z`, null for anything else: an instant without `Z` says no zone. */
export const parseInstant = (text: string): Instant | null => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?Z$/.exec(text)
  const on = match === null ? null : parseDate(match[1] ?? '')
  if (match === null || on === null) return null
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)]
  if (hours > 23 || minutes > 59 || seconds > 59) return null
  const fraction = Math.floor(Number(match[5] ?? 0) * 1000)
  return (dayNumber(on) * DAY + hours * HOUR + minutes * MINUTE + seconds * 1000 + fraction) as Instant
}

/** `2025-11-13T09:00:00Z`; milliseconds are written only where there are any. */
export const formatInstant = (at: Instant): string => {
  const rest = at - Math.floor(at / DAY) * DAY
  const time = `${two(Math.floor(rest / HOUR))}:${two(Math.floor(rest / MINUTE) % 60)}:${two(Math.floor(rest / 1000) % 60)}`
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`
  return `${writeDate(Math.floor(at / DAY))}T${time}${fraction}Z`
}

/** `2025-11-06 09:00 UTC`: an instant as people read it, to the minute. */
export const sayInstant = (at: Instant): string => `${formatInstant(at).slice(0, 16).replace('T', ' ')} UTC`

/** `3 days 4 h 5 min`; whole minutes, at least one. */
export const sayDuration = (milliseconds: number): string => {
  const minutes = Math.max(1, Math.floor(milliseconds / MINUTE))
  const days = Math.floor(minutes / 1440)
  const parts = [
    days === 0 ? '' : `${days} day${days === 1 ? '' : 's'}`,
    Math.floor(minutes / 60) % 24 === 0 ? '' : `${Math.floor(minutes / 60) % 24} h`,
    minutes % 60 === 0 ? '' : `${minutes % 60} min`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Deadlines hold to the minute: the closing minute itself is in time. */
export const isAfterMinute = (at: Instant, deadlineAt: Instant): boolean =>
  Math.floor(at / MINUTE) > Math.floor(deadlineAt / MINUTE)

/** The UTC day of an instant. */
export const dateAt = (at: Instant): IsoDate => writeDate(Math.floor(at / DAY))

export const startOfDay = (on: IsoDate): Instant => (dayNumber(on) * DAY) as Instant
export const endOfDay = (on: IsoDate): Instant => (dayNumber(on) * DAY + DAY - 1) as Instant
export const addDays = (on: IsoDate, days: number): IsoDate => writeDate(dayNumber(on) + days)
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)
export const later = (at: Instant, milliseconds: number): Instant => (at + milliseconds) as Instant

export const weekdayOf = (on: IsoDate): Weekday => WEEKDAYS[(((dayNumber(on) + 3) % 7) + 7) % 7] ?? 'monday'

/** The nth weekday of a month, or null where the month has none (a fifth Thursday). */
export const nthWeekday = (year: number, month: number, weekday: Weekday, nth: number): IsoDate | null => {
  const first = dateOf(year, month, 1)
  if (first === null) return null
  const offset = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7
  return dateOf(year, month, 1 + offset + (nth - 1) * 7)
}

/** Offset of Central European local time: +2 h between the last Sundays of March and October, 01:00 UTC (Directive 2000/84/EC). */
export const centralEuropeanOffset = (at: Instant): number => {
  const year = Number(dateAt(at).slice(0, 4))
  const lastSunday = (month: number): Instant => {
    const on = nthWeekday(year, month, 'sunday', 5) ?? nthWeekday(year, month, 'sunday', 4)
    return later(startOfDay(on as IsoDate), HOUR)
  }
  return at >= lastSunday(3) && at < lastSunday(10) ? 2 * HOUR : HOUR
}

export const ZONES = ['UTC', 'CET'] as const
/** The anchor zone of a series: the wall clock that stays put. `CET` is Central European local time, summer time included. */
export type Zone = (typeof ZONES)[number]

/** The instant at which a wall clock in the zone shows `HH:MM` on that day. */
export const atWallClock = (on: IsoDate, time: string, zone: Zone): Instant => {
  const wall = later(startOfDay(on), Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * MINUTE)
  return zone === 'UTC' ? wall : later(wall, -centralEuropeanOffset(later(wall, -HOUR)))
}

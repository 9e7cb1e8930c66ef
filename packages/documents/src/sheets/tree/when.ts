import { dateAt, formatInstant, type Instant, type IsoDate, weekdayOf } from '@trunkline/governance'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const partsOf = (on: IsoDate): { year: string; month: string; day: number } => ({
  year: on.slice(0, 4),
  month: MONTHS[Number(on.slice(5, 7)) - 1] ?? '',
  day: Number(on.slice(8, 10)),
})

/** `Thursday` */
export const weekday = (on: IsoDate): string => {
  const name = weekdayOf(on)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** `13 November 2025` */
export const longDay = (on: IsoDate): string => {
  const { year, month, day } = partsOf(on)
  return `${day} ${month} ${year}`
}

/** `13 Nov 2025`; without its year `13 Nov`. */
export const shortDay = (on: IsoDate, withYear = true): string => {
  const { year, month, day } = partsOf(on)
  return `${day} ${month.slice(0, 3)}${withYear ? ` ${year}` : ''}`
}

/** `09:00`, the wall clock in UTC. */
export const clock = (at: Instant): string => formatInstant(at).slice(11, 16)

/** `Thursday 13 November 2025, 09:00 UTC` */
export const longInstant = (at: Instant): string => `${weekday(dateAt(at))} ${longDay(dateAt(at))}, ${clock(at)} UTC`

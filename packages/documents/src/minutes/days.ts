import { dateOf, daysBetween, type IsoDate } from '@trunkline/governance'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** A day as a person wrote it. `year` is null where none is written; `on` where there is no year or no such day. */
export interface WrittenDay {
  readonly text: string
  readonly index: number
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly on: IsoDate | null
  /** `23th`. */
  readonly oddOrdinal: boolean
}

const DAY = new RegExp(
  [
    String.raw`\b(?<d1>\d{1,2})(?<ordinal>st|nd|rd|th)?[ \t]+(?:of[ \t]+)?(?<m1>${MONTH})\b\.?(?:,?[ \t]+(?<y1>\d{4})\b)?`,
    String.raw`\b(?<m2>${MONTH})\b\.?[ \t]+(?<d2>\d{1,2})(?:st|nd|rd|th)?,?[ \t]+(?<y2>\d{4})\b`,
    String.raw`\b(?<y3>\d{4})-(?<m3>\d{2})-(?<d3>\d{2})\b`,
  ].join('|'),
  'gi',
)

const ordinalOf = (day: number): string => {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1

/** Every day in the text: `12th of May 2022`, `Aug 28, 2025`, `2025-11-06`, `9th June`. */
export const daysIn = (text: string): readonly WrittenDay[] =>
  [...text.matchAll(DAY)].map((match) => {
    const groups = match.groups ?? {}
    const read = (name: string): string | undefined =>
      groups[`${name}1`] ?? groups[`${name}2`] ?? groups[`${name}3`] ?? undefined
    const day = Number(read('d'))
    const month = monthOf(read('m') ?? '')
    const written = read('y')
    const year = written === undefined ? null : Number(written)
    const ordinal = groups['ordinal']?.toLowerCase()
    return {
      text: match[0],
      index: match.index,
      year,
      month,
      day,
      on: year === null ? null : dateOf(year, month, day),
      oddOrdinal: ordinal !== undefined && ordinal !== ordinalOf(day),
    }
  })

/** The day with the year it has, or the year that brings it nearest to the call. */
export const dayNear = (written: WrittenDay, callOn: IsoDate | null): IsoDate | null => {
  if (written.year !== null || callOn === null) return written.on
  const year = Number(callOn.slice(0, 4))
  const days = [year - 1, year, year + 1]
    .map((candidate) => dateOf(candidate, written.month, written.day))
    .filter((on) => on !== null)
  return days.sort((a, b) => Math.abs(daysBetween(callOn, a)) - Math.abs(daysBetween(callOn, b)))[0] ?? null
}

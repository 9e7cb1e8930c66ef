import { dateOf, type IsoDate } from '@trunkline/governance'

export interface WrittenDay {
  readonly text: string
  readonly index: number
  /** Null for a day that no calendar has, and for a month or day of three digits. */
  readonly on: IsoDate | null
}

/** Every day written in a text: `YYYY/MM/DD` as the legend asks, `YYYY-MM-DD` or without leading zeros too. */
export const daysIn = (text: string): readonly WrittenDay[] =>
  [...text.matchAll(/(?<![\d/])(\d{4})([/.-])(\d{1,3})\2(\d{1,3})(?![\d/])/g)].map((match) => ({
    text: match[0],
    index: match.index,
    on:
      (match[3] ?? '').length > 2 || (match[4] ?? '').length > 2
        ? null
        : dateOf(Number(match[1]), Number(match[3]), Number(match[4])),
  }))

/** The first readable day of a text. */
export const dayIn = (text: string): IsoDate | null => daysIn(text)[0]?.on ?? null

/** As the table writes it: `2025/11/20`. */
export const formatDay = (on: IsoDate): string => on.replaceAll('-', '/')

import { dateOf } from '@trunkline/governance'
import { type Finding, finding } from '../../finding.ts'
import type { BacklogRow } from '../../values.ts'
import { daysIn, formatDay } from '../read/day.ts'
import type { At } from './at.ts'

/** What was probably meant: a zero too many, or day and month changed over. Only ever a hint. */
const probable = (text: string): string => {
  const [year, month, day] = text.split(/[/.-]/).map(Number)
  const on = dateOf(year ?? 0, month ?? 0, day ?? 0) ?? dateOf(year ?? 0, day ?? 0, month ?? 0)
  return on === null ? 'Write YYYY/MM/DD' : `Is “${formatDay(on)}” meant? Write YYYY/MM/DD`
}

export const judgeDates = (row: BacklogRow, at: At, source: string): readonly Finding[] =>
  [row.cells.proposal, row.cells.status, row.cells.release].flatMap((cell) =>
    (cell?.lines ?? []).flatMap((line) =>
      daysIn(line.text).flatMap(({ text, on }) => {
        const place = at(Math.max(line.start, source.indexOf(text, line.start)))
        if (on === null)
          return [finding('impossible-date', place, `“${text}” is no day of the calendar`, probable(text))]
        return formatDay(on) === text
          ? []
          : [finding('date-style', place, `“${text}” is not written YYYY/MM/DD`, `Write “${formatDay(on)}”`)]
      }),
    ),
  )

import { dateOf } from '@trunkline/governance'
import type { BacklogRow } from '../../values.ts'
import { daysIn, formatDay } from '../read/day.ts'
import type { ReportAt } from './report.ts'

/** What was probably meant: a zero too many, or day and month changed over. Only ever a hint. */
const probable = (text: string): string => {
  const [year = 0, month = 0, day = 0] = text.split(/[/.-]/).map(Number)
  const on = dateOf(year, month, day) ?? dateOf(year, day, month)
  return on === null ? 'Write YYYY/MM/DD.' : `Is "${formatDay(on)}" meant? Write YYYY/MM/DD.`
}

/** Every day in the dated cells, against the calendar and the legend's form. */
export const judgeDates = (row: BacklogRow, report: ReportAt, source: string): void => {
  for (const cell of [row.cells.proposal, row.cells.status, row.cells.release])
    for (const line of cell?.lines ?? [])
      for (const { text, on } of daysIn(line.text)) {
        const offset = Math.max(line.start, source.indexOf(text, line.start))
        if (on === null) report('impossible-date', offset, `"${text}" is no day of the calendar.`, probable(text))
        else if (formatDay(on) !== text)
          report('date-style', offset, `"${text}" is not written YYYY/MM/DD.`, `Write "${formatDay(on)}".`)
      }
}

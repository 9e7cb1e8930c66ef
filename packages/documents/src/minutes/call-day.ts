import { type IsoDate, parseDate } from '@trunkline/governance'
import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import { dayNear, daysIn, type WrittenDay } from './days.ts'

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

const dayInName = (file: string): IsoDate | null => parseDate(/\d{4}-\d{2}-\d{2}/.exec(nameOf(file))?.[0] ?? '')

const HEADER_LINES = 12

const dayInHeader = (lines: readonly Line[]): { day: WrittenDay; line: number } | null => {
  for (const { text, number } of lines.slice(0, HEADER_LINES)) {
    const day = daysIn(text).find(({ year }) => year !== null)
    if (day !== undefined) return { day, line: number }
  }
  return null
}

const reportHeader = (day: WrittenDay, line: number, report: Report): void => {
  if (day.oddOrdinal) report('odd-ordinal', line, `${day.text} is no English ordinal.`, 'Write 23rd, 2nd, 11th.')
  if (day.on !== null) return
  report('minutes-date-impossible', line, `There is no day ${day.text}.`, 'Write the day of the call.')
}

/**
 * The day of the call: the header's. Where the file name differs, the one that the ids of new action points carry
 * (`MOM-2022-10-27.md` says 26th and raises 20221027-01).
 */
export const callDay = (
  file: string,
  lines: readonly Line[],
  ids: ReadonlySet<string>,
  report: Report,
): IsoDate | null => {
  if (/\s/.test(nameOf(file))) {
    report('minutes-file-name', 1, 'The file name contains a blank.', 'Rename it: links to it break at the blank.')
  }
  const header = dayInHeader(lines)
  const inName = dayInName(file)
  if (header !== null) reportHeader(header.day, header.line, report)
  const inHeader = header?.day.on ?? null
  if (inHeader === null && inName === null) {
    report('minutes-without-date', 1, 'Neither the header nor the file name tells the day of the call.', 'Add it.')
  }
  if (header === null || inHeader === null || inName === null || inHeader === inName) return inHeader ?? inName
  const says = `The header says ${inHeader}, the file name ${inName}.`
  report('minutes-date-differs', header.line, says, 'Correct the wrong one of the two.')
  return ids.has(inName.replaceAll('-', '')) ? inName : inHeader
}

export interface NextCall {
  readonly on: IsoDate | null
  readonly text: string
  readonly line: number
}

const NEXT_CALL = /^[^\p{L}]{0,12}next (?:conf(?:\.|erence)? )?(?:call|meeting)\b(?! agenda)/iu

/** The announced next call; its day is null where it is not after this call, and the text still has it. */
export const nextCallIn = (lines: readonly Line[], callOn: IsoDate | null, report: Report): NextCall | null => {
  const line = lines.find(({ text }) => NEXT_CALL.test(text) && daysIn(text).length > 0)
  const day = line === undefined ? undefined : daysIn(line.text)[0]
  if (line === undefined || day === undefined) return null
  const on = dayNear(day, callOn)
  if (day.oddOrdinal) report('odd-ordinal', line.number, `${day.text} is no English ordinal.`, 'Write 23rd, 2nd, 11th.')
  if (on === null && day.year !== null) {
    report('minutes-date-impossible', line.number, `There is no day ${day.text}.`, 'Write the day of the next call.')
  }
  const text = line.text
    .replace(/[*]+/g, '')
    .replace(/^[\s\d.-]+/, '')
    .trim()
  if (on === null || callOn === null || on > callOn) return { on, text, line: line.number }
  const says = `The next call, ${day.text}, is not after this one of ${callOn}.`
  report('next-call-not-later', line.number, says, 'Correct the day, most often the year or the month.')
  return { on: null, text, line: line.number }
}

import { type BacklogStatus, daysBetween } from '@trunkline/governance'
import type { BacklogRow, CellLine } from '../../values.ts'
import { daysIn, formatDay } from '../read/day.ts'
import { formatStatus, partsOf, STATUS_WORDS, type StatusPart } from '../read/status.ts'
import type { ReportAt } from './report.ts'

/** Six weeks of silence or three missed calls are the shortest way to Frozen, and Archived comes after it (lifecycle, 1.7). */
const SHORTEST_LIFE_DAYS = 42

const isUnknown = (brackets: string | null): boolean => /^n\/?a$/i.test(brackets ?? '')

const isLegend = ([part, ...rest]: readonly StatusPart[]): boolean => {
  if (part === undefined || rest.length > 0 || !part.inVocabulary) return false
  return part.brackets === null || isUnknown(part.brackets) || /^[\d/.-]+$/.test(part.brackets)
}

const ONE_OF = `Write one of: ${Object.values(STATUS_WORDS)
  .map(({ words }) => words)
  .join(', ')}.`

const inLegendsWords = (parts: readonly StatusPart[]): string => {
  const points = new Map<BacklogStatus, string>()
  for (const { status, on } of parts)
    if (status !== null && (on !== null || !points.has(status)))
      points.set(status, `"${formatStatus(status, on).replace('(N/A)', '(YYYY/MM/DD)')}"`)
  if (points.size === 0) return ONE_OF
  return points.size === 1
    ? `Write ${[...points.values()][0]}.`
    : `Write the bullet points ${[...points.values()].join(' and ')}.`
}

const judgePart = (part: StatusPart, offset: number, report: ReportAt): void => {
  const { status, on, text, words } = part
  if (status === null || on !== null || !STATUS_WORDS[status].dated || daysIn(text).length > 0) return
  const hint = 'Look the day up in the minutes of the TSC.'
  if (status !== 'tsc-approved')
    report('status-without-date', offset, `"${text}" has no date.`, `Write "${words} (YYYY/MM/DD)".`)
  else if (isUnknown(part.brackets)) report('approval-date-unknown', offset, `"${text}" gives no day.`, hint)
  else report('approval-without-date', offset, `"${text}" has no date of its own.`, hint)
}

const judgeBullet = (line: CellLine, report: ReportAt): void => {
  const parts = partsOf(line.text)
  if (!isLegend(parts)) {
    const says = `"${line.text}" is not one of the legend's nine.`
    report('status-outside-vocabulary', line.start, says, inLegendsWords(parts))
  }
  for (const part of parts) judgePart(part, line.start, report)
}

const judgeDays = (row: BacklogRow, bullets: readonly CellLine[], report: ReportAt): void => {
  const { registeredOn } = row
  if (registeredOn === null) return
  for (const { status, on, text } of row.statuses) {
    if (on === null) continue
    const days = daysBetween(registeredOn, on)
    const offset = bullets.find((line) => line.text.includes(text))?.start ?? row.start
    const registration = `the registration on ${formatDay(registeredOn)}`
    if (days < 0) {
      const hint = 'One of the two days is wrong: look both up.'
      report('status-before-registration', offset, `"${text}" lies before ${registration}.`, hint)
    } else if (status === 'archived' && days < SHORTEST_LIFE_DAYS) {
      const hint = 'Write the day on which the group archived it.'
      report('archived-too-soon', offset, `"${text}" is ${days} days after ${registration}.`, hint)
    }
  }
}

/** The status cell against the table's legend and against the day of registration. */
export const judgeStatus = (row: BacklogRow, report: ReportAt): void => {
  const cell = row.cells.status
  if (cell === null) return
  const bullets = cell.lines.filter((line) => line.text !== '')
  if (bullets.length === 0) report('status-missing', cell.start, `"${row.name}" has no status.`, ONE_OF)
  for (const line of bullets) judgeBullet(line, report)
  judgeDays(row, bullets, report)
}

import { daysBetween } from '@trunkline/governance'
import { type Finding, finding } from '../../finding.ts'
import type { BacklogRow, CellLine } from '../../values.ts'
import { daysIn } from '../read/day.ts'
import { formatStatus, partsOf, STATUS_WORDS, type StatusPart } from '../read/status.ts'
import type { At } from './at.ts'

/** Six weeks of silence or three missed calls are the shortest way to Frozen, and Archived comes after it (lifecycle, 1.7). */
const SHORTEST_LIFE_DAYS = 42

const isLegend = (parts: readonly StatusPart[]): boolean =>
  parts.length === 1 &&
  parts.every((part) => part.inVocabulary && (part.brackets === null || part.on !== null || isDay(part)))

const isDay = (part: StatusPart): boolean =>
  /^n\/?a$/i.test(part.brackets ?? '') || daysIn(part.brackets ?? '').length > 0

const inLegendsWords = (parts: readonly StatusPart[]): string => {
  const known = parts.filter((part) => part.status !== null)
  if (known.length === 0)
    return `Write one of: ${Object.values(STATUS_WORDS)
      .map(({ words }) => words)
      .join(', ')}`
  const points = known.map((part) => `“${part.status === null ? '' : formatStatus(part.status, part.on)}”`)
  return known.length === 1 ? `Write ${points[0]}` : `Write the bullet points ${points.join(' and ')}`
}

const judgePart = (part: StatusPart, place: ReturnType<At>): readonly Finding[] => {
  if (part.status === null || part.on !== null || !STATUS_WORDS[part.status].dated) return []
  if (daysIn(part.text).length > 0) return []
  const isApproval = /approved/i.test(part.words) && part.status === 'tsc-approved'
  if (isApproval && /^n\/?a$/i.test(part.brackets ?? ''))
    return [
      finding(
        'approval-date-unknown',
        place,
        `“${part.text}” gives no day`,
        'Look the day up in the minutes of the TSC',
      ),
    ]
  const code = isApproval ? 'approval-without-date' : 'status-without-date'
  return [finding(code, place, `“${part.text}” has no date of its own`, `Write “${part.words} (YYYY/MM/DD)”`)]
}

const judgeBullet = (line: CellLine, at: At): readonly Finding[] => {
  const parts = partsOf(line.text)
  const findings = parts.flatMap((part) => judgePart(part, at(line.start)))
  if (isLegend(parts)) return findings
  const says = `“${line.text}” is not one of the legend's nine`
  return [finding('status-outside-vocabulary', at(line.start), says, inLegendsWords(parts)), ...findings]
}

/** The status cell against the table's legend and against the day of registration. */
export const judgeStatus = (row: BacklogRow, at: At): readonly Finding[] => {
  const cell = row.cells.status
  if (cell === null) return []
  const bullets = cell.lines.filter((line) => line.text !== '')
  if (bullets.length === 0)
    return [finding('status-missing', at(cell.start), `“${row.name}” has no status`, inLegendsWords([]))]
  const findings = bullets.flatMap((line) => judgeBullet(line, at))
  const { registeredOn } = row
  if (registeredOn === null) return findings
  for (const { status, on, text } of row.statuses) {
    if (on === null) continue
    const days = daysBetween(registeredOn, on)
    const place = at(bullets.find((line) => line.text.includes(text))?.start ?? cell.start)
    if (days < 0)
      findings.push(
        finding(
          'status-before-registration',
          place,
          `“${text}” lies before the registration on ${registeredOn}`,
          'One of the two days is wrong: look both up',
        ),
      )
    else if (status === 'archived' && days < SHORTEST_LIFE_DAYS)
      findings.push(
        finding(
          'archived-too-soon',
          place,
          `“${text}” is ${days} days after the registration on ${registeredOn}`,
          'Write the day on which the group archived it',
        ),
      )
  }
  return findings
}

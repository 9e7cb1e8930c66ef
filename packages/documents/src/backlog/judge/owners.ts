import type { BacklogRow, Cell } from '../../values.ts'
import { organisationsIn, type WrittenOrganisation } from '../read/organisations.ts'
import type { ReportAt } from './report.ts'

const quoted = (names: readonly WrittenOrganisation[]): string =>
  names.map(({ spelling }) => `"${spelling}"`).join(', ')

const judgeStars = (cell: Cell, report: ReportAt): void => {
  const names = organisationsIn(cell)
  const starred = names.filter((name) => name.starred)
  const first = names.filter((name) => name.first)
  const hasBlock = cell.lines.some((line) => line.kind !== 'text')
  const at = cell.content.start
  if (names.length === 0) report('owner-missing', at, 'No owner is named.', 'Write the owner with a star: Name*.')
  else if (starred.length === 0)
    report('owner-not-starred', at, `None of ${quoted(names)} has a star.`, 'Put a star after the owner.')
  else if (starred.length > 1)
    report('several-owners', at, `${quoted(starred)} are all starred.`, 'Agree on one owner who answers.')
  else if (hasBlock && first.length > 1) {
    const hint = 'Star every owner; supporters belong in the <div>.'
    report('owner-unclear', at, `${quoted(first)} share the owner's line, one has a star.`, hint)
  }
}

const judgeSupporters = (row: BacklogRow, cell: Cell, report: ReportAt): void => {
  const empty = cell.lines.find((line) => line.kind !== 'text' && line.text === '')
  if (empty !== undefined || row.supporters.length === 0)
    report('supporters-missing', empty?.start ?? cell.content.end, `"${row.name}" names no supporters.`, 'Name them.')
  const named = organisationsIn(cell).filter((name) => !name.first)
  for (const [index, { spelling, line }] of named.entries())
    if (named.findIndex((other) => other.spelling === spelling) < index)
      report('supporter-twice', line.start, `"${spelling}" stands twice.`, 'Delete one of them.')
}

/** Owners carry a star, supporters follow in a block of their own (APIbacklog.md, header and Attributes). */
export const judgeOwners = (row: BacklogRow, report: ReportAt, source: string): void => {
  const cell = row.cells.supporters
  if (cell === null || /^n\/?a$/i.test(cell.text)) return
  judgeStars(cell, report)
  judgeSupporters(row, cell, report)
  const written = source.slice(cell.content.start, cell.content.end)
  const comma = written.indexOf('\uff0c')
  if (comma === -1) return
  const says = `"${written.slice(Math.max(0, comma - 8), comma + 4)}" has a full-width comma.`
  report('full-width-comma', cell.content.start + comma, says, 'Write a plain comma and a blank.')
}

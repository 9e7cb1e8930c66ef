import { type Finding, finding } from '../../finding.ts'
import type { BacklogRow, Cell } from '../../values.ts'
import { organisationsIn, type WrittenOrganisation } from '../read/organisations.ts'
import type { At } from './at.ts'

const quoted = (names: readonly WrittenOrganisation[]): string =>
  names.map(({ spelling }) => `“${spelling}”`).join(', ')

const judgeStars = (cell: Cell, at: At): readonly Finding[] => {
  const names = organisationsIn(cell)
  const starred = names.filter((name) => name.starred)
  const first = names.filter((name) => name.first)
  const place = at(cell.content.start)
  if (names.length === 0)
    return [finding('owner-missing', place, 'No owner is named', 'Write the owner with a star: Name*')]
  if (starred.length === 0)
    return [finding('owner-not-starred', place, `None of ${quoted(names)} has a star`, 'Put a star after the owner')]
  if (starred.length > 1)
    return [finding('several-owners', place, `${quoted(starred)} are all starred`, 'Agree on one owner who answers')]
  const hasBlock = cell.lines.some((line) => line.kind !== 'text')
  if (hasBlock && first.length > 1) {
    const hint = 'Star every owner; supporters belong in the <div>'
    return [finding('owner-unclear', place, `${quoted(first)} stand on the owner's line with one star`, hint)]
  }
  return []
}

/** Owners carry a star, supporters follow in a block of their own (APIbacklog.md, header and Attributes). */
export const judgeOwners = (row: BacklogRow, at: At, source: string): readonly Finding[] => {
  const cell = row.cells.supporters
  if (cell === null || /^n\/?a$/i.test(cell.text)) return []
  const findings = [...judgeStars(cell, at)]
  const empty = cell.lines.find((line) => line.kind !== 'text' && line.text === '')
  const isAlone = organisationsIn(cell).length === row.owners.length
  if (isAlone)
    findings.push(
      finding(
        'supporters-missing',
        at(empty?.start ?? cell.content.end),
        `“${row.name}” has no supporters`,
        'Name them',
      ),
    )
  const blocks = organisationsIn(cell).filter((name) => !name.first)
  for (const [index, name] of blocks.entries())
    if (blocks.findIndex((other) => other.spelling === name.spelling) < index)
      findings.push(
        finding('supporter-twice', at(name.line.start), `“${name.spelling}” stands twice`, 'Delete one of them'),
      )
  const comma = source.slice(cell.content.start, cell.content.end).indexOf('\uff0c')
  if (comma !== -1) {
    const start = cell.content.start + comma
    const says = `“${source.slice(start - 6, start + 4)}” has a full-width comma`
    findings.push(finding('full-width-comma', at(start), says, 'Write a plain comma and a blank'))
  }
  return findings
}

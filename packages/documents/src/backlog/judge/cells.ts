import { type Finding, finding } from '../../finding.ts'
import type { BacklogRow } from '../../values.ts'
import type { At } from './at.ts'

const COLUMNS = ['name', 'supporters', 'proposal', 'status', 'project', 'release'] as const

/** Six cells, the first of them a name. */
export const judgeCells = (row: BacklogRow, at: At): readonly Finding[] => {
  const findings: Finding[] = []
  const missing = COLUMNS.filter((column) => row.cells[column] === null)
  if (missing.length > 0) {
    const says = `The row of “${row.name}” ends after ${6 - missing.length} of 6 cells`
    findings.push(finding('cells-missing', at(row.start), says, `Add the cells for ${missing.join(', ')}`))
  }
  if (row.extra.length > 0) {
    const says = `The row of “${row.name}” has ${6 + row.extra.length} cells, “${row.extra[0]?.text.slice(0, 30)}” is one too many`
    findings.push(
      finding('cells-too-many', at(row.extra[0]?.start ?? row.start), says, 'Delete it, or open a row before it'),
    )
  }
  if (row.name === '')
    findings.push(finding('name-missing', at(row.cells.name.start), 'The row has no name', 'Write the name of the API'))
  return findings
}

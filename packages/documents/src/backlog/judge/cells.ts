import type { BacklogRow } from '../../values.ts'
import type { ReportAt } from './report.ts'

const COLUMNS = ['name', 'supporters', 'proposal', 'status', 'project', 'release'] as const

/** Six cells, the first of them a name. */
export const judgeCells = (row: BacklogRow, report: ReportAt): void => {
  const missing = COLUMNS.filter((column) => row.cells[column] === null)
  const extra = row.extra[0]
  if (missing.length > 0) {
    const says = `The row of "${row.name}" ends after ${COLUMNS.length - missing.length} of ${COLUMNS.length} cells.`
    report('cells-missing', row.cells.name.start, says, `Add the cells for ${missing.join(', ')}.`)
  }
  if (extra !== undefined) {
    const says = `The row of "${row.name}" has a cell too many: "${extra.text.slice(0, 30)}".`
    report('cells-too-many', extra.start, says, 'Delete it, or open a row before it.')
  }
  if (row.name === '')
    report('name-missing', row.cells.name.start, 'The row has no name.', 'Write the name of the API.')
}

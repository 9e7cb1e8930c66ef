import type { BacklogTable } from '../../values.ts'
import { statusInForce } from '../read/status.ts'
import { judgeCells } from './cells.ts'
import { judgeDates } from './dates.ts'
import { judgeLinks } from './links.ts'
import { judgeOwners } from './owners.ts'
import { judgeProject } from './project.ts'
import type { ReportAt } from './report.ts'
import { judgeStatus } from './status.ts'

/** Every check of a single row, in the order of the table's columns. */
const ROW_CHECKS = [judgeCells, judgeOwners, judgeDates, judgeLinks, judgeStatus, judgeProject] as const

const judgeNames = ({ rows }: BacklogTable, report: ReportAt): void => {
  const seen = new Map<string, number>()
  for (const { name, cells } of rows) {
    const line = seen.get(name)
    if (name === '') continue
    if (line === undefined) seen.set(name, cells.name.line)
    else {
      const hint = 'Keep one row, or give this one a name of its own.'
      report('duplicate-name', cells.name.start, `"${name}" stands in line ${line} too.`, hint)
    }
  }
}

/** Archived rows come last. */
const judgeOrder = ({ rows }: BacklogTable, report: ReportAt): void => {
  const isArchived = rows.map((row) => statusInForce(row)?.status === 'archived')
  const last = isArchived.lastIndexOf(false)
  for (const [index, row] of rows.entries()) {
    if (isArchived[index] !== true || index > last) continue
    const says = `"${row.name}" is archived, yet rows that are not follow it.`
    report('row-out-of-order', row.cells.name.start, says, 'Move the row to the end of the table.')
  }
}

const judgeNoRelease = ({ rows }: BacklogTable, report: ReportAt): void => {
  const cellsWith = (words: string) =>
    rows.flatMap(({ cells }) => (cells.release?.text.toLowerCase() === words ? [cells.release] : []))
  const [missing, none] = [cellsWith('n/a'), cellsWith('no release')]
  const first = missing[0]
  if (first === undefined || none.length === 0) return
  const says = `${missing.length} rows say "N/A" and ${none.length} "No release" for the same thing.`
  const hint = 'Write "No release" where there is a repository, "N/A" where there is none.'
  report('no-release-spelled-two-ways', first.start, says, hint)
}

/** What one can see from the table alone. */
export const judgeTable = (table: BacklogTable, report: ReportAt): void => {
  for (const row of table.rows) for (const check of ROW_CHECKS) check(row, report, table.source)
  judgeNames(table, report)
  judgeOrder(table, report)
  judgeNoRelease(table, report)
}

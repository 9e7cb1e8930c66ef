import { type Finding, finding } from '../../finding.ts'
import type { BacklogTable } from '../../values.ts'
import { statusInForce } from '../read/status.ts'
import type { At } from './at.ts'
import { judgeCells } from './cells.ts'
import { judgeDates } from './dates.ts'
import { judgeLinks } from './links.ts'
import { judgeOwners } from './owners.ts'
import { judgeProject } from './project.ts'
import { judgeStatus } from './status.ts'

/** Every check of a single row, in the order of the table's columns. */
const ROW_CHECKS = [judgeCells, judgeOwners, judgeDates, judgeLinks, judgeStatus, judgeProject] as const

const judgeNames = (table: BacklogTable, at: At): readonly Finding[] =>
  table.rows.flatMap((row, index) => {
    const first = table.rows.slice(0, index).find((other) => other.name !== '' && other.name === row.name)
    if (first === undefined) return []
    const says = `“${row.name}” stands in line ${first.cells.name.line} too`
    return [finding('duplicate-name', at(row.cells.name.start), says, 'Keep one row, or give this one its own name')]
  })

/** Archived rows come last. */
const judgeOrder = (table: BacklogTable, at: At): readonly Finding[] => {
  const isArchived = table.rows.map((row) => statusInForce(row)?.status === 'archived')
  const last = isArchived.lastIndexOf(false)
  return table.rows.flatMap((row, index) => {
    if (isArchived[index] !== true || index > last) return []
    const says = `“${row.name}” is archived, and rows that are not follow it`
    return [finding('row-out-of-order', at(row.cells.name.start), says, 'Move the row to the end of the table')]
  })
}

const judgeNoRelease = (table: BacklogTable, at: At): readonly Finding[] => {
  const rowsWith = (words: string) => table.rows.filter((row) => row.cells.release?.text.toLowerCase() === words)
  const [missing, none] = [rowsWith('n/a'), rowsWith('no release')]
  if (missing.length === 0 || none.length === 0) return []
  const says = `${missing.length} rows say “N/A”, ${none.length} “No release” for the same thing`
  const hint = '“No release” where there is a repository, “N/A” where there is none'
  return [finding('no-release-spelled-two-ways', at(missing[0]?.cells.release?.start ?? 0), says, hint)]
}

/** What one can see from the table alone. */
export const judgeTable = (table: BacklogTable, at: At): readonly Finding[] => [
  ...table.rows.flatMap((row) => ROW_CHECKS.flatMap((check) => check(row, at, table.source))),
  ...judgeNames(table, at),
  ...judgeOrder(table, at),
  ...judgeNoRelease(table, at),
]

/** The group's backlog table: one HTML table inside Markdown, read with its places and written back line by line. */

export { judgeNeighbours, type Neighbours } from './judge/neighbours.ts'
export { judgeOrganisations, type OrganisationOf } from './judge/spellings.ts'
export { type MatchedRows, matchRows, type RowPair } from './match.ts'
export { parseBacklog } from './parse.ts'
export { formatStatus, STATUS_WORDS, statusInForce } from './read/status.ts'
export type { NewRow, RowEdit, ShownRelease } from './write/edits.ts'
export { formatBacklog } from './write/format.ts'
export { type TableEditOptions, tableEdits } from './write/table-edits.ts'

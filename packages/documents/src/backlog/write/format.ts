import type { BacklogStatus } from '@trunkline/governance'
import type { BacklogRow, BacklogTable } from '../../values.ts'
import { parseBacklog } from '../parse.ts'
import { statusInForce } from '../read/status.ts'
import { type Layout, rowContent } from './cell-content.ts'
import { COLUMN_OF, splicesOf } from './cell-edits.ts'
import type { CellEdit, NewRow, RowEdit, Splice } from './edits.ts'

const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1

const indentAt = (source: string, offset: number): string =>
  /^[ \t]*/.exec(source.slice(lineStart(source, offset), offset))?.[0] ?? ''

/** As the table's own rows are laid out; the first row with an opening tag is the model. */
const layoutOf = ({ source, rows }: BacklogTable): Layout => {
  const eol = /\r\n/.test(source) ? '\r\n' : '\n'
  const model = rows.find((row) => source.startsWith('<tr', row.start))
  if (model === undefined) return { eol, rowIndent: '    ', cellIndent: '      ' }
  return { eol, rowIndent: indentAt(source, model.start), cellIndent: indentAt(source, model.cells.name.start) }
}

const rowOf = (table: BacklogTable, slug: string): BacklogRow => {
  const row = table.rows.find((candidate) => candidate.slug === slug)
  if (row === undefined) throw new Error(`The table ${table.file} has no row "${slug}"`)
  return row
}

const splice = (source: string, splices: readonly Splice[]): string => {
  let text = ''
  let at = 0
  for (const change of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(at, change.start) + change.text
    at = change.end
  }
  return text + source.slice(at)
}

/** A row with the whole lines it stands on, or alone where it shares them. */
const linesOf = (source: string, row: BacklogRow): { readonly start: number; readonly end: number } => {
  const start = lineStart(source, row.start)
  const after = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(row.end))
  const isAlone = source.slice(start, row.start).trim() === '' && after !== null
  return isAlone ? { start, end: row.end + after[0].length } : { start: row.start, end: row.end }
}

/** Released and approved rows come first, then those under way, then the archived ones. */
const groupOf = (status: BacklogStatus | undefined): number =>
  status === 'archived' ? 2 : status === undefined || status === 'tsc-approved' || status === 'onboarding' ? 0 : 1

/** Where a new row goes: after the last row of its own group, so pending rows stay before the archived ones. */
const placeOf = (source: string, rows: readonly BacklogRow[], row: NewRow): number => {
  const before = rows.findLast((other) => groupOf(statusInForce(other)?.status ?? undefined) <= groupOf(row.status))
  if (before !== undefined) return linesOf(source, before).end
  const first = rows[0]
  if (first !== undefined) return linesOf(source, first).start
  const end = source.search(/[ \t]*<\/(?:tbody|table)\s*>/i)
  if (end === -1) throw new Error('There is no table to add a row to')
  return end
}

const isCellEdit = (edit: RowEdit): edit is CellEdit => edit.kind !== 'add' && edit.kind !== 'remove'

/** Rows come and go, and names change, last: until then every slug means the row it meant at first. */
const formatRows = (table: BacklogTable, edits: readonly RowEdit[]): string => {
  const { source } = table
  const layout = layoutOf(table)
  const removed = edits.filter((edit) => edit.kind === 'remove').map((edit) => rowOf(table, edit.slug))
  const names = new Map(edits.flatMap((edit) => (edit.kind === 'name' ? [[edit.slug, edit] as const] : [])))
  const kept = table.rows.filter((row) => !removed.includes(row))
  const added = Map.groupBy(
    edits.filter((edit) => edit.kind === 'add'),
    (edit) => placeOf(source, kept, edit.row),
  )
  return splice(source, [
    ...removed.map((row) => ({ ...linesOf(source, row), text: '' })),
    ...[...names.values()].flatMap((edit) => splicesOf(edit, rowOf(table, edit.slug), { source, layout })),
    ...[...added].map(([start, rows]) => {
      const text = rows.map((edit) => rowContent(edit.row, layout)).join('')
      const isOnLine = start === 0 || source[start - 1] === '\n'
      return { start, end: start, text: isOnLine ? text : `${layout.eol}${text}` }
    }),
  ])
}

const isLast = (edit: RowEdit): boolean => !isCellEdit(edit) || edit.kind === 'name'

/**
 * The document with these edits, and nothing else changed: no edits give the same characters. Edits refer to the rows
 * of the table as read; a slug that it does not have, or a link that is not one, is the caller's fault and throws.
 */
export const formatBacklog = (table: BacklogTable, edits: readonly RowEdit[]): string => {
  const gone = new Set(edits.flatMap((edit) => (edit.kind === 'remove' ? [edit.slug] : [])))
  const open = edits.filter((edit) => !isCellEdit(edit) || !gone.has(edit.slug))
  const touched = new Set<string>()
  const now: CellEdit[] = []
  const later: RowEdit[] = []
  for (const edit of open) {
    const cell = isCellEdit(edit) ? `${edit.slug} ${COLUMN_OF[edit.kind]}` : ''
    if (isLast(edit) || !isCellEdit(edit) || touched.has(cell)) later.push(edit)
    else now.push(edit)
    touched.add(cell)
  }
  if (now.length === 0) return formatRows(table, later)
  const layout = layoutOf(table)
  const source = splice(
    table.source,
    now.flatMap((edit) => splicesOf(edit, rowOf(table, edit.slug), { source: table.source, layout })),
  )
  return later.length === 0 ? source : formatBacklog(parseBacklog(source, table.file).table, later)
}

import { plainText } from '../markdown/inline.ts'
import { isDelimiter, pipeRow } from '../markdown/pipe-table.ts'
import type { Line } from '../markdown/sections.ts'

/** A row of a table, its cells by the names of their columns: as plain text, and as written. */
export interface NamedRow {
  readonly line: number
  readonly text: (column: string) => string
  readonly source: (column: string) => string
}

/** Rows of the first table of the lines; its first row names the columns. */
export const namedRows = (lines: readonly Line[]): readonly NamedRow[] => {
  const [header, ...rows] = lines
    .map(({ text, number }) => pipeRow(text, number))
    .filter((row) => row !== null)
    .filter((row) => !isDelimiter(row))
  const columns = (header?.cells ?? []).map(plainText)
  return rows.map((row) => {
    const source = (column: string): string => row.cells[columns.indexOf(column)] ?? ''
    return { line: row.line, source, text: (column) => plainText(source(column)) }
  })
}

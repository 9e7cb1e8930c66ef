import type { Line } from '../markdown/sections.ts'

/** A cell of a table in a text export: its text, lines kept, and where it begins. */
export interface PageCell {
  readonly text: string
  readonly line: number
}

export interface PageRow {
  readonly cells: readonly PageCell[]
}

/**
 * Rows of a table as a wiki page exports it: every cell ends with a pipe, and a row may spread over many lines. A row is
 * complete with as many cells as the header, or where the text ends.
 */
export const pageRows = (lines: readonly Line[], columns: number): readonly PageRow[] => {
  const rows: { cells: PageCell[] }[] = []
  let cells: PageCell[] = []
  let text = ''
  let startsAt: number | null = null
  const closeRow = (): void => {
    if (cells.some((cell) => cell.text !== '')) rows.push({ cells })
    cells = []
  }
  for (const line of lines) {
    for (const [index, part] of line.text.split('|').entries()) {
      if (index > 0) {
        cells.push({ text: text.trim(), line: startsAt ?? line.number })
        text = ''
        startsAt = null
        if (cells.length === columns) closeRow()
      }
      if (part.trim() !== '') startsAt ??= line.number
      text += part
    }
    text += '\n'
  }
  if (text.trim() !== '') cells.push({ text: text.trim(), line: startsAt ?? 1 })
  closeRow()
  return rows
}

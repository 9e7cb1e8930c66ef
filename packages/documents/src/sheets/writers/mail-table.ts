import { hanging, MEASURE, padded, widthOf } from './mail-layout.ts'

const GAP = '  '
const INDENT = '    '

const asColumns = (lines: readonly (readonly string[])[], widths: readonly number[]): readonly string[] => {
  const [head = [], ...rows] = lines
  const line = (cells: readonly string[]): string =>
    cells.map((words, index) => padded(words, widths[index] ?? 0)).join(GAP)
  return [line(head), widths.map((width) => '-'.repeat(width)).join(GAP), ...rows.map(line)]
}

const asRecord = (columns: readonly string[], row: readonly string[]): readonly string[] => {
  const [, ...labels] = columns
  const [title = '', ...cells] = row
  const width = Math.max(0, ...labels.map(widthOf)) + 2
  return [
    ...hanging('* ', title),
    ...cells.flatMap((words, index) =>
      words === '' ? [] : hanging(INDENT + padded(`${labels[index] ?? ''}:`, width), words),
    ),
  ]
}

/** A table as columns where every row fits on a line, else row by row: its first cell, and below it what is in the others. */
export const tableLines = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const lines = [columns, ...rows]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => widthOf(line[index] ?? ''))))
  const total = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (columns.length - 1)
  const oneLined = rows.every((row) => row.every((words) => !words.includes('\n')))
  if (oneLined && total <= MEASURE) return asColumns(lines, widths)
  return rows.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...asRecord(columns, row)])
}

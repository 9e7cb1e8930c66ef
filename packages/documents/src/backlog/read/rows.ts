import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { endOf, startOf } from './cells.ts'
import type { Tag, Words } from './tags.ts'

/** One entry: its cells and the row tags that stand around them, as far as they are written. */
export interface WrittenRow {
  readonly start: number
  readonly end: number
  readonly cells: readonly Element[]
  /** The row tags between the entry before and the first cell; one `<tr>` where all is well. */
  readonly opening: readonly Tag[]
  readonly closing: Tag | null
}

const elementsOf = (node: Nodes, names: readonly string[], found: Element[] = []): Element[] => {
  if (node.type === 'element' && names.includes(node.tagName)) found.push(node)
  else if ('children' in node) for (const child of node.children) elementsOf(child, names, found)
  return found
}

const isHeader = (cells: readonly Element[]): boolean =>
  cells.length > 1 && cells.every((cell) => cell.tagName === 'th')

/** A row that was not closed holds the cells of the next one too, so each `th` opens an entry. */
const splitRow = (row: Element): readonly (readonly Element[])[] => {
  const cells = row.children.filter((node) => node.type === 'element' && /^t[hd]$/.test(node.tagName)) as Element[]
  if (isHeader(cells)) return []
  const entries: Element[][] = []
  for (const cell of cells) {
    const entry = entries.at(-1)
    if (entry === undefined || cell.tagName === 'th') entries.push([cell])
    else entry.push(cell)
  }
  return entries
}

const isRowTag = (tag: Tag | undefined): tag is Tag => tag?.name === 'tr'

/** The row tags around a run of cells. The first `</tr>` after a cell closes that cell's row. */
const withRowTags = (
  cells: readonly Element[],
  tags: readonly Tag[],
  indexAt: ReadonlyMap<number, number>,
): WrittenRow => {
  const [first, last] = [cells[0], cells.at(-1)]
  const start = first === undefined ? 0 : startOf(first)
  const end = last === undefined ? 0 : endOf(last)
  const opening: Tag[] = []
  let index = (indexAt.get(start) ?? 0) - 1
  for (let tag = tags[index]; isRowTag(tag); tag = tags[--index]) opening.unshift(tag)
  const isAfterCell = /^t[hd]$/.test(tags[index]?.name ?? '')
  if (isAfterCell && opening[0]?.kind === 'end') opening.shift()
  let next = (indexAt.get(last === undefined ? 0 : startOf(last)) ?? 0) + 1
  while ((tags[next]?.start ?? end) < end) next += 1
  const after = tags[next]
  const closing = isRowTag(after) && after.kind === 'end' ? after : null
  return { start: opening[0]?.start ?? start, end: closing?.end ?? end, cells, opening, closing }
}

/** The entries of the table that has the most of them; none where the document has no table. */
export const readRows = (source: string, written: readonly (Tag | Words)[]): readonly WrittenRow[] => {
  const tables = elementsOf(fromHtml(source, { fragment: true, verbose: true }), ['table'])
  const tags = written.filter((tag) => tag.kind !== 'words')
  const indexAt = new Map(tags.map((tag, index) => [tag.start, index]))
  const entries = tables.map((table) => table.children.flatMap((part) => elementsOf(part, ['tr'])).flatMap(splitRow))
  const most = entries.reduce((longest, rows) => (rows.length > longest.length ? rows : longest), [])
  return most.map((cells) => withRowTags(cells, tags, indexAt))
}

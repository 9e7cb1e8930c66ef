import { dateAt } from '@trunkline/governance'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Block, Cell, Inline, Sheet, Table } from '../tree/sheet.ts'
import { clock, weekday } from '../tree/when.ts'
import { type Child, macro, pageLink, status, taskList, textOf } from './confluence-macros.ts'
import { mergeTexts } from './runs.ts'

const phrase = (inline: Inline): readonly Child[] => {
  switch (inline.kind) {
    case 'text':
    case 'person':
      return textOf(inline.text)
    case 'strong':
      return [x('strong', textOf(inline.text))]
    case 'code':
      return [x('code', textOf(inline.text))]
    case 'link':
    case 'reference':
      return [x('a', { href: inline.href }, textOf(inline.text))]
    case 'page':
      return [pageLink(inline)]
    case 'badge':
      return [status(inline.text, inline.tone)]
    case 'day':
      return [x('time', { datetime: inline.on })]
    // The date element holds no time of day and shows no zone: weekday, clock and zone stand beside it as text.
    case 'instant': {
      const on = dateAt(inline.at)
      return [...textOf(`${weekday(on)} `), x('time', { datetime: on }), ...textOf(` ${clock(inline.at)} UTC`)]
    }
    case 'break':
      return [x('br')]
  }
}

const run = (content: readonly Inline[]): Child[] => mergeTexts(content).flatMap(phrase)

/** Task numbers are unique in a page. */
type Numbered = () => number

const cellOf =
  (next: Numbered) =>
  (cell: Cell, index: number): Element => {
    const content = run(cell.content)
    if (cell.task !== undefined) return x('td', [taskList(next(), cell.task, content)])
    return x(index === 0 ? 'th' : 'td', [x('p', content)])
  }

// A line a row and a block, so that two versions of a page can be compared line by line.
const LINE: Child = { type: 'text', value: '\n' }

const tableOf = (table: Table, next: Numbered): Element =>
  x('table', [
    x('tbody', [
      x(
        'tr',
        table.columns.map((title) => x('th', [x('p', textOf(title))])),
      ),
      ...table.rows.flatMap((row) => [LINE, x('tr', row.map(cellOf(next)))]),
    ]),
  ])

const flow = (block: Block, next: Numbered): Element => {
  switch (block.kind) {
    case 'heading':
      return x(`h${block.level}`, textOf(block.text))
    case 'paragraph':
      return x('p', run(block.content))
    case 'notice':
      return macro(
        block.notice,
        { title: block.title },
        block.blocks.map((each) => flow(each, next)),
      )
    case 'facts': {
      const rows = block.facts.map((fact) =>
        x('tr', [x('th', [x('p', textOf(fact.name))]), x('td', [x('p', run(fact.content))])]),
      )
      return x('table', [x('tbody', rows)])
    }
    case 'list':
      return x(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => x('li', [x('p', run(item))])),
      )
    case 'table':
      return tableOf(block, next)
    case 'fold':
      return macro(
        'expand',
        { title: block.title },
        block.blocks.map((each) => flow(each, next)),
      )
    case 'contents':
      return macro('toc', { minLevel: '2', maxLevel: '3' })
    case 'rule':
      return x('hr')
  }
}

/** The sheet in Confluence's storage format. The title is the page's own and not part of its body. */
export const writeConfluence = (sheet: Sheet): string => {
  let last = 0
  const next = (): number => {
    last += 1
    return last
  }
  const children = sheet.blocks.flatMap((block) => [flow(block, next), LINE])
  return toXml({ type: 'root', children }, { allowDangerousXml: true, closeEmptyElements: true })
}

/** The page that `writeConfluence` makes the body of. */
export const pageOf = (sheet: Sheet): { readonly title: string; readonly storage: string } => ({
  title: sheet.title,
  storage: writeConfluence(sheet),
})

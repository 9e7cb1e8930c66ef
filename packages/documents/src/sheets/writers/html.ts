import { dateAt, formatInstant } from '@trunkline/governance'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Block, Cell, Inline, Sheet, Table } from '../tree/sheet.ts'
import { clock, longDay, shortDay, weekday } from '../tree/when.ts'
import { STYLE } from './html-style.ts'
import { mergeTexts } from './runs.ts'

const phrase = (inline: Inline): ElementContent => {
  switch (inline.kind) {
    case 'text':
    case 'person':
    case 'page':
      return { type: 'text', value: inline.text }
    case 'strong':
      return h('strong', inline.text)
    case 'code':
      return h('code', inline.text)
    case 'link':
    case 'reference':
      return h('a', { href: inline.href, rel: 'noreferrer' }, inline.text)
    case 'badge':
      return h('span', { className: ['badge', inline.tone] }, inline.text)
    case 'day':
      return h('time', { dateTime: inline.on }, shortDay(inline.on))
    case 'instant': {
      const on = dateAt(inline.at)
      return h('time', { dateTime: formatInstant(inline.at) }, `${weekday(on)} ${longDay(on)}, ${clock(inline.at)} UTC`)
    }
    case 'break':
      return h('br')
  }
}

const run = (content: readonly Inline[]): ElementContent[] => mergeTexts(content).map(phrase)

// The direction of what people wrote is found cell by cell and paragraph by paragraph, so that none turns its neighbours.
const AUTO = { dir: 'auto' } as const

// Roles are spelled out because a narrow screen shows each row as a block, which takes the table's own meaning away.
const cellOf = (cell: Cell, column: string, isFirst: boolean): Element =>
  isFirst
    ? h('th', { scope: 'row', role: 'rowheader', ...AUTO }, run(cell.content))
    : h('td', { role: 'cell', dataColumn: column, ...AUTO }, run(cell.content))

const tableOf = (table: Table): Element => {
  const head = table.columns.map((title) => h('th', { scope: 'col', role: 'columnheader' }, title))
  const rows = table.rows.map((row) =>
    h(
      'tr',
      { role: 'row' },
      row.map((cell, index) => cellOf(cell, table.columns[index] ?? '', index === 0)),
    ),
  )
  return h('div', { className: ['scroll'], role: 'group', ariaLabel: table.caption, tabIndex: 0 }, [
    h('table', { role: 'table' }, [
      h('caption', AUTO, table.caption),
      h('thead', { role: 'rowgroup' }, [h('tr', { role: 'row' }, head)]),
      h('tbody', { role: 'rowgroup' }, lines(rows)),
    ]),
  ])
}

const lines = (elements: readonly Element[]): ElementContent[] =>
  elements.flatMap((element): ElementContent[] => [{ type: 'text', value: '\n' }, element])

const anchor = (heading: number): string => `section-${heading}`

const contents = (blocks: readonly Block[]): Element => {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const entries = headings.flatMap((heading, index) =>
    heading.level === 2 ? [h('li', AUTO, [h('a', { href: `#${anchor(index + 1)}` }, heading.text)])] : [],
  )
  return h('nav', { ariaLabel: 'Contents' }, [h('ul', lines(entries))])
}

const flow = (block: Block, sheet: Sheet): Element => {
  switch (block.kind) {
    case 'heading': {
      const id = anchor(sheet.blocks.filter((each) => each.kind === 'heading').indexOf(block) + 1)
      return h(`h${block.level}`, { id, ...AUTO }, block.text)
    }
    case 'paragraph':
      return h('p', AUTO, run(block.content))
    case 'notice': {
      const title = block.title === '' ? [] : [h('p', AUTO, [h('strong', block.title)])]
      const inner = lines([...title, ...block.blocks.map((each) => flow(each, sheet))])
      return h('aside', { className: [block.notice], role: 'note' }, inner)
    }
    case 'facts':
      return h('dl', lines(block.facts.flatMap((fact) => [h('dt', fact.name), h('dd', AUTO, run(fact.content))])))
    case 'list':
      return h(block.ordered ? 'ol' : 'ul', lines(block.items.map((item) => h('li', AUTO, run(item)))))
    case 'table':
      return tableOf(block)
    case 'fold':
      return h('details', [h('summary', block.title), ...lines(block.blocks.map((each) => flow(each, sheet)))])
    case 'contents':
      return contents(sheet.blocks)
    case 'rule':
      return h('hr')
  }
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The sheet as one HTML page that needs nothing else and runs nothing. */
export const writeHtml = (sheet: Sheet): string =>
  toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: sheet.language }, [
        h(
          'head',
          lines([
            h('meta', { charSet: 'utf-8' }),
            h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
            h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            h('title', sheet.title),
            h('style', STYLE),
          ]),
        ),
        h('body', [h('main', lines([h('h1', AUTO, sheet.title), ...sheet.blocks.map((block) => flow(block, sheet))]))]),
      ]),
      { type: 'text', value: '\n' },
    ],
  })

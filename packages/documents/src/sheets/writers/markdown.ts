import { dateAt } from '@trunkline/governance'
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Inline, Sheet } from '../tree/sheet.ts'
import { clock, weekday } from '../tree/when.ts'
import { mergeTexts } from './runs.ts'

const textOf = (value: string): PhrasingContent => ({ type: 'text', value })
const strongOf = (value: string): PhrasingContent => ({ type: 'strong', children: [textOf(value)] })

const phrasing = (inline: Inline): PhrasingContent => {
  switch (inline.kind) {
    case 'text':
    case 'person':
    case 'page':
      return textOf(inline.text)
    case 'strong':
    case 'badge':
      return strongOf(inline.text)
    // In a table's code a backslash before a pipe cannot be written (GFM 4.10, example 200): such code stands as text.
    case 'code':
      return inline.text.includes('|') ? textOf(inline.text) : { type: 'inlineCode', value: inline.text }
    case 'link':
    case 'reference':
      return { type: 'link', url: inline.href, children: [textOf(inline.text)] }
    case 'day':
      return textOf(inline.on)
    case 'instant':
      return textOf(`${weekday(dateAt(inline.at))} ${dateAt(inline.at)} ${clock(inline.at)} UTC`)
    case 'break':
      return { type: 'break' }
  }
}

const run = (content: readonly Inline[]): PhrasingContent[] => mergeTexts(content).map(phrasing)

const row = (cells: readonly (readonly Inline[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((content) => ({ type: 'tableCell', children: run(content) })),
})

const listOf = (items: readonly (readonly Inline[])[], ordered: boolean): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map(
    (content): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: run(content) }],
    }),
  ),
})

type Flow = BlockContent | DefinitionContent

const flow = (block: Block): readonly Flow[] => {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: [textOf(block.text)] }]
    case 'paragraph':
      return [{ type: 'paragraph', children: run(block.content) }]
    case 'notice': {
      const title: Flow[] = block.title === '' ? [] : [{ type: 'paragraph', children: [strongOf(block.title)] }]
      return [{ type: 'blockquote', children: [...title, ...block.blocks.flatMap(flow)] }]
    }
    case 'facts':
      return [
        listOf(
          block.facts.map((fact) => [
            { kind: 'strong', text: `${fact.name}:` },
            { kind: 'text', text: ' ' },
            ...fact.content,
          ]),
          false,
        ),
      ]
    case 'list':
      return [listOf(block.items, block.ordered)]
    case 'table':
      return [
        {
          type: 'table',
          children: [
            row(block.columns.map((title) => [{ kind: 'text', text: title }])),
            ...block.rows.map((cells) => row(cells.map((cell) => cell.content))),
          ],
        },
      ]
    case 'fold':
      return block.blocks.flatMap(flow)
    case 'contents':
      return []
    case 'rule':
      return [{ type: 'thematicBreak' }]
  }
}

// A dollar pair would be set as mathematics where Markdown is shown by GitHub.
const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  fence: '`',
  listItemIndent: 'one',
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
    { unsafe: [{ character: '$', inConstruct: 'phrasing' }] },
  ],
}

/** The sheet as GitHub-flavoured Markdown. Line ends in a table's cells become spaces: a cell is one line there. */
export const writeMarkdown = (sheet: Sheet): string => {
  const title: RootContent = { type: 'heading', depth: 1, children: [textOf(sheet.title)] }
  const root: Root = { type: 'root', children: [title, ...sheet.blocks.flatMap(flow)] }
  return toMarkdown(root, OPTIONS)
}

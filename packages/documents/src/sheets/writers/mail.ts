import { dateAt } from '@trunkline/governance'
import type { Block, Inline, Sheet } from '../tree/sheet.ts'
import { clock, shortDay, weekday } from '../tree/when.ts'
import { GLUE, glued, guarded, hanging, MEASURE, underlined, wrap } from './mail-layout.ts'
import { tableLines } from './mail-table.ts'

/** Gives an address its number, the same one each time. */
type Footnote = (href: string) => number

const words = (inline: Inline, footnote: Footnote): string => {
  switch (inline.kind) {
    case 'text':
    case 'strong':
    case 'code':
    case 'person':
    case 'page':
      return inline.text
    case 'link':
    case 'reference':
      return inline.text === inline.href ? inline.href : `${inline.text}${GLUE}[${footnote(inline.href)}]`
    case 'badge':
      return `[${inline.text}]`
    case 'day':
      return glued(`${weekday(inline.on).slice(0, 3)} ${shortDay(inline.on)}`)
    case 'instant': {
      const on = dateAt(inline.at)
      return glued(`${weekday(on).slice(0, 3)} ${shortDay(on)}, ${clock(inline.at)} UTC`)
    }
    case 'break':
      return '\n'
  }
}

const run = (content: readonly Inline[], footnote: Footnote): string =>
  content
    .map((inline) => words(inline, footnote))
    .join('')
    .trim()

const MARKS = { 1: '=', 2: '-', 3: '~', 4: '.' } as const

const flow = (block: Block, footnote: Footnote): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, MARKS[block.level])
    case 'paragraph':
      return wrap(run(block.content, footnote))
    case 'notice': {
      const bar = (line: string): readonly string[] => hanging('| ', line).map((each) => `| ${each.slice(2)}`)
      const inner = block.blocks.flatMap((each, index) => [...(index === 0 ? [] : ['']), ...flow(each, footnote)])
      return [...(block.title === '' ? [] : bar(block.title)), ...inner.flatMap(bar)]
    }
    case 'facts': {
      const width = Math.max(...block.facts.map((fact) => fact.name.length)) + 3
      return block.facts.flatMap((fact) => hanging(`${fact.name}:`.padEnd(width), run(fact.content, footnote)))
    }
    case 'list':
      return block.items.flatMap((item, index) => hanging(block.ordered ? `${index + 1}. ` : '* ', run(item, footnote)))
    case 'table':
      return tableLines(
        block.columns,
        block.rows.map((row) => row.map((cell) => run(cell.content, footnote))),
      )
    case 'fold':
      return parted(block.blocks, footnote)
    case 'contents':
      return []
    case 'rule':
      return ['-'.repeat(MEASURE)]
  }
}

const parted = (blocks: readonly Block[], footnote: Footnote): readonly string[] =>
  blocks
    .map((block) => flow(block, footnote))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))

export interface Mail {
  readonly subject: string
  readonly text: string
}

/** The sheet as a mail: lines of at most 72 columns (an address may be longer), links numbered and listed at the end. */
export const mailOf = (sheet: Sheet): Mail => {
  const hrefs: string[] = []
  const footnote: Footnote = (href) => {
    if (!hrefs.includes(href)) hrefs.push(href)
    return hrefs.indexOf(href) + 1
  }
  const body = [...underlined(sheet.title, MARKS[1]), '', ...parted(sheet.blocks, footnote)]
  const links = hrefs.map((href, index) => `[${index + 1}] ${href}`)
  const lines = links.length === 0 ? body : [...body, '', ...underlined('Links', MARKS[2]), '', ...links]
  return { subject: sheet.subject, text: `${lines.map(guarded).join('\n')}\n` }
}

/** The mail with its subject line above it. */
export const writeMail = (sheet: Sheet): string => {
  const { subject, text } = mailOf(sheet)
  return `Subject: ${subject}\n\n${text}`
}

import { plainText, withoutBullet } from '../markdown/inline.ts'
import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { DiscussionEntry, MinutesDocument } from '../values.ts'
import { quotedIds } from './action-points.ts'
import { distinct } from './attendees.ts'
import { outcomeOf } from './history.ts'
import { type Context, distinctReferences, referencesIn } from './references.ts'

type Decisions = MinutesDocument['decisions']

const DECISION = /^[\s*\-+_]*decision\W{0,6}:\W{0,6}(.+)$/i
const BOLD_LINE = /^\*\*([^*]{1,120})\*\*\W*$/

const indentOf = (text: string): number => /^[ \t]*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0

const MOST_BELOW = 100

/** The lines below a line that ends with a colon and belong to it: deeper, until a blank line. */
const below = (lines: readonly Line[], from: number): readonly string[] => {
  const first = lines[from]
  if (first === undefined || !/:\W*$/.test(first.text)) return []
  const rest = lines.slice(from + 1, from + 1 + MOST_BELOW)
  const end = rest.findIndex(({ text }) => text.trim() === '' || indentOf(text) <= indentOf(first.text))
  return rest.slice(0, end === -1 ? rest.length : end).map(({ text }) => plainText(withoutBullet(text)))
}

/** Lines that begin with `Decision:`, with the bullets below them; under a bold line they are about what it names. */
export const decisionsIn = (lines: readonly Line[], context: Context, report: Report): Decisions => {
  let about: string | null = null
  return lines.flatMap(({ text, number }, index) => {
    about = BOLD_LINE.exec(text.trim())?.[1] ?? about
    const said = DECISION.exec(text)?.[1]
    if (said === undefined || text.trimStart().startsWith('|')) return []
    const decided = [plainText(said), ...below(lines, index)].join(' ')
    const nested = indentOf(text) > 0 || /^\s*[-*+]\s/.test(text)
    return [
      {
        text: nested && about !== null ? `${plainText(about)}: ${decided}` : decided,
        references: referencesIn(`${text}\n${decided}`, number, context, report),
        line: number,
      },
    ]
  })
}

interface Block {
  readonly title: string
  readonly line: number
  readonly lines: readonly Line[]
}

const blocksOf = (lines: readonly Line[]): readonly Block[] => {
  const blocks: { title: string; line: number; lines: Line[] }[] = []
  for (const line of lines) {
    const title = BOLD_LINE.exec(line.text.trim())?.[1]
    if (title !== undefined) blocks.push({ title: plainText(title), line: line.number, lines: [] })
    else blocks.at(-1)?.lines.push(line)
  }
  return blocks.filter((block) => block.lines.some(({ text }) => DECISION.test(text)))
}

const under = (lines: readonly Line[], name: RegExp): readonly string[] => {
  const at = lines.findIndex(({ text }) => name.test(text))
  return at === -1 ? [] : below(lines, at)
}

/** Outcomes of a TSC call told topic by topic: a bold line, then Decision, Discussion and Next steps (September 2023). */
export const outcomeBlocks = (
  lines: readonly Line[],
  callOn: MinutesDocument['callOn'],
  context: Context,
  report: Report,
): readonly DiscussionEntry[] =>
  blocksOf(lines).map((block) => {
    const source = block.lines.map(({ text }) => text).join('\n')
    const said = under(block.lines, /^[\s*-]*discussion\s*:/i).join(' ')
    return {
      title: block.title,
      organisations: [],
      references: distinctReferences(referencesIn(source, block.line, context, report)),
      context: null,
      updates: said === '' ? [] : [{ on: callOn, text: said, outcome: outcomeOf(said), line: block.line }],
      actions: [],
      quotes: distinct(quotedIds(source)),
      nextSteps: under(block.lines, /^[\s*-]*next steps?\s*:/i),
      section: 'other',
      line: block.line,
    }
  })

/** Questions of the Q&A block: its bold lines. */
export const questionsIn = (lines: readonly Line[]): MinutesDocument['questions'] =>
  lines.flatMap(({ text, number }) => {
    const question = BOLD_LINE.exec(text.trim())?.[1]
    return question === undefined ? [] : [{ question: plainText(question), line: number }]
  })

/** Bullets of a recap that name an issue. */
export const recapIn = (lines: readonly Line[], context: Context, report: Report): MinutesDocument['recap'] =>
  lines.flatMap(({ text, number }) => {
    if (text.trimStart().startsWith('|')) return []
    const references = referencesIn(text, number, context, report)
    const said = plainText(withoutBullet(text))
    return references.length === 0
      ? []
      : [{ title: said.split(/[.;:] /)[0] ?? said, text: said, references, line: number }]
  })

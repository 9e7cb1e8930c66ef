import { type IsoDate, ITEM_OUTCOMES, type ItemOutcome, parseDate } from '@trunkline/governance'
import { plainLines, plainText } from '../markdown/inline.ts'
import type { Line, Section } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { DatedUpdate, DiscussionEntry, MinutesDocument } from '../values.ts'
import { quotedIds } from './action-points.ts'
import { distinct } from './attendees.ts'
import { sectionNamed } from './discussion-table.ts'
import { namedRows } from './named-columns.ts'
import { type Context, distinctReferences, referencesIn } from './references.ts'

/** An entry with its parts: the facts below its heading, and the texts below the headings of level four. */
interface Entry {
  readonly section: string
  readonly head: Section
  readonly parts: readonly Section[]
}

/** Headings of level three, each with the deeper ones below it. */
export const entriesOf = (sections: readonly Section[]): readonly Entry[] => {
  const entries: { section: string; head: Section; parts: Section[] }[] = []
  let section = ''
  let open = false
  for (const one of sections) {
    if (one.level <= 2) section = one.heading
    if (one.level === 3) entries.push({ section, head: one, parts: [] })
    if (one.level > 3 && open) entries.at(-1)?.parts.push(one)
    open = one.level === 3 || (open && one.level > 3)
  }
  return entries
}

/** `- **Name:** content` → the content as written. */
export const factIn = (lines: readonly Line[], name: string): string => {
  const start = `- **${name}:**`
  return (
    lines
      .find(({ text }) => text.startsWith(start))
      ?.text.slice(start.length)
      .trim() ?? ''
  )
}

export const listedIn = (text: string): readonly string[] =>
  text
    .split(', ')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const outcomeNamed = (text: string): ItemOutcome | 'noted' => {
  const name = text.toLowerCase().replace(' ', '-')
  return ITEM_OUTCOMES.find((outcome) => name.startsWith(outcome)) ?? 'noted'
}

const withoutBreak = (text: string): string => text.replace(/\\$/, '')

/** Paragraphs and lists as their text; a backslash at the end of a line is a line break. */
const textIn = (lines: readonly Line[]): string => plainLines(lines.map(({ text }) => withoutBreak(text)).join('\n'))

const itemsIn = (lines: readonly Line[]): readonly Line[] => {
  const items: { texts: string[]; number: number }[] = []
  for (const { text, number } of lines) {
    if (text.startsWith('- ')) items.push({ texts: [withoutBreak(text.slice(2))], number })
    else if (text.trim() !== '') items.at(-1)?.texts.push(withoutBreak(text.trim()))
  }
  return items.map(({ texts, number }) => ({ text: texts.join('\n'), number }))
}

type Decisions = MinutesDocument['decisions']

export const listedDecisions = (lines: readonly Line[], references: Decisions[number]['references']): Decisions =>
  itemsIn(lines).map(({ text, number }) => ({ text: plainText(text), references, line: number }))

interface Reading {
  readonly callOn: IsoDate | null
  readonly context: Context
  readonly report: Report
}

const historyIn = (lines: readonly Line[]): readonly DatedUpdate[] =>
  namedRows(lines).map((row) => ({
    on: parseDate(row.text('Date')),
    text: row.text('What was said'),
    outcome: outcomeNamed(row.text('Outcome')),
    line: row.line,
  }))

const updateNow = (entry: Entry, said: Section | undefined, callOn: IsoDate | null): readonly DatedUpdate[] => {
  const outcome = plainText(factIn(entry.head.lines, 'Outcome'))
  const text = said === undefined ? '' : textIn(said.lines)
  if (text === '' && (outcome === '' || outcome === 'none recorded')) return []
  return [{ on: callOn, text, outcome: outcomeNamed(outcome), line: said?.line ?? entry.head.line }]
}

/** An entry of the minutes, and what was decided in it. */
export const readEntry = (entry: Entry, reading: Reading): { entry: DiscussionEntry; decisions: Decisions } => {
  const part = (name: string): Section | undefined => entry.parts.find(({ heading }) => heading === name)
  const { lines, line, heading } = entry.head
  const references = distinctReferences(
    referencesIn(factIn(lines, 'References'), line, reading.context, reading.report),
  )
  const actions = [...(part('Action points')?.lines ?? []), ...(part('Carried action points')?.lines ?? [])]
  return {
    entry: {
      title: heading,
      organisations: listedIn(plainText(factIn(lines, 'Owners'))),
      references,
      context: null,
      updates: [...historyIn(part('History')?.lines ?? []), ...updateNow(entry, part('This call'), reading.callOn)],
      actions: [],
      quotes: distinct(actions.flatMap(({ text }) => quotedIds(text).slice(0, 1))),
      nextSteps: [],
      section: sectionNamed(entry.section) ?? (/^(?:new|scope)\b/i.test(entry.section) ? 'current' : 'other'),
      line,
    },
    decisions: listedDecisions(part('Decisions')?.lines ?? [], references),
  }
}

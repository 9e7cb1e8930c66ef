import { formatReference, type IsoDate, type Reference } from '@trunkline/governance'
import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { DiscussionEntry, MinutesDocument } from '../values.ts'
import { quotedIds } from './action-points.ts'
import { distinct } from './attendees.ts'
import { sectionNamed } from './discussion-table.ts'
import { actionsIn, episodesOf, reportDays, updatesOf } from './page-history.ts'
import { type PageCell, type PageRow, pageRows } from './page-table.ts'
import { type Context, distinctReferences, referencesIn } from './references.ts'

interface Reading {
  readonly callOn: IsoDate | null
  readonly context: Context
  readonly report: Report
  readonly agenda: MinutesDocument['agenda']
}

/** The agenda's number for an entry that has none: the only one whose title begins with the entry's. */
const fromAgenda = (title: string, agenda: Reading['agenda']): readonly Reference[] => {
  const same = agenda.filter((item) => title !== '' && item.title?.toLowerCase().startsWith(title.toLowerCase()))
  return same.length === 1 ? same.map(({ reference }) => reference) : []
}

/** `In Home Device Management API The API template is ...` → what stands before the sentence on the template. */
const titleOf = (cell: string): string => (cell.split(/\s+The API template\b/i)[0] ?? cell).replace(/\s+/g, ' ').trim()

const BLOCKS = /\b(?:INITIAL CONTEXT|LAST UPDATES|MEETING UPDATE)\s*:/g

const NEXT_STEPS = /\bNext steps?\b:?[ \t]*\n([\s\S]*)/i

const nextStepsIn = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => {
      const found = NEXT_STEPS.exec(text)?.[1] ?? ''
      return found.split('\n').map((line) => line.replace(/^AP\d*\s*:\s*/, '').trim())
    })
    .filter((line) => line !== '')

interface Cells {
  readonly issue: PageCell | null
  readonly company: string
  readonly summary: PageCell | null
  readonly status: PageCell | null
}

const cellsOf = (row: PageRow): Cells => {
  const filled = row.cells.filter((cell) => cell.text !== '')
  const issue = /^#\d+/.test(filled[0]?.text ?? '') ? (filled[0] ?? null) : null
  const [company, summary = null, status = null] = issue === null ? filled : filled.slice(1)
  return { issue, company: company?.text ?? '', summary, status }
}

const entryOf = (
  row: PageRow,
  section: DiscussionEntry['section'],
  { callOn, context, report, agenda }: Reading,
): DiscussionEntry => {
  const { issue, company, summary, status } = cellsOf(row)
  const line = row.cells[0]?.line ?? 1
  const title = titleOf(summary?.text ?? '')
  const all = row.cells.map((cell) => cell.text).join('\n')
  const written = distinctReferences(referencesIn(all, summary?.line ?? line, context, report))
  const references = written.length > 0 ? written : fromAgenda(title, agenda)
  if (issue === null) {
    const told =
      written.length === 0 && references[0] !== undefined ? ` The agenda has ${formatReference(references[0])}.` : ''
    report('entry-without-issue', line, `${title || company} has no issue number.`, `Fill the first column.${told}`)
  }
  const [before, ...episodes] = episodesOf(status?.text ?? '', status?.line ?? line)
  for (const episode of episodes) reportDays(episode, title, callOn, report)
  const said = [before, ...episodes].filter((episode) => episode !== undefined)
  return {
    title,
    organisations: company === '' ? [] : [company],
    references,
    context: before?.text.replace(BLOCKS, ' ').replace(/\s+/g, ' ').trim() || null,
    updates: episodes.flatMap(updatesOf),
    actions: said.flatMap((episode) => actionsIn(episode, report)),
    quotes: distinct(quotedIds(all)),
    nextSteps: nextStepsIn(episodes.map(({ text }) => text)),
    section,
    line,
  }
}

const isHeader = (text: string): boolean => /^issue\s*#?\s*\|/i.test(text.trim())

/** Entries below `Current Issues` and its like: issue, company, summary, status. */
export const readPageDiscussion = (lines: readonly Line[], reading: Reading): readonly DiscussionEntry[] => {
  const entries: DiscussionEntry[] = []
  let section: DiscussionEntry['section'] = 'other'
  let table: Line[] = []
  let columns = 4
  const close = (): void => {
    entries.push(...pageRows(table, columns).map((row) => entryOf(row, section, reading)))
    table = []
  }
  for (const line of lines) {
    const heading = line.text.length < 60 ? sectionNamed(line.text) : null
    if (heading !== null) {
      close()
      section = heading
    } else if (isHeader(line.text)) columns = line.text.split('|').length - 1
    else table.push(line)
  }
  close()
  return entries
}

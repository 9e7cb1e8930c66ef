import type { IsoDate } from '@trunkline/governance'
import { plainLines, plainText, withoutBullet } from '../markdown/inline.ts'
import { isBlank, isDelimiter, type PipeRow, pipeRow } from '../markdown/pipe-table.ts'
import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { DiscussionEntry } from '../values.ts'
import { quotedIds } from './action-points.ts'
import { distinct } from './attendees.ts'
import { historyOf } from './history.ts'
import { type Context, distinctReferences, referencesIn } from './references.ts'

type SectionName = DiscussionEntry['section']

const SECTIONS: readonly (readonly [RegExp, SectionName])[] = [
  [/^current issues/i, 'current'],
  [/^closed issues|^closing issues/i, 'closed'],
  [/^new issues/i, 'new'],
  [/^recent updates/i, 'recent-updates'],
  [/^kick-?off/i, 'other'],
]

export const sectionNamed = (text: string): SectionName | null =>
  SECTIONS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null

/** `Issue #12 - Change for ...` → the title alone; empty where the cell holds only numbers. */
const titleIn = (cell: string): string =>
  plainLines(cell)
    .split('\n')
    .map((line) =>
      line
        .replace(/\((?:PR\s*#\d+)\)/gi, '')
        .replace(/^\s*(?:\w{0,3}Issue|PR)?\s*#(?:\d+|x)\b/i, '')
        .replace(/^[\s\-–—:]+/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join(' ')

const cut = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`)

interface Reading {
  readonly callOn: IsoDate | null
  readonly context: Context
  readonly report: Report
}

/** An update cannot be younger than the call whose minutes hold it. */
const reportLateUpdates = (updates: DiscussionEntry['updates'], { callOn, report }: Reading): void => {
  const late = updates.find(({ on }) => on !== null && callOn !== null && on > callOn)
  if (late === undefined) return
  report('not-a-call-date', late.line, `An update is of ${late.on}, after the call of ${callOn}.`, 'Correct the day.')
}

/** The bold words a description begins with are its title where the first cell holds none. */
const splitTitle = (description: string): { title: string | null; rest: string } => {
  const match = /^\s*\*\*([^*\n]{1,200})\*\*\.?(?!\s*:)/.exec(description)
  const title = match === null ? null : plainText(match[1] ?? '')
  if (match === null || title === null || /^(?:description|update|way forward)\b/i.test(title)) {
    return { title: null, rest: description }
  }
  return { title, rest: description.slice(match[0].length) }
}

const entryOf = (row: PipeRow, section: SectionName, reading: Reading): DiscussionEntry => {
  const { callOn, context, report } = reading
  const [first = '', who = '', ...others] = row.cells
  const description = others.join(' ')
  const named = titleIn(first)
  const { title, rest } = named === '' ? splitTitle(description) : { title: named, rest: description }
  const text = plainLines(rest)
  const { context: before, updates, nextSteps } = historyOf(text, callOn, row.line)
  reportLateUpdates(updates, reading)
  const references = [
    ...referencesIn(first, row.line, context, report),
    ...referencesIn(description, row.line, context, report),
  ]
  return {
    title: title ?? cut(withoutBullet(text.split('\n')[0] ?? '')),
    organisations: distinct(
      plainText(who)
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
    references: distinctReferences(references),
    context: before,
    updates,
    actions: [],
    quotes: distinct(quotedIds(row.cells.join(' '))),
    nextSteps,
    section,
    line: row.line,
  }
}

const isHeader = (row: PipeRow): boolean => /^agenda\s+item$/i.test(plainText(row.cells[0] ?? ''))

/** Entries of the discussion table; its section rows (`Current issues`) name the section of the rows below them. */
export const readDiscussion = (lines: readonly Line[], reading: Reading): readonly DiscussionEntry[] => {
  const entries: DiscussionEntry[] = []
  let section: SectionName = 'other'
  for (const line of lines) {
    const row = pipeRow(line.text, line.number)
    if (row === null || isDelimiter(row) || isBlank(row) || isHeader(row)) continue
    if (!row.closed && row.cells.length > 2) {
      reading.report('entry-row-unclosed', row.line, 'The row does not end with a pipe.', 'Add the last pipe.')
    }
    const heading = sectionNamed(plainText(row.cells[0] ?? ''))
    if (heading !== null) section = heading
    const filled = row.cells.slice(heading === null ? 0 : 1).filter((cell) => cell !== '' && !/^\W*total:/i.test(cell))
    if (filled.length > 0) entries.push(entryOf(row, section, reading))
  }
  return entries
}

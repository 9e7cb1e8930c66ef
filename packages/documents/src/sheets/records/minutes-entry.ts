import { dateAt, type MinutesEntry } from '@trunkline/governance'
import { cell, day, dayOr, heading, listed, text } from '../tree/inlines.ts'
import { proseBlocks, proseRuns } from '../tree/prose.ts'
import { referencesOf } from '../tree/references.ts'
import type { Block, Inline } from '../tree/sheet.ts'
import { outcomeBadge } from '../tree/words.ts'
import { actionLine } from './actions.ts'
import type { Surroundings } from './options.ts'

const outcome = (entry: MinutesEntry): readonly Inline[] => {
  if (entry.outcome === null) return [text('none recorded')]
  const until = entry.until === null ? [] : [text(' until '), dayOr(entry.until)]
  return [outcomeBadge(entry.outcome), ...until]
}

const facts = (entry: MinutesEntry, around: Surroundings): Block => {
  const exception =
    entry.exception === null ? [] : [text(entry.exception.reason), text(` (allowed by ${entry.exception.allowedBy})`)]
  return {
    kind: 'facts',
    facts: [
      { name: 'Owners', content: listed(entry.owners) },
      { name: 'References', content: referencesOf(entry.references, around.repositories) },
      { name: 'Outcome', content: outcome(entry) },
      { name: 'Exception', content: exception },
    ].filter((fact) => fact.content.length > 0),
  }
}

// Longer histories are folded where the place can fold.
const SHORT_HISTORY = 3

const history = (entry: MinutesEntry): readonly Block[] => {
  if (entry.history.length === 0) return []
  const table: Block = {
    kind: 'table',
    caption: `Earlier history of ${entry.title}`,
    columns: ['Date', 'Outcome', 'What was said'],
    rows: entry.history.map((update) => [
      cell(day(dateAt(update.at))),
      cell(...(update.outcome === null ? [] : [outcomeBadge(update.outcome)])),
      cell(...proseRuns(update.text)),
    ]),
  }
  const title = `${entry.history.length} earlier entries`
  const shown: Block = entry.history.length <= SHORT_HISTORY ? table : { kind: 'fold', title, blocks: [table] }
  return [heading(4, 'History'), shown]
}

/** True where a call left no trace on an item of its agenda: no outcome, no word, no decision, no new action point. */
export const isQuiet = (entry: MinutesEntry): boolean =>
  entry.outcome === null &&
  entry.exception === null &&
  entry.updates.length + entry.decisions.length === 0 &&
  entry.actions.every((action) => action.carried)

const list = (title: string, items: readonly (readonly Inline[])[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(4, title), { kind: 'list', ordered: false, items }]

/** One subject of the call: what it is, what was said before, what was said and decided now. */
export const entryBlocks = (entry: MinutesEntry, around: Surroundings): readonly Block[] => [
  heading(3, entry.title),
  facts(entry, around),
  ...history(entry),
  ...(entry.updates.length === 0 ? [] : [heading(4, 'This call')]),
  ...entry.updates.flatMap((update) => proseBlocks(update.text)),
  ...list(
    'Decisions',
    entry.decisions.map((decision) => proseRuns(decision.text)),
  ),
  ...list('Action points', entry.actions.filter((action) => !action.carried).map(actionLine)),
  ...list('Carried action points', entry.actions.filter((action) => action.carried).map(actionLine)),
]

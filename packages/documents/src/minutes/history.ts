import type { IsoDate, ItemOutcome } from '@trunkline/governance'
import type { DatedUpdate } from '../values.ts'
import { dayNear, daysIn, MONTH } from './days.ts'

export interface History {
  readonly context: string | null
  readonly updates: readonly DatedUpdate[]
  readonly nextSteps: readonly string[]
}

const NOTHING = /^(?:n\/?a|no updates?|tbd)\.?$/i
const NOT_TREATED = /^not treated\b|\b(?:issue|item|topic|proposal) was no[tr]? treated\b|\bno time (?:to|for) discuss/i
const DEFERRED = /\b(?:postponed|deferred) (?:to|for|until)\b/i
const WITHDRAWN = /\bproposal (?:has been|was|is) withdrawn\b/i

/** What the words say of the item in that call. `noted` where they say nothing happened. */
export const outcomeOf = (text: string): ItemOutcome | 'noted' => {
  if (text === '' || NOTHING.test(text)) return 'noted'
  if (NOT_TREATED.test(text)) return 'not-treated'
  if (WITHDRAWN.test(text)) return 'withdrawn'
  return DEFERRED.test(text) ? 'deferred' : 'treated'
}

const UPDATE_ON = new RegExp(
  String.raw`\bUpdate[ \t]+(\d{1,2}(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?${MONTH}\b(?:[ \t]+\d{4})?)[ \t]*:`,
  'gi',
)
const UPDATES = /(?:^|\n|[.)] )-? ?(?:Updates|Comments)(?::| ?\n)/i
const NEXT_STEP = /^(?:[*-] )?(?:way forward|next steps?|conclusion)\s*:\s*(.+)$/i

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What the entry says should happen next. */
export const nextStepsIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => NEXT_STEP.exec(line)?.[1]?.trim() ?? [])

const datedParts = (text: string, callOn: IsoDate | null, line: number): History | null => {
  const marks = [...text.matchAll(UPDATE_ON)]
  if (marks[0] === undefined) return null
  const updates = marks.map((mark, index) => {
    const said = folded(text.slice(mark.index + mark[0].length, marks[index + 1]?.index))
    const day = daysIn(mark[1] ?? '')[0]
    return { on: day === undefined ? null : dayNear(day, callOn), text: said, outcome: outcomeOf(said), line }
  })
  return { context: folded(text.slice(0, marks[0].index)) || null, updates, nextSteps: nextStepsIn(text) }
}

/** History of a row of 2022 or 2023: `Update 9th June: ...` where dated, else what follows `Updates:` is of this call. */
export const historyOf = (text: string, callOn: IsoDate | null, line: number): History => {
  const dated = datedParts(text, callOn, line)
  if (dated !== null) return dated
  const mark = UPDATES.exec(text)
  const context = mark === null ? null : folded(text.slice(0, mark.index) + (/^[.)]/.exec(mark[0])?.[0] ?? '')) || null
  const said = folded(mark === null ? text : text.slice(mark.index + mark[0].length))
  const updates = said === '' ? [] : [{ on: callOn, text: said, outcome: outcomeOf(said), line }]
  return { context, updates, nextSteps: nextStepsIn(text) }
}

import type { IsoDate } from '@trunkline/governance'
import type { DiscussionEntry, MinutesActionRow, MinutesDocument } from '../values.ts'
import { dayOf, raise, realId, settle, settleRow } from './action-facts.ts'
import { planLocalActions } from './local-actions.ts'
import { documentSource, type Planning } from './planning.ts'

const planRow = (planning: Planning, document: MinutesDocument, on: IsoDate, row: MinutesActionRow): string | null => {
  if (row.id === null) return null
  const source = documentSource(document.file, row.line)
  const id = realId(planning, row.id, source)
  const day = dayOf(id)
  raise(planning, id, row, day === null || day > on ? on : day, source, null)
  settleRow(planning, id, row, on, source)
  return row.status === 'open' ? id : null
}

const ALL_DONE = /\b(?:no|all)\b[^.]{0,40}\b(?:aps?|action points?)\b[^.]{0,40}\b(?:completed|closed|done)\b/i

const textsOf = (document: MinutesDocument): readonly { text: string; line: number }[] => [
  ...document.discussions.flatMap((entry) => [
    { text: `${entry.title}: ${entry.context ?? ''}`, line: entry.line },
    ...entry.updates.map((update) => ({ text: `${entry.title}: ${update.text}`, line: update.line })),
  ]),
  ...document.recap.map(({ title, text, line }) => ({ text: `${title}: ${text}`, line })),
]

/** Minutes that keep no row of an open action point but say in a sentence that all were completed. */
const settleByProse = (
  planning: Planning,
  document: MinutesDocument,
  on: IsoDate,
  pending: readonly string[],
): void => {
  const sentence = textsOf(document).find(({ text }) => ALL_DONE.test(text))
  if (sentence === undefined) return
  const source = documentSource(document.file, sentence.line)
  for (const id of pending)
    settle(planning, id, on, source, {
      type: 'action-closed',
      how: `The minutes of ${on} say in a sentence that all were completed`,
      call: on,
    })
}

/** Action points of one call's minutes, `pending` being those its predecessor showed open; returns those it shows open. */
export const planActions = (
  planning: Planning,
  document: MinutesDocument,
  on: IsoDate,
  subjects: ReadonlyMap<DiscussionEntry, string>,
  pending: readonly string[],
): readonly string[] => {
  const open = document.actions.flatMap((row) => planRow(planning, document, on, row) ?? [])
  settleByProse(planning, document, on, pending)
  planLocalActions(planning, document, on, subjects)
  return document.keepsActions ? open : pending
}

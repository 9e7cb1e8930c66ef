import type { IsoDate } from '@trunkline/governance'
import type { DiscussionEntry, MinutesActionRow, MinutesDocument } from '../values.ts'
import { dayOf, raise, settle, settleRow } from './action-facts.ts'
import { idsOf, type Ledger } from './ledger.ts'
import { planLocalActions } from './local-actions.ts'
import { documentSource, type Planning, report } from './planning.ts'

/** The known id that a mistyped one stands for: the same but for one character too many or too few. */
const mistyped = (ledger: Ledger, id: string): string | null => {
  const without = (text: string, place: number): string => text.slice(0, place) + text.slice(place + 1)
  const oneLess = (longer: string, shorter: string): boolean =>
    longer.length === shorter.length + 1 && [...longer].some((_, place) => without(longer, place) === shorter)
  return idsOf(ledger, 'action').find((known) => oneLess(id, known) || oneLess(known, id)) ?? null
}

const planRow = (planning: Planning, document: MinutesDocument, on: IsoDate, row: MinutesActionRow): string | null => {
  if (row.id === null) return null
  const source = documentSource(document.file, row.line)
  const real = dayOf(row.id) === null ? mistyped(planning.ledger, row.id) : row.id
  if (real !== row.id)
    report(
      planning,
      'action-id-mistyped',
      source,
      real === null ? `${row.id} is no id of an action point.` : `${row.id} stands for ${real}.`,
      real === null ? 'It is entered under the id as written.' : 'Correct the id; the import joins the two.',
    )
  const id = real ?? row.id
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

import type { IsoDate, Subject } from '@trunkline/governance'
import type { DiscussionEntry, MinutesActionRow, MinutesDocument } from '../values.ts'
import { dayOf, raise, realId, settleRow, streamFor } from './action-facts.ts'
import { callNear } from './calls.ts'
import { factsOf, idsOf, type Ledger } from './ledger.ts'
import { documentSource, type Planning } from './planning.ts'

interface Local {
  readonly row: MinutesActionRow
  /** The call that raised it, as near as the entry tells. */
  readonly call: IsoDate
  readonly isDated: boolean
  readonly subject: Subject
}

const nextId = (ledger: Ledger, call: IsoDate, kept: ReadonlySet<string>): string => {
  const day = call.replaceAll('-', '')
  for (let count = 1; ; count += 1) {
    const id = `${day}-${String(count).padStart(2, '0')}`
    if (!kept.has(id) && !ledger.streams.has(streamFor(id))) return id
  }
}

const letters = (text: string): string => text.replace(/\W+/g, '').toLowerCase()

/** The action point a local number already stands for: of the same call, subject and number; unnumbered ones by their words. */
const already = (
  planning: Planning,
  { row, call, isDated, subject }: Local,
  taken: ReadonlySet<string>,
): string | null => {
  const raised = [...idsOf(planning.ledger, 'action')]
    .sort()
    .flatMap((id) => {
      const [draft] = factsOf(planning.ledger, streamFor(id), 'action-raised')
      return draft === undefined || taken.has(id) ? [] : [{ id, ...draft }]
    })
    .filter(({ fact }) => fact.subject === subject && (fact.label ?? null) === row.label)
    .filter(({ fact }) => !isDated || fact.call === call)
  const said = raised.find(({ fact }) => letters(fact.text) === letters(row.text))
  const told = raised.find(
    ({ fact, source }) => fact.call === call && (row.label !== null || source.kind === 'demonstration'),
  )
  return (said ?? told)?.id ?? null
}

/** What stands before the first dated update was said at that update's call at the latest. */
const callOf = (planning: Planning, entry: DiscussionEntry, row: MinutesActionRow, on: IsoDate): IsoDate => {
  const first = entry.updates.flatMap((update) => update.on ?? []).sort()[0] ?? on
  const day = row.raisedOn ?? first
  return day > on ? on : (callNear(planning, day) ?? day)
}

/** Local numbers (AP1, AP2 of an issue and call) get ids of their call's day; an id the entry quotes stays with its day's first. */
export const planLocalActions = (
  planning: Planning,
  document: MinutesDocument,
  on: IsoDate,
  subjects: ReadonlyMap<DiscussionEntry, string>,
): void => {
  const quoted = new Set(document.quotedActions.map(({ id }) => id))
  const taken = new Set<string>()
  for (const [entry, slug] of subjects) {
    for (const row of entry.actions) {
      const source = documentSource(document.file, row.line)
      const call = callOf(planning, entry, row, on)
      const local: Local = { row, call, isDated: row.raisedOn !== null, subject: `proposal:${slug}` }
      const own = entry.quotes.find((id) => !taken.has(id) && dayOf(id) === call)
      const given = row.id === null ? null : realId(planning, row.id, source)
      const id = given ?? already(planning, local, taken) ?? own ?? nextId(planning.ledger, call, quoted)
      taken.add(id)
      // An action point that names nobody falls to those who brought the matter.
      const owners = row.owners.length > 0 ? row.owners : entry.organisations
      raise(planning, id, { ...row, owners }, call, source, local.subject)
      settleRow(planning, id, row, on, source)
    }
  }
}

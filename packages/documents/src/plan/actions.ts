import { type ActionFact, endOfDay, type Instant, type IsoDate, parseDate, type Source, startOfDay, streamOf, type Subject } from '@trunkline/governance'
import { isBody, organisationOf } from '../organisations/index.ts'
import type { DiscussionEntry, MinutesActionRow, MinutesDocument } from '../values.ts'
import { callNear } from './calls.ts'
import { add, factsIn, factsOf, idsOf, type Ledger, personalWordAfter } from './ledger.ts'
import { documentSource, type Planning, report } from './planning.ts'
import { organisation } from './roster.ts'

type DocumentSource = Source & { readonly kind: 'document' }

const SETTLED = ['action-closed', 'action-dropped', 'action-superseded'] as const

const streamFor = (id: string) => streamOf('action', id)

const dayOf = (id: string): IsoDate | null => parseDate(id.replace(/^(\d{4})(\d{2})(\d{2})-\d{2}$/, '$1-$2-$3'))

const isOpenAt = (ledger: Ledger, id: string, at: Instant): boolean => {
  const last = factsIn(ledger, streamFor(id)).findLast(
    ({ fact, happenedAt }) =>
      happenedAt <= at && (fact.type === 'action-reopened' || SETTLED.some((type) => type === fact.type)),
  )
  return last === undefined || last.fact.type === 'action-reopened'
}

/** The known id that a mistyped one stands for: the same but for one character too many or too few. */
const mistyped = (ledger: Ledger, id: string): string | null => {
  const without = (text: string, place: number): string => text.slice(0, place) + text.slice(place + 1)
  const oneLess = (longer: string, shorter: string): boolean =>
    longer.length === shorter.length + 1 && [...longer].some((_, place) => without(longer, place) === shorter)
  return idsOf(ledger, 'action').find((known) => oneLess(id, known) || oneLess(known, id)) ?? null
}

/** Owners are companies, bodies such as the chair, or whoever the text names: companies by their id, the others as written. */
const ownersOf = (planning: Planning, row: MinutesActionRow, at: Instant, source: DocumentSource): readonly string[] => [
  ...new Set(
    row.owners.map((owner) =>
      isBody(owner) || organisationOf(owner) === null ? owner : organisation(planning.roster, owner, at, source),
    ),
  ),
]

const raise = (planning: Planning, id: string, row: MinutesActionRow, call: IsoDate, source: DocumentSource, subject: Subject | null): void => {
  if (factsOf(planning.ledger, streamFor(id), 'action-raised').length > 0) return
  const at = startOfDay(call)
  const fact: ActionFact = {
    type: 'action-raised',
    owners: ownersOf(planning, row, at, source),
    text: row.text,
    call,
    ...(row.label === null ? {} : { label: row.label }),
    ...(subject === null ? {} : { subject }),
  }
  add(planning.ledger, streamFor(id), at, source, fact)
}

const settle = (planning: Planning, id: string, on: IsoDate, source: DocumentSource, fact: ActionFact): void => {
  const at = startOfDay(on)
  if (!isOpenAt(planning.ledger, id, endOfDay(on))) return
  const personal = personalWordAfter(planning.ledger, streamFor(id), [...SETTLED, 'action-reopened'], at)
  if (personal === undefined) add(planning.ledger, streamFor(id), at, source, fact)
  else if (personal.fact.type !== fact.type)
    report(planning, 'group-says-otherwise', source, `${id} is settled in the minutes of ${on}; the group has said otherwise since.`, 'The later word of the group stands.')
}

const planRow = (planning: Planning, document: MinutesDocument, on: IsoDate, row: MinutesActionRow): string | null => {
  if (row.id === null) return null
  const source = documentSource(document.file, row.line)
  const real = dayOf(row.id) === null ? mistyped(planning.ledger, row.id) : row.id
  if (real !== row.id)
    report(planning, 'action-id-mistyped', source, real === null ? `${row.id} is no id of an action point.` : `${row.id} stands for ${real}.`, real === null ? 'It is entered under the id as written.' : 'Correct the id; the import joins the two.')
  const id = real ?? row.id
  const day = dayOf(id)
  raise(planning, id, row, day === null || day > on ? on : day, source, null)
  if (row.status === 'closed') settle(planning, id, on, source, { type: 'action-closed', how: `Closed in the minutes of ${on}`, call: on })
  if (row.status === 'dropped') settle(planning, id, on, source, { type: 'action-dropped', reason: `Not pursued, minutes of ${on}` })
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
const settleByProse = (planning: Planning, document: MinutesDocument, on: IsoDate, pending: readonly string[]): void => {
  const sentence = textsOf(document).find(({ text }) => ALL_DONE.test(text))
  if (sentence === undefined) return
  const source = documentSource(document.file, sentence.line)
  for (const id of pending)
    settle(planning, id, on, source, { type: 'action-closed', how: `The minutes of ${on} say in a sentence that all were completed`, call: on })
}

const reportLeft = (planning: Planning, document: MinutesDocument, on: IsoDate, pending: readonly string[]): void => {
  const kept = new Set(document.actions.map((row) => row.id))
  for (const id of pending)
    if (!kept.has(id) && isOpenAt(planning.ledger, id, endOfDay(on)))
      report(planning, 'action-left-record', documentSource(document.file), `${id} was open at the call before and is not in these minutes.`, 'It stays open until it is closed, superseded or dropped with a reason.')
}

interface Local {
  readonly row: MinutesActionRow
  readonly call: IsoDate
  readonly subject: Subject
}

const nextId = (ledger: Ledger, call: IsoDate, kept: ReadonlySet<string>): string => {
  const day = call.replaceAll('-', '')
  for (let count = 1; ; count += 1) {
    const id = `${day}-${String(count).padStart(2, '0')}`
    if (!kept.has(id) && !ledger.streams.has(streamFor(id))) return id
  }
}

const sameText = (a: string, b: string): boolean => a.replace(/\W+/g, '').toLowerCase() === b.replace(/\W+/g, '').toLowerCase()

/** The action point that a local number already stands for: of the same call, subject and number; unnumbered ones by their words. */
const already = (planning: Planning, { row, call, subject }: Local, taken: ReadonlySet<string>): string | null => {
  const raised = idsOf(planning.ledger, 'action')
    .sort()
    .flatMap((id) => {
      const [draft] = factsOf(planning.ledger, streamFor(id), 'action-raised')
      return draft === undefined || taken.has(id) ? [] : [{ id, ...draft }]
    })
    .filter(({ fact }) => fact.call === call && fact.subject === subject && (fact.label ?? null) === row.label)
  const said = raised.find(({ fact }) => sameText(fact.text, row.text))
  const told = raised.find(({ source }) => row.label !== null || source.kind === 'demonstration')
  return (said ?? told)?.id ?? null
}

/** Local numbers (AP1, AP2 of an issue and call) get ids of their call's day; ids that the entry quotes stay with their day's first. */
const planLocal = (planning: Planning, document: MinutesDocument, on: IsoDate, subjects: ReadonlyMap<DiscussionEntry, string>): void => {
  const quoted = new Set(document.quotedActions.map(({ id }) => id))
  const taken = new Set<string>()
  for (const [entry, slug] of subjects) {
    const free = entry.quotes.filter((id) => !taken.has(id))
    for (const row of entry.actions) {
      const source = documentSource(document.file, row.line)
      const raisedOn = row.raisedOn === null || row.raisedOn > on ? on : row.raisedOn
      const local: Local = { row, call: callNear(planning, raisedOn) ?? raisedOn, subject: `proposal:${slug}` }
      const own = free.find((id) => !taken.has(id) && dayOf(id) === local.call)
      const id = row.id ?? already(planning, local, taken) ?? own ?? nextId(planning.ledger, local.call, quoted)
      taken.add(id)
      raise(planning, id, row, local.call, source, local.subject)
      if (row.status === 'closed') settle(planning, id, on, source, { type: 'action-closed', how: `Closed in the minutes of ${on}`, call: on })
      if (row.status === 'dropped') settle(planning, id, on, source, { type: 'action-dropped', reason: `Not pursued, minutes of ${on}` })
    }
  }
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
  if (document.keepsActions) reportLeft(planning, document, on, pending)
  planLocal(planning, document, on, subjects)
  return document.keepsActions ? open : pending
}

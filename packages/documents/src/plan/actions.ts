import {
  type ActionFact,
  endOfDay,
  type Instant,
  type IsoDate,
  parseDate,
  type Source,
  type Subject,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import { isBody, organisationOf } from '../organisations/index.ts'
import type { DiscussionEntry, MinutesActionRow, MinutesDocument } from '../values.ts'
import { callNear } from './calls.ts'
import { add, factsIn, factsOf, idsOf, type Ledger, personalWordAfter } from './ledger.ts'
import { documentSource, type Planning, report } from './planning.ts'
import { affiliationOf, organisation } from './roster.ts'

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

/** An owner is a company, by its id; a person of the roster stands for theirs; bodies such as the chair stay as written. */
const ownerOf = (planning: Planning, owner: string, at: Instant, source: DocumentSource): string => {
  if (isBody(owner)) return owner
  if (organisationOf(owner) !== null) return organisation(planning.roster, owner, at, source)
  return affiliationOf(planning.roster, owner) ?? owner
}

const ownersOf = (
  planning: Planning,
  owners: readonly string[],
  at: Instant,
  source: DocumentSource,
): readonly string[] => [...new Set(owners.map((owner) => ownerOf(planning, owner, at, source)))]

const raise = (
  planning: Planning,
  id: string,
  row: MinutesActionRow,
  call: IsoDate,
  source: DocumentSource,
  subject: Subject | null,
): void => {
  if (factsOf(planning.ledger, streamFor(id), 'action-raised').length > 0) return
  const at = startOfDay(call)
  const fact: ActionFact = {
    type: 'action-raised',
    owners: ownersOf(planning, row.owners, at, source),
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
    report(
      planning,
      'group-says-otherwise',
      source,
      `${id} is settled in the minutes of ${on}; the group has said otherwise since.`,
      'The later word of the group stands.',
    )
}

const settleRow = (
  planning: Planning,
  id: string,
  row: MinutesActionRow,
  on: IsoDate,
  source: DocumentSource,
): void => {
  if (row.status === 'closed')
    settle(planning, id, on, source, { type: 'action-closed', how: `Closed in the minutes of ${on}`, call: on })
  if (row.status === 'dropped')
    settle(planning, id, on, source, { type: 'action-dropped', reason: `Not pursued, minutes of ${on}` })
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
const planLocal = (
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
      const id = row.id ?? already(planning, local, taken) ?? own ?? nextId(planning.ledger, call, quoted)
      taken.add(id)
      // An action point that names nobody falls to those who brought the matter.
      const owners = row.owners.length > 0 ? row.owners : entry.organisations
      raise(planning, id, { ...row, owners }, call, source, local.subject)
      settleRow(planning, id, row, on, source)
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
  planLocal(planning, document, on, subjects)
  return document.keepsActions ? open : pending
}

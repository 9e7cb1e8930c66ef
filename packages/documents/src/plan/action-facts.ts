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
import type { MinutesActionRow } from '../values.ts'
import { add, factsIn, factsOf, idsOf, type Ledger, personalWordAfter } from './ledger.ts'
import { type Planning, report } from './planning.ts'
import { affiliationOf, organisation } from './roster.ts'

type DocumentSource = Source & { readonly kind: 'document' }

const SETTLED = ['action-closed', 'action-dropped', 'action-superseded'] as const

export const streamFor = (id: string) => streamOf('action', id)

/** The day in `YYYYMMDD-NN`, null where the id is malformed. */
export const dayOf = (id: string): IsoDate | null => parseDate(id.replace(/^(\d{4})(\d{2})(\d{2})-\d{2}$/, '$1-$2-$3'))

const isOpenAt = (ledger: Ledger, id: string, at: Instant): boolean => {
  const last = factsIn(ledger, streamFor(id)).findLast(
    ({ fact, happenedAt }) =>
      happenedAt <= at && (fact.type === 'action-reopened' || SETTLED.some((type) => type === fact.type)),
  )
  return last === undefined || last.fact.type === 'action-reopened'
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

/** The known id that a mistyped one stands for: the same but for one character too many or too few. */
const mistyped = (ledger: Ledger, id: string): string | null => {
  const without = (text: string, place: number): string => text.slice(0, place) + text.slice(place + 1)
  const oneLess = (longer: string, shorter: string): boolean =>
    longer.length === shorter.length + 1 && [...longer].some((_, place) => without(longer, place) === shorter)
  return idsOf(ledger, 'action').find((known) => oneLess(id, known) || oneLess(known, id)) ?? null
}

/** The id an action point goes by: a mistyped one stands for the known one, unless an earlier import took it as written. */
export const realId = (planning: Planning, id: string, source: DocumentSource): string => {
  const { ledger } = planning
  if (dayOf(id) !== null || ledger.streams.has(streamFor(id))) return id
  const real = mistyped(ledger, id)
  const says = real === null ? `${id} is no id of an action point.` : `${id} stands for ${real}.`
  const hint = real === null ? 'It is entered under the id as written.' : 'Correct the id; the import joins the two.'
  report(planning, 'action-id-mistyped', source, says, hint)
  return real ?? id
}

/** Enters an action point at the day of the call that raised it, once. */
export const raise = (
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

/** Settles an open action point on the day of a call, unless a person has said otherwise since. */
export const settle = (planning: Planning, id: string, on: IsoDate, source: DocumentSource, fact: ActionFact): void => {
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

export const settleRow = (
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

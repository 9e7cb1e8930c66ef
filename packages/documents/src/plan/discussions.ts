import {
  type IsoDate,
  type ItemOutcome,
  type ProposalFact,
  type Subject,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import type { DatedUpdate, DiscussionEntry, MinutesDocument } from '../values.ts'
import { callNear, enterCall, isOwnRecord } from './calls.ts'
import { addOnce, factsOf } from './ledger.ts'
import { documentSource, type Planning } from './planning.ts'

type Discussed = Extract<ProposalFact, { type: 'discussed' }>

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What a text says beyond what is on record of the subject: minutes quote the ones before them and add to the end. */
export const newIn = (text: string, onRecord: readonly string[]): string => {
  let rest = fold(text)
  const longestFirst = onRecord
    .map(fold)
    .filter((known) => known !== '')
    .sort((a, b) => b.length - a.length)
  for (let shorter = true; shorter && rest !== ''; ) {
    const known = longestFirst.find((candidate) => rest.startsWith(candidate))
    shorter = known !== undefined
    if (known !== undefined) rest = rest.slice(known.length).trim()
  }
  return longestFirst.some((known) => known.includes(rest)) ? '' : rest
}

export interface Said {
  readonly on: IsoDate
  readonly outcome: Discussed['outcome']
  readonly text: string
  readonly line: number
  /** Words that stand in the entry without a day of their own: quoted from call to call. */
  readonly isQuoted: boolean
}

/** An undated update stands on the day of the one before it, the last one on the day of the call. */
const dayOfUpdate = (updates: readonly DatedUpdate[], place: number, callOn: IsoDate): IsoDate => {
  const own = updates[place]?.on ?? null
  if (own !== null) return own > callOn ? callOn : own
  const isLast = updates.slice(place + 1).every((update) => update.on === null)
  return isLast ? callOn : (updates.slice(0, place).findLast((update) => update.on !== null)?.on ?? callOn)
}

/** What an entry says, each with its day. */
export const saidIn = (entry: DiscussionEntry, callOn: IsoDate): readonly Said[] => {
  const context: Said = { on: callOn, outcome: 'noted', text: entry.context ?? '', line: entry.line, isQuoted: true }
  const updates = entry.updates.map((update, place): Said => {
    const on = dayOfUpdate(entry.updates, place, callOn)
    return { on, outcome: update.outcome, text: update.text, line: update.line, isQuoted: on === callOn }
  })
  return [context, ...updates]
}

/** What the demonstration retells in its own words, of that day or of its call, is not told again. */
const isRetold = (planning: Planning, slug: string, said: Said): boolean => {
  const call = callNear(planning, said.on)
  return factsOf(planning.ledger, streamOf('proposal', slug), 'discussed').some(
    ({ source, happenedAt, fact }) =>
      source.kind === 'demonstration' && (happenedAt === startOfDay(said.on) || (call !== null && fact.call === call)),
  )
}

/** Appends one dated update to its subject's history, and its outcome to the call that gave it. */
export const recordSaid = (planning: Planning, document: MinutesDocument, slug: string, said: Said): void => {
  const source = documentSource(document.file, said.line)
  const stream = streamOf('proposal', slug)
  if (isRetold(planning, slug, said)) return
  const known = factsOf(planning.ledger, stream, 'discussed')
  const text = said.isQuoted
    ? newIn(
        said.text,
        known.map((draft) => draft.fact.text),
      )
    : fold(said.text)
  if (text === '' && said.outcome !== 'not-treated') return
  const call = callNear(planning, said.on)
  if (call !== null) enterCall(planning, call, source)
  const fact: Discussed = { type: 'discussed', call, outcome: said.outcome, text: text === '' ? 'Not treated' : text }
  addOnce<'discussed'>(
    planning.ledger,
    stream,
    startOfDay(said.on),
    source,
    fact,
    (other, at) =>
      at === startOfDay(said.on) &&
      other.outcome === fact.outcome &&
      (other.outcome === 'not-treated' || fold(other.text) === fold(fact.text)),
  )
  if (call !== null && said.outcome !== 'noted') recordOutcome(planning, call, `proposal:${slug}`, said.outcome, source)
}

const recordOutcome = (
  planning: Planning,
  call: IsoDate,
  subject: Subject,
  outcome: ItemOutcome,
  source: ReturnType<typeof documentSource>,
): void => {
  if (isOwnRecord(planning, call)) return
  const stream = streamOf('call', call)
  const [scheduled] = factsOf(planning.ledger, stream, 'call-scheduled')
  const at = scheduled?.fact.startsAt ?? startOfDay(call)
  addOnce<'outcome-recorded'>(
    planning.ledger,
    stream,
    at,
    source,
    { type: 'outcome-recorded', subject, outcome },
    (known) => known.subject === subject,
  )
}

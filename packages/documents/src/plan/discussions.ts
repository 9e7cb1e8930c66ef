import {
  type IsoDate,
  type ItemOutcome,
  type ProposalFact,
  type Subject,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import type { DatedUpdate, DiscussionEntry, MinutesDocument } from '../values.ts'
import { callNear, holdCall, isOwnRecord } from './calls.ts'
import { addOnce, factsOf } from './ledger.ts'
import { documentSource, type Planning } from './planning.ts'
import { subjectOf } from './subjects.ts'

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

interface Said {
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

const saidIn = (entry: DiscussionEntry, callOn: IsoDate): readonly Said[] => {
  const context: Said = { on: callOn, outcome: 'noted', text: entry.context ?? '', line: entry.line, isQuoted: true }
  const updates = entry.updates.map((update, place): Said => {
    const on = dayOfUpdate(entry.updates, place, callOn)
    return { on, outcome: update.outcome, text: update.text, line: update.line, isQuoted: on === callOn }
  })
  return [context, ...updates]
}

/** A day that somebody retold in the demonstration's words is not told again. */
const isRetold = (planning: Planning, slug: string, said: Said): boolean =>
  factsOf(planning.ledger, streamOf('proposal', slug), 'discussed').some(
    (draft) => draft.source.kind === 'demonstration' && draft.happenedAt === startOfDay(said.on),
  )

const record = (planning: Planning, document: MinutesDocument, slug: string, said: Said): void => {
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
  if (call !== null) holdCall(planning, call, source)
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

/** The discussion of one call: every entry to its subject, every dated update to its own day, once. */
export const planDiscussions = (
  planning: Planning,
  document: MinutesDocument,
  callOn: IsoDate,
): ReadonlyMap<DiscussionEntry, string> => {
  const subjects = new Map<DiscussionEntry, string>()
  for (const entry of document.discussions) {
    if (entry.title.trim() === '' && entry.references.length === 0) continue
    const source = documentSource(document.file, entry.line)
    const { title, references, organisations } = entry
    const slug = subjectOf(planning, {
      title: title || `Issue ${references[0]?.number ?? ''}`,
      references,
      organisations,
      on: callOn,
      source,
    })
    subjects.set(entry, slug)
    for (const said of saidIn(entry, callOn)) record(planning, document, slug, said)
    if (entry.section === 'closed') closeIssue(planning, slug, entry, callOn, source)
  }
  for (const { title, text, references, line } of document.recap) {
    const source = documentSource(document.file, line)
    const slug = subjectOf(planning, { title, references, organisations: [], on: callOn, source })
    record(planning, document, slug, { on: callOn, outcome: 'noted', text, line, isQuoted: true })
  }
  return subjects
}

const closeIssue = (
  planning: Planning,
  slug: string,
  entry: DiscussionEntry,
  on: IsoDate,
  source: ReturnType<typeof documentSource>,
): void => {
  const reference = entry.references.find((candidate) => candidate.kind === 'issue')
  if (reference === undefined) return
  addOnce<'issue-closed'>(
    planning.ledger,
    streamOf('proposal', slug),
    startOfDay(on),
    source,
    { type: 'issue-closed', reference },
    (known) => known.reference.repository === reference.repository && known.reference.number === reference.number,
  )
}

/** Issues the agenda names with a title: opened by that day at the latest. */
export const planAgenda = (planning: Planning, document: MinutesDocument, on: IsoDate): void => {
  for (const { reference, title, line } of document.agenda) {
    if (title === null || title.trim() === '') continue
    const source = documentSource(document.file, line)
    subjectOf(planning, { title, references: [reference], organisations: [], on, source })
  }
}

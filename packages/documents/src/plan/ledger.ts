import {
  applyProposal,
  type Draft,
  type Fact,
  type Instant,
  inOrder,
  type Proposal,
  type ProposalFact,
  type Recorded,
  type Source,
  type StreamId,
  splitStream,
} from '@trunkline/governance'
import type { Finding } from '../finding.ts'
import { type Directory, emptyDirectory, learn } from './directory.ts'

/** What the group knows while a plan is made: its own facts, and those the documents add to them, stream by stream. */
export interface Ledger {
  /** In the order in which they happened. */
  readonly streams: Map<StreamId, Draft[]>
  readonly additions: Draft[]
  readonly conflicts: Finding[]
  readonly directory: Directory
}

const put = (ledger: Ledger, draft: Draft): void => {
  const stream = ledger.streams.get(draft.stream)
  if (stream === undefined) ledger.streams.set(draft.stream, [draft])
  else {
    let place = stream.length
    while (place > 0 && (stream[place - 1]?.happenedAt ?? 0) > draft.happenedAt) place -= 1
    stream.splice(place, 0, draft)
  }
  learn(ledger.directory, draft)
}

export const openLedger = (facts: readonly Recorded[]): Ledger => {
  const ledger: Ledger = { streams: new Map(), additions: [], conflicts: [], directory: emptyDirectory() }
  for (const recorded of inOrder(facts)) put(ledger, recorded)
  return ledger
}

/** Adds a fact, unless the stream already holds the very same at that instant. */
export const add = (ledger: Ledger, stream: StreamId, at: Instant, source: Source, fact: Fact): void => {
  const isTold = ledger.streams
    .get(stream)
    ?.some((known) => known.happenedAt === at && known.fact.type === fact.type && sameFact(known.fact, fact))
  if (isTold === true) return
  const draft: Draft = { stream, happenedAt: at, source, fact }
  ledger.additions.push(draft)
  put(ledger, draft)
}

const sameFact = (a: Fact, b: Fact): boolean => JSON.stringify(a) === JSON.stringify(b)

export const factsIn = (ledger: Ledger, stream: StreamId): readonly Draft[] => ledger.streams.get(stream) ?? []

type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>

/** The facts of one type in a stream, oldest first. */
export const factsOf = <Type extends Fact['type']>(
  ledger: Ledger,
  stream: StreamId,
  type: Type,
): readonly (Draft & { readonly fact: FactOf<Type> })[] =>
  factsIn(ledger, stream).filter((draft): draft is Draft & { fact: FactOf<Type> } => draft.fact.type === type)

/** Adds the fact unless the stream already holds one of its type that says the same. */
export const addOnce = <Type extends Fact['type']>(
  ledger: Ledger,
  stream: StreamId,
  at: Instant,
  source: Source,
  fact: FactOf<Type>,
  same: (known: FactOf<Type>, at: Instant) => boolean = () => true,
): void => {
  const type: Type = fact.type as Type
  if (factsOf(ledger, stream, type).some((known) => same(known.fact, known.happenedAt))) return
  add(ledger, stream, at, source, fact)
}

/** One proposal as it stood at an instant, with what the plan has added so far. */
export const proposalAt = (ledger: Ledger, slug: string, at: Instant): Proposal | undefined => {
  let proposal: Proposal | undefined
  const facts = factsIn(ledger, `proposal:${slug}`)
  for (const [position, draft] of facts.entries()) {
    if (draft.happenedAt > at) break
    const recorded: Recorded = { ...draft, position, version: position + 1, recordedAt: at, actor: 'import' }
    proposal = applyProposal(proposal, slug, draft.fact as ProposalFact, recorded)
  }
  return proposal
}

/** The last fact of these types that a person entered after an instant: it stands against an older document. */
export const personalWordAfter = (
  ledger: Ledger,
  stream: StreamId,
  types: readonly Fact['type'][],
  at: Instant,
): Draft | undefined =>
  factsIn(ledger, stream).findLast(
    (draft) => draft.happenedAt > at && draft.source.kind === 'console' && types.includes(draft.fact.type),
  )

export const idsOf = (ledger: Ledger, family: 'proposal' | 'call' | 'action' | 'organisation'): readonly string[] =>
  [...ledger.streams.keys()].map(splitStream).flatMap((stream) => (stream.family === family ? [stream.id] : []))

import { type ActionPoint, applyAction } from './action-point.ts'
import { applyCall, type Call } from './call.ts'
import { type FactsOf, type Recorded, type StreamId, splitStream } from './facts.ts'
import { applyOrganisation, type Organisation } from './organisation.ts'
import { applyPerson, type Person } from './person.ts'
import { applyProposal, type Proposal } from './proposal.ts'
import { applyRepository, type Repository } from './repository.ts'
import type { Instant } from './words.ts'

/** Everything the group knows: a fold over its facts, in the order in which they happened. */
export interface Group {
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly people: ReadonlyMap<string, Person>
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly calls: ReadonlyMap<string, Call>
  readonly actions: ReadonlyMap<string, ActionPoint>
  readonly repositories: ReadonlyMap<string, Repository>
  /** The number of facts folded per stream: what an editor saw. */
  readonly versions: ReadonlyMap<StreamId, number>
  readonly lastHappenedAt: Instant
}

export const EMPTY_GROUP: Group = {
  organisations: new Map(),
  people: new Map(),
  proposals: new Map(),
  calls: new Map(),
  actions: new Map(),
  repositories: new Map(),
  versions: new Map(),
  lastHappenedAt: Number.NEGATIVE_INFINITY as Instant,
}

type Workspace = {
  -readonly [Field in keyof Group]: Group[Field] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : Group[Field]
}

const put = <State, Fact>(
  states: Map<string, State>,
  apply: (state: State | undefined, id: string, fact: Fact, recorded: Recorded) => State,
  id: string,
  recorded: Recorded,
): void => {
  states.set(id, apply(states.get(id), id, recorded.fact as Fact, recorded))
}

const applyTo = (group: Workspace, recorded: Recorded): void => {
  const { family, id } = splitStream(recorded.stream)
  switch (family) {
    case 'organisation':
      put<Organisation, FactsOf['organisation']>(group.organisations, applyOrganisation, id, recorded)
      break
    case 'person':
      put<Person, FactsOf['person']>(group.people, applyPerson, id, recorded)
      break
    case 'proposal':
      put<Proposal, FactsOf['proposal']>(group.proposals, applyProposal, id, recorded)
      break
    case 'call':
      put<Call, FactsOf['call']>(group.calls, applyCall, id, recorded)
      break
    case 'action':
      put<ActionPoint, FactsOf['action']>(group.actions, applyAction, id, recorded)
      break
    case 'repository':
      put<Repository, FactsOf['repository']>(group.repositories, applyRepository, id, recorded)
      break
  }
  group.versions.set(recorded.stream, Math.max(group.versions.get(recorded.stream) ?? 0, recorded.version))
  group.lastHappenedAt = recorded.happenedAt
}

/** By when it happened, then by when it was recorded: a fact learnt late takes its place in time. */
export const inOrder = (facts: readonly Recorded[]): readonly Recorded[] =>
  [...facts].sort((a, b) => a.happenedAt - b.happenedAt || a.position - b.position)

/** Adds facts that happened no earlier than those already folded; leaves the given group as it is. */
export const extend = (group: Group, facts: readonly Recorded[]): Group => {
  const next: Workspace = {
    organisations: new Map(group.organisations),
    people: new Map(group.people),
    proposals: new Map(group.proposals),
    calls: new Map(group.calls),
    actions: new Map(group.actions),
    repositories: new Map(group.repositories),
    versions: new Map(group.versions),
    lastHappenedAt: group.lastHappenedAt,
  }
  for (const recorded of inOrder(facts)) applyTo(next, recorded)
  return next
}

/** The group as it stood at an instant, or with all its facts. */
export const fold = (facts: readonly Recorded[], asOf?: Instant): Group =>
  extend(EMPTY_GROUP, asOf === undefined ? facts : facts.filter((recorded) => recorded.happenedAt <= asOf))

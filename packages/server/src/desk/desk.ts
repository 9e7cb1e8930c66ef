import {
  type Actor,
  type Draft,
  decide,
  type Group,
  type Instant,
  judge,
  type Move,
  type Recorded,
  type Refusal,
  type RuleBook,
  type StreamId,
  splitStream,
  streamOf,
} from '@trunkline/governance'
import type { Clock } from '../clock.ts'
import type { Appended, Store } from '../store/store.ts'
import { type Known, openLivingGroup } from './living-group.ts'

const ATTEMPTS = 8

/** What came of a move. A conflict gives the facts of the stream that the maker had not seen. */
export type Made =
  | { readonly kind: 'made'; readonly id: string; readonly version: number; readonly recorded: readonly Recorded[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'conflict'; readonly version: number; readonly facts: readonly Recorded[] }

/** The group's table: what it knows, and the moves people make. Decides nothing itself. */
export interface Desk {
  readonly store: Store
  readonly rules: RuleBook
  /** True where the facts are the demonstration's, and time runs from its day. */
  readonly isDemonstration: boolean
  readonly now: () => Instant
  readonly group: () => Promise<Group>
  readonly known: () => Promise<Known>
  readonly groupAsOf: (at: Instant) => Promise<Group>
  /** With `ifVersion` the move is made only on the version its maker saw; without, on whatever stands. */
  readonly make: (move: Move, actor: Actor, seen?: { readonly ifVersion?: number }) => Promise<Made>
  /** Appends facts planned on that very group; a conflict where any stream they touch has moved on since. */
  readonly append: (drafts: readonly Draft[], actor: Actor, plannedOn: Group) => Promise<Appended>
  readonly close: () => Promise<void>
}

export interface DeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly rules: RuleBook
  readonly isDemonstration: boolean
}

export const deskOver = ({ store, clock, rules, isDemonstration }: DeskParts): Desk => {
  const living = openLivingGroup(store)
  const versionIn = (group: Group, stream: StreamId): number => group.versions.get(stream) ?? 0

  const append = (drafts: readonly Draft[], actor: Actor, group: Group, reliedOn: readonly StreamId[] = []) => {
    const streams = [...reliedOn, ...drafts.map((draft) => draft.stream)]
    const expected = new Map(streams.map((stream) => [stream, versionIn(group, stream)]))
    return store.append(drafts, { actor: actor.name, recordedAt: clock.now(), expected })
  }

  const conflictSince = async (stream: StreamId, version: number): Promise<Made> => ({
    kind: 'conflict',
    version: versionIn(await living.current(), stream),
    facts: await store.readStream(stream, version),
  })

  const make: Desk['make'] = async (move, actor, { ifVersion } = {}) => {
    const stream = streamOf(move.family, move.id)
    let version = 0
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const group = await living.current()
      version = versionIn(group, stream)
      if (ifVersion !== undefined && ifVersion !== version) return conflictSince(stream, ifVersion)
      const circumstances = { now: clock.now(), actor, rules }
      const refusals = judge(move, group, circumstances)
      if (refusals.length > 0 && refusals.every(({ code }) => code === 'changed-meanwhile'))
        return { kind: 'conflict', version, facts: rewritingsOf(move, await store.readStream(stream, 0)) }
      if (refusals.length > 0) return { kind: 'refused', refusals }
      const drafts = decide(move, group, circumstances)
      const appended = await append(drafts, actor, group, [stream])
      if (appended.ok) return madeOf(move, appended.recorded, version)
    }
    return conflictSince(stream, version)
  }

  return {
    store,
    rules,
    isDemonstration,
    now: clock.now,
    group: living.current,
    known: living.known,
    groupAsOf: living.asOf,
    make,
    append: (drafts, actor, plannedOn) => append(drafts, actor, plannedOn),
    close: () => store.close(),
  }
}

/** What others wrote of the note since the revision that its writer saw. */
const rewritingsOf = (move: Move, facts: readonly Recorded[]): readonly Recorded[] => {
  if (move.move !== 'write-note') return []
  const { note, basedOn } = move.input
  return facts.filter(({ fact }) => fact.type === 'note-written' && fact.note === note).slice(basedOn)
}

/** The stream the move was about: its own, or the one that a move on `new` began. */
const madeOf = (move: Move, recorded: readonly Recorded[], before: number): Made => {
  const own = recorded.filter(({ stream }) => {
    const { family, id } = splitStream(stream)
    return family === move.family && (move.id === 'new' || id === move.id)
  })
  const last = own.at(-1)
  const id = last === undefined ? move.id : splitStream(last.stream).id
  return { kind: 'made', id, version: last?.version ?? before, recorded }
}

import { EMPTY_GROUP, extend, fold, type Group, type Instant, inOrder, type Recorded } from '@trunkline/governance'
import type { Store } from '../store/store.ts'

const PAGE = 5000
const KEPT_PASTS = 32

/** The group and the facts it was folded from, in the order in which they happened. */
export interface Known {
  readonly group: Group
  readonly facts: readonly Recorded[]
}

/** The group in memory, folded from the store as far as it has been read. */
export interface LivingGroup {
  /** Reads on from the last position known, then gives the group with every fact of the store. */
  readonly current: () => Promise<Group>
  readonly known: () => Promise<Known>
  /** The group as it stood at an instant, with everything that has been learnt about it since. */
  readonly asOf: (at: Instant) => Promise<Group>
}

export const openLivingGroup = (store: Store): LivingGroup => {
  let facts: readonly Recorded[] = []
  let group: Group = EMPTY_GROUP
  let position = 0
  let reading: Promise<Group> = Promise.resolve(group)
  const pasts = new Map<Instant, Group>()

  const learn = (news: readonly Recorded[]): void => {
    // A fact that happened before the last one folded takes its place in time, so the fold starts again.
    const isLate = news.some((one) => one.happenedAt < group.lastHappenedAt)
    facts = isLate ? inOrder([...facts, ...news]) : [...facts, ...inOrder(news)]
    group = isLate ? fold(facts) : extend(group, news)
    position = news.at(-1)?.position ?? position
    pasts.clear()
  }

  const readOn = async (): Promise<Group> => {
    for (;;) {
      const news = await store.read({ after: position, limit: PAGE })
      if (news.length > 0) learn(news)
      if (news.length < PAGE) return group
    }
  }

  const current = (): Promise<Group> => {
    // One after the other: two readings from the same position would fold the same facts twice.
    reading = reading.then(readOn, readOn)
    return reading
  }

  return {
    current,
    known: () => current().then(() => ({ group, facts })),
    async asOf(at) {
      await current()
      const past = pasts.get(at) ?? fold(facts, at)
      pasts.delete(at)
      pasts.set(at, past)
      const oldest = pasts.keys().next()
      if (pasts.size > KEPT_PASTS && !oldest.done) pasts.delete(oldest.value)
      return past
    },
  }
}

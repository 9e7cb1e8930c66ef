import { CAMARA_RULES, type Draft, type Instant, parseInstant, type RuleBook } from '@trunkline/governance'
import { type Clock, realClock, shiftedClock } from './clock.ts'
import { type Desk, deskOver } from './desk/desk.ts'
import { openStore, type StorePlace } from './store/open-store.ts'
import type { Store } from './store/store.ts'

/** The day on which the demonstration begins: after the call of 2025-11-13, two days before the next agenda closes. */
export const DEMONSTRATION_BEGINS = parseInstant('2025-11-18T09:00:00Z') as Instant

export interface DeskPlace extends StorePlace {
  readonly clock?: Clock
  /** Makes the desk read this instant when it opens, whatever the clock or the folder says. */
  readonly now?: Instant
  readonly rules?: RuleBook
  /** Given for a demonstration: what an empty store begins with; a store that holds a group is left as it is. */
  readonly demonstration?: () => readonly Draft[]
}

/** How far the desk's clock runs from the real one, where the store holds a demonstration; else null. */
const demonstrationOffset = async ({ values }: Store): Promise<number | null> => {
  const kept = (await values.get('setting', 'demonstration')) as { readonly offset: number } | null
  return kept === null ? null : kept.offset
}

/** Marks an empty store as a demonstration; its own clock starts here and runs on over every restart. */
const beginDemonstration = async (store: Store, clock: Clock): Promise<void> => {
  if ((await store.position()) > 0) return
  await store.values.putIfAbsent('setting', 'demonstration', { offset: DEMONSTRATION_BEGINS - clock.now() })
}

/** Enters the facts of the demonstration where there are none; a start that was killed before is made up for. */
const enterDemonstration = async (store: Store, facts: readonly Draft[], recordedAt: Instant): Promise<void> => {
  if ((await store.position()) > 0) return
  const expected = new Map(facts.map((fact) => [fact.stream, 0]))
  await store.append(facts, { actor: 'Demonstration', recordedAt, expected })
}

/** Opens the group kept in a folder or a database. */
export const openDesk = async (place: DeskPlace): Promise<Desk> => {
  const { clock: base = realClock, rules = CAMARA_RULES, demonstration } = place
  const store = await openStore(place)
  try {
    if (demonstration !== undefined) await beginDemonstration(store, base)
    const offset = await demonstrationOffset(store)
    const clock = shiftedClock(base, place.now === undefined ? (offset ?? 0) : place.now - base.now())
    if (demonstration !== undefined && offset !== null) await enterDemonstration(store, demonstration(), clock.now())
    return deskOver({ store, clock, rules, isDemonstration: offset !== null })
  } catch (thrown) {
    await store.close()
    throw thrown
  }
}

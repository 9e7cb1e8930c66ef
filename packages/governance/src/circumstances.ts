import type { RuleBook } from './rules.ts'
import type { Actor, Instant, Source } from './words.ts'

/** All that a judgement may look at besides the group: nothing else is read, above all no clock. */
export interface Circumstances {
  readonly now: Instant
  readonly actor: Actor
  readonly rules: RuleBook
  /** Where the move comes from; a person at the console where nothing is said. */
  readonly source?: Source
}

import { type Instant, later } from '@trunkline/governance'

/** The only place that time comes from. */
export interface Clock {
  readonly now: () => Instant
}

/** The machine's own. */
export const realClock: Clock = { now: () => Date.now() as Instant }

/** Runs as fast as the given clock, that many milliseconds ahead of it (behind, where negative). */
export const shiftedClock = (clock: Clock, milliseconds: number): Clock =>
  milliseconds === 0 ? clock : { now: () => later(clock.now(), milliseconds) }

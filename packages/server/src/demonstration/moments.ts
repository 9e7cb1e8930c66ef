import {
  type Draft,
  type Fact,
  type Instant,
  type IsoDate,
  parseDate,
  parseInstant,
  type StreamId,
  startOfDay,
} from '@trunkline/governance'

/** `2025-11-13` or `2025-11-14T10:00Z`. */
export const at = (text: string): Instant => {
  const on = parseDate(text)
  const instant = on === null ? parseInstant(text) : startOfDay(on)
  if (instant === null) throw new Error(`The demonstration has no such moment: ${text}`)
  return instant
}

export const day = (text: string): IsoDate => text as IsoDate

/** A fact of the demonstration: its source says so wherever it is shown. */
export const told = (stream: StreamId, happenedAt: Instant, fact: Fact): Draft => ({
  stream,
  happenedAt,
  source: { kind: 'demonstration' },
  fact,
})

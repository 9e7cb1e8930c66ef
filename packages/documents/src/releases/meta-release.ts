import type { IsoDate } from '@trunkline/governance'

export interface MetaRelease {
  /** `Fall25`, `Sync26`: as the release data writes it. */
  readonly label: string
  /** The first day on which a release can belong to it. */
  readonly startsOn: IsoDate
}

// Fall and Spring until Spring26; Signal (first half) and Sync (second half) by the TSC's decision of 2026-02-19 (facts 6).
const KNOWN = [
  { name: 'Fall', from: 24, to: 25, half: 2 },
  { name: 'Spring', from: 25, to: 26, half: 1 },
  { name: 'Sync', from: 26, to: 99, half: 2 },
  { name: 'Signal', from: 27, to: 99, half: 1 },
] as const

// @assumed A cycle starts in the month in which the one before it is published: March (Spring25: 2025-03-18) or September.
const startOf = (half: 1 | 2, year: number): IsoDate => (half === 2 ? `${year}-03-01` : `${year - 1}-09-01`) as IsoDate

/** Reads a label in any case, `fall25` as `Fall25`; null for one that the group has not decided on. */
export const metaReleaseOf = (text: string): MetaRelease | null => {
  const match = /^([a-z]+)[ -]?(\d{2})$/i.exec(text.trim())
  const number = Number(match?.[2])
  const known = KNOWN.find(({ name, from, to }) => {
    return name.toLowerCase() === match?.[1]?.toLowerCase() && number >= from && number <= to
  })
  if (known === undefined) return null
  return { label: `${known.name}${match?.[2]}`, startsOn: startOf(known.half, 2000 + number) }
}

import {
  type BacklogStatus,
  dateAt,
  type Instant,
  type IsoDate,
  type Proposal,
  startOfDay,
} from '@trunkline/governance'
import type { TableStatus } from '../values.ts'

export interface PlacedStatus {
  readonly status: BacklogStatus
  readonly at: Instant
  readonly text: string | null
  /** True where no date, or none that can be right, says since when. */
  readonly undated: boolean
  /** The day it claims, where an earlier table shows that it cannot be. */
  readonly contradicted: IsoDate | null
}

const CANONICAL =
  /^(?:not yet discussed|under backlog discussion|sent to tsc for approval|onboarding - tsc approved|tsc approved|not approved|updates requested by tsc|frozen|archived)(?:\s*\(\d{4}\/\d{2}\/\d{2}\))?$/i

/** The cell's own words where they say more than status and date do. */
const remarkOf = (status: TableStatus): string | null =>
  CANONICAL.test(status.text.trim()) ? null : status.text.trim()

interface Known {
  readonly status: BacklogStatus
  readonly text: string | null
  readonly sinceAt: Instant
}

const isKnown = (status: TableStatus, isCurrent: boolean, known: readonly Known[]): boolean => {
  const same = known.filter((entry) => entry.status === status.status)
  if (same.some((entry) => entry.text !== null && entry.text === status.text.trim())) return true
  if (status.on !== null) return same.some((entry) => dateAt(entry.sinceAt) === status.on)
  return isCurrent ? known.at(-1)?.status === status.status : same.length > 0
}

/** True where the group's table of an earlier day shows another status than a later table claims for that day. */
const isDisproved = (
  claim: { readonly status: BacklogStatus | null; readonly on: IsoDate; readonly isCurrent: boolean },
  known: readonly Known[],
  earlier: IsoDate,
): boolean => {
  const shown = known.findLast((entry) => dateAt(entry.sinceAt) <= earlier)
  if (claim.on > earlier || shown === undefined || shown.status === claim.status) return false
  if (known.some((entry) => entry.status === claim.status && dateAt(entry.sinceAt) === claim.on)) return false
  return claim.isCurrent || claim.on >= dateAt(shown.sinceAt)
}

/**
 * What a row's status cell adds to a proposal's statuses as known at the table's day. A dated status happened on its
 * date; an undated one, or one later than the table, on the table's day; one that an earlier table (`earlier`)
 * disproves, on the table's day too, or with the next status of the cell where that came first.
 */
export const placeStatuses = (
  statuses: readonly TableStatus[],
  proposal: Proposal | undefined,
  table: { readonly on: IsoDate; readonly earlier: IsoDate | null },
): readonly PlacedStatus[] => {
  const known = proposal?.statuses ?? []
  const spoken = statuses.filter((status) => status.status !== null)
  const placed: PlacedStatus[] = []
  let latest = startOfDay(table.on)
  for (const [place, status] of [...spoken.entries()].reverse()) {
    const on = status.on !== null && status.on <= table.on ? status.on : null
    const isCurrent = place === spoken.length - 1
    const { earlier } = table
    const disproved =
      on !== null &&
      earlier !== null &&
      proposal?.listed === true &&
      isDisproved({ status: status.status, on, isCurrent }, known, earlier)
    const at = on === null || disproved ? latest : startOfDay(on)
    if (on !== null && !disproved && startOfDay(on) < latest) latest = startOfDay(on)
    if (status.status === null || isKnown({ ...status, on }, isCurrent, known)) continue
    const text = disproved ? status.text.trim() : remarkOf(status)
    placed.unshift({
      status: status.status,
      at,
      text,
      undated: on === null || disproved,
      contradicted: disproved ? on : null,
    })
  }
  return placed
}

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

const isKnown = (status: TableStatus, on: IsoDate | null, isCurrent: boolean, known: readonly Known[]): boolean => {
  const same = known.filter((entry) => entry.status === status.status)
  if (on !== null) return same.some((entry) => dateAt(entry.sinceAt) === on || entry.text === status.text.trim())
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

interface TableDays {
  readonly on: IsoDate
  readonly earlier: IsoDate | null
}

const placeOne = (
  status: TableStatus & { readonly status: BacklogStatus },
  latest: Instant,
  isCurrent: boolean,
  { known, listed, table }: { readonly known: readonly Known[]; readonly listed: boolean; readonly table: TableDays },
): PlacedStatus & { readonly isKnown: boolean } => {
  const on = status.on !== null && status.on <= table.on ? status.on : null
  const { earlier } = table
  const isClaimFalse =
    on !== null && earlier !== null && listed && isDisproved({ status: status.status, on, isCurrent }, known, earlier)
  const undated = on === null || isClaimFalse
  return {
    status: status.status,
    at: undated ? latest : startOfDay(on),
    text: isClaimFalse ? status.text.trim() : remarkOf(status),
    undated,
    contradicted: isClaimFalse ? on : null,
    isKnown: isKnown(status, on, isCurrent, known),
  }
}

/**
 * What a row's status cell adds to a proposal's statuses as known at the table's day. A dated status happened on its
 * date; an undated one, or one later than the table, on the table's day; one that an earlier table (`earlier`)
 * disproves, on the table's day too, or with the next status of the cell where that came first.
 */
export const placeStatuses = (
  statuses: readonly TableStatus[],
  proposal: Proposal | undefined,
  table: TableDays,
): readonly PlacedStatus[] => {
  const group = { known: proposal?.statuses ?? [], listed: proposal?.listed === true, table }
  const spoken = statuses.filter((status): status is TableStatus & { status: BacklogStatus } => status.status !== null)
  const placed: (PlacedStatus & { readonly isKnown: boolean })[] = []
  let latest = startOfDay(table.on)
  for (const status of spoken.toReversed()) {
    const one = placeOne(status, latest, placed.length === 0, group)
    if (one.at < latest) latest = one.at
    placed.unshift(one)
  }
  const added = placed.filter((one) => !one.isKnown)
  // The status in force stays in force, whatever the cell adds before it.
  const current = placed.at(-1)
  const inForceAt = group.known.at(-1)?.sinceAt ?? latest
  const isHidden = current?.isKnown === true && current.undated && added.some((one) => one.at >= inForceAt)
  return [...added, ...(isHidden && current !== undefined ? [current] : [])].map(({ isKnown: _, ...one }) => one)
}

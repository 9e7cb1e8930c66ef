import { type BacklogEntry, formatReference, slugOf } from '@trunkline/governance'
import type { BacklogRow, BacklogTable } from '../../values.ts'

export interface JoinedEntries {
  /** In the table's order. */
  readonly pairs: readonly { readonly row: BacklogRow; readonly entry: BacklogEntry }[]
  readonly added: readonly BacklogEntry[]
  readonly removed: readonly BacklogRow[]
}

interface Keys {
  readonly row: (row: BacklogRow) => readonly (string | undefined)[]
  readonly entry: (entry: BacklogEntry) => readonly (string | undefined)[]
}

/** What joins a row to an entry, strongest first. An entry keeps its slug through renames, a row does not. */
const KEYS: readonly Keys[] = [
  { row: (row) => [row.slug], entry: (entry) => [entry.slug] },
  { row: (row) => [row.slug], entry: (entry) => [slugOf(entry.name)] },
  { row: (row) => row.previousNames.map(slugOf), entry: (entry) => [entry.slug, slugOf(entry.name)] },
  { row: (row) => [row.repository?.name], entry: (entry) => [entry.repository ?? undefined] },
  {
    row: (row) => row.references.map(formatReference),
    entry: (entry) => entry.references.filter(({ role }) => role !== 'mentioned').map(formatReference),
  },
]

/** A key that several share joins nothing. */
const byKey = <Item>(items: readonly Item[], keysOf: (item: Item) => readonly (string | undefined)[]) => {
  const found = new Map<string, Item | null>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) if (key !== undefined) found.set(key, found.has(key) ? null : item)
  return found
}

/** Which row of the table is which entry of the group. */
export const joinEntries = (table: BacklogTable, entries: readonly BacklogEntry[]): JoinedEntries => {
  const entryOf = new Map<BacklogRow, BacklogEntry>()
  const taken = new Set<BacklogEntry>()
  for (const keys of KEYS) {
    const known = byKey(entries, keys.entry)
    for (const [key, row] of byKey(table.rows, keys.row)) {
      const entry = known.get(key) ?? undefined
      if (row === null || entry === undefined || taken.has(entry) || entryOf.has(row)) continue
      entryOf.set(row, entry)
      taken.add(entry)
    }
  }
  return {
    pairs: table.rows.flatMap((row) => {
      const entry = entryOf.get(row)
      return entry === undefined ? [] : [{ row, entry }]
    }),
    added: entries.filter((entry) => !taken.has(entry)),
    removed: table.rows.filter((row) => !entryOf.has(row)),
  }
}

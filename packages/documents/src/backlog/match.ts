import { formatReference, slugOf } from '@trunkline/governance'
import type { BacklogRow, BacklogTable } from '../values.ts'

export const MATCHED_BY = ['name', 'previous-name', 'template', 'repository', 'reference', 'similar-name'] as const

export interface RowPair {
  readonly older: BacklogRow
  readonly newer: BacklogRow
  /** The first thing that showed they are the same proposal. */
  readonly by: (typeof MATCHED_BY)[number]
}

export interface MatchedRows {
  /** In the order of the newer table. */
  readonly pairs: readonly RowPair[]
  readonly added: readonly BacklogRow[]
  readonly removed: readonly BacklogRow[]
}

type Keys = (row: BacklogRow) => readonly string[]

const decoded = (href: string): string => {
  try {
    return decodeURIComponent(href).toLowerCase()
  } catch {
    return href.toLowerCase()
  }
}

const similar = (row: BacklogRow): string => slugOf(row.name).replace(/-api$/, '').replaceAll('-', '')

/** What a row of the older and of the newer table must have in common, strongest first. */
const KEYS: Readonly<Record<RowPair['by'], { readonly older: Keys; readonly newer: Keys }>> = {
  name: { older: (row) => [row.slug], newer: (row) => [row.slug] },
  'previous-name': { older: (row) => [row.slug], newer: (row) => row.previousNames.map(slugOf) },
  template: {
    older: (row) => (row.template === null ? [] : [decoded(row.template.href)]),
    newer: (row) => (row.template === null ? [] : [decoded(row.template.href)]),
  },
  repository: {
    older: (row) => (row.repository === null ? [] : [row.repository.name.toLowerCase()]),
    newer: (row) => (row.repository === null ? [] : [row.repository.name.toLowerCase()]),
  },
  reference: {
    older: (row) => row.references.map(formatReference),
    newer: (row) => row.references.map(formatReference),
  },
  'similar-name': { older: (row) => [similar(row)], newer: (row) => [similar(row)] },
}

/** Rows by key; a key that several rows of the table share tells nothing and is left out. */
const byKey = (rows: readonly BacklogRow[], keys: Keys): ReadonlyMap<string, BacklogRow> => {
  const found = new Map<string, BacklogRow | null>()
  for (const row of rows) for (const key of new Set(keys(row))) found.set(key, found.has(key) ? null : row)
  return new Map([...found].flatMap(([key, row]) => (row === null ? [] : [[key, row] as const])))
}

/** Which rows of two tables, taken at different days, are about the same proposal, under whatever name. */
export const matchRows = (older: Pick<BacklogTable, 'rows'>, newer: Pick<BacklogTable, 'rows'>): MatchedRows => {
  const pairOf = new Map<BacklogRow, RowPair>()
  const taken = new Set<BacklogRow>()
  for (const by of MATCHED_BY) {
    const known = byKey(older.rows, KEYS[by].older)
    for (const [key, row] of byKey(newer.rows, KEYS[by].newer)) {
      const before = known.get(key)
      if (before === undefined || taken.has(before) || pairOf.has(row)) continue
      pairOf.set(row, { older: before, newer: row, by })
      taken.add(before)
    }
  }
  return {
    pairs: newer.rows.flatMap((row) => pairOf.get(row) ?? []),
    added: newer.rows.filter((row) => !pairOf.has(row)),
    removed: older.rows.filter((row) => !taken.has(row)),
  }
}

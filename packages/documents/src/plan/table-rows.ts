import {
  dateAt,
  daysBetween,
  type Instant,
  type IsoDate,
  type ProposalKind,
  type Reference,
} from '@trunkline/governance'
import type { BacklogRow, BacklogTable } from '../values.ts'
import { type Directory, likelyNamed, mostLikely, withFile, withName, withReference } from './directory.ts'
import { factsOf, type Ledger } from './ledger.ts'
import { fileOf, plainName, subjectOfFile } from './names.ts'

/** A matter discussed long before a row was registered is an older one of a similar name. */
const DAYS_BEFORE_REGISTRATION = 60

const listed = (ledger: Ledger, slug: string): boolean =>
  factsOf(ledger, `proposal:${slug}`, 'proposal-listed').length > 0

const byName = (directory: Directory, row: BacklogRow): readonly string[] => [
  ...withName(directory, row.name),
  ...withName(directory, plainName(row.name)),
]

const byPreviousName = (directory: Directory, row: BacklogRow): readonly string[] =>
  row.previousNames.flatMap((name) => withName(directory, name))

const byFile = (directory: Directory, row: BacklogRow): readonly string[] => {
  const name = row.template === null ? null : fileOf(row.template.href)
  return name === null ? [] : withFile(directory, name)
}

const numbered = (row: BacklogRow): readonly Reference[] =>
  row.references.filter((reference) => reference.number !== null)

const byReference = (directory: Directory, row: BacklogRow): readonly string[] =>
  numbered(row).flatMap((reference) => withReference(directory, reference) ?? [])

const byLikeness = (ledger: Ledger, row: BacklogRow): readonly string[] => {
  const registeredOn = row.registeredOn
  const file = row.template === null ? null : fileOf(row.template.href)
  const names = [plainName(row.name), ...(file === null ? [] : [subjectOfFile(file)])]
  const fits = (known: { slug: string; kind: ProposalKind; registeredAt: Instant }): boolean =>
    known.kind !== 'provider-implementation' &&
    !listed(ledger, known.slug) &&
    (registeredOn === null || daysBetween(dateAt(known.registeredAt), registeredOn) <= DAYS_BEFORE_REGISTRATION)
  return names.flatMap((name) => mostLikely(likelyNamed(ledger.directory, name, fits)) ?? []).slice(0, 1)
}

/** Which proposal each row is about; null for a row that is new to the group. No proposal answers to two rows. */
export const joinRows = (ledger: Ledger, table: BacklogTable): ReadonlyMap<BacklogRow, string | null> => {
  const joined = new Map<BacklogRow, string | null>()
  const taken = new Set<string>()
  const passes: readonly ((row: BacklogRow) => readonly string[])[] = [
    (row) => byName(ledger.directory, row),
    (row) => byPreviousName(ledger.directory, row),
    (row) => byFile(ledger.directory, row),
    (row) => byReference(ledger.directory, row),
    (row) => byLikeness(ledger, row),
  ]
  for (const candidates of passes) {
    for (const row of table.rows) {
      if (joined.has(row)) continue
      const free = candidates(row).filter((slug) => !taken.has(slug))
      const slug = free.find((candidate) => listed(ledger, candidate)) ?? free[0]
      if (slug === undefined) continue
      joined.set(row, slug)
      taken.add(slug)
    }
  }
  return new Map(table.rows.map((row) => [row, joined.get(row) ?? null]))
}

/** The day of the last table that the group has read before this one, from the dates in the tables' names. */
export const tableDayBefore = (ledger: Ledger, on: IsoDate): IsoDate | null => {
  let latest: IsoDate | null = null
  for (const facts of ledger.streams.values()) {
    for (const { fact, source, happenedAt } of facts) {
      if (fact.type !== 'status-set' && fact.type !== 'proposal-listed') continue
      const day =
        source.kind === 'document'
          ? ((/\d{4}-\d{2}-\d{2}/.exec(source.document)?.[0] ?? null) as IsoDate | null)
          : source.kind === 'demonstration'
            ? dateAt(happenedAt)
            : null
      if (day !== null && day < on && (latest === null || day > latest)) latest = day
    }
  }
  return latest
}

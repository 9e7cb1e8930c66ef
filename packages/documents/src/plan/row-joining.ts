import { dateAt, daysBetween, type Instant, type ProposalKind } from '@trunkline/governance'
import type { BacklogRow, BacklogTable } from '../values.ts'
import {
  byAge,
  type Directory,
  isSpelt,
  likelyNamed,
  mostLikely,
  withFile,
  withName,
  withReference,
} from './directory.ts'
import { factsOf, type Ledger } from './ledger.ts'
import { fileOf, plainName, subjectOfFile } from './names.ts'

/** A matter discussed long before a row was registered is an older one of a similar name. */
const DAYS_BEFORE_REGISTRATION = 60

const listed = (ledger: Ledger, slug: string): boolean =>
  factsOf(ledger, `proposal:${slug}`, 'proposal-listed').length > 0

const fileIn = (row: BacklogRow): string | null => (row.template === null ? null : fileOf(row.template.href))

/** What speaks for a row being about a proposal, the strongest first. */
const EVIDENCE: readonly ((directory: Directory, row: BacklogRow) => readonly string[])[] = [
  (directory, row) => withName(directory, row.name).filter((slug) => isSpelt(directory, slug, row.name)),
  (directory, row) => [...withName(directory, row.name), ...withName(directory, plainName(row.name))],
  (_, row) => [row.slug],
  (directory, row) => row.previousNames.flatMap((name) => withName(directory, name)),
  (directory, row) => withFile(directory, fileIn(row) ?? ''),
  (directory, row) => row.references.flatMap((reference) => withReference(directory, reference) ?? []),
]

interface Match {
  readonly row: BacklogRow
  readonly slug: string
  readonly weight: number
}

/** A slug alone is no evidence: it is made from a name, and a proposal keeps it when it is renamed. */
const SLUG = 2

const matchesOf = (ledger: Ledger, row: BacklogRow): readonly Match[] => {
  const found = EVIDENCE.map((evidence) => evidence(ledger.directory, row))
  const slugs = new Set(found.filter((_, place) => place !== SLUG).flat())
  return [...slugs].map((slug) => {
    const weights = found.map((some, place) => (some.includes(slug) ? 2 ** (EVIDENCE.length - place) : 0))
    const weight = weights.reduce((sum, one) => sum + one, listed(ledger, slug) ? 1 : 0)
    return { row, slug, weight }
  })
}

const byLikeness = (ledger: Ledger, row: BacklogRow): string | null => {
  const { registeredOn } = row
  const file = fileIn(row)
  const names = [plainName(row.name), ...(file === null ? [] : [subjectOfFile(row.template?.href ?? '')])]
  const fits = (known: { slug: string; kind: ProposalKind; registeredAt: Instant }): boolean =>
    known.kind !== 'provider-implementation' &&
    !listed(ledger, known.slug) &&
    (registeredOn === null || daysBetween(dateAt(known.registeredAt), registeredOn) <= DAYS_BEFORE_REGISTRATION)
  return (
    names.map((name) => mostLikely(likelyNamed(ledger.directory, name, fits))).find((slug) => slug !== null) ?? null
  )
}

/** Which proposal each row is about; null for a row that is new to the group. No proposal answers to two rows. */
export const joinRows = (ledger: Ledger, table: BacklogTable): ReadonlyMap<BacklogRow, string | null> => {
  const joined = new Map<BacklogRow, string | null>()
  const taken = new Set<string>()
  const join = (row: BacklogRow, slug: string | null): void => {
    if (slug === null || joined.has(row) || taken.has(slug)) return
    joined.set(row, slug)
    taken.add(slug)
  }
  const matches = table.rows.flatMap((row) => matchesOf(ledger, row))
  for (const { row, slug } of [...matches].sort((a, b) => b.weight - a.weight || byAge(a.slug, b.slug))) join(row, slug)
  for (const row of table.rows) join(row, joined.has(row) ? null : byLikeness(ledger, row))
  return new Map(table.rows.map((row) => [row, joined.get(row) ?? null]))
}

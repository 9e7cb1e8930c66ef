import { type BacklogEntry, type IsoDate, slugOf } from '@trunkline/governance'
import type { BacklogRow, BacklogTable } from '../../values.ts'
import type { OrganisationOf } from '../judge/spellings.ts'
import { daysIn } from '../read/day.ts'
import { formatStatus, partsOf, STATUS_WORDS, statusInForce } from '../read/status.ts'
import type { CellEdit, RowEdit } from './edits.ts'
import { joinEntries } from './join-entries.ts'

export interface TableEditOptions {
  /** Tells spellings of one organisation from different ones; without it every spelling is one of its own. */
  readonly organisationOf?: OrganisationOf
  /** Which kinds of difference to look for; all of them without it. */
  readonly kinds?: readonly RowEdit['kind'][]
}

type Difference = (row: BacklogRow, entry: BacklogEntry, organisationOf: OrganisationOf) => CellEdit | null

const differentName: Difference = (row, { name }) => {
  if (name === row.name || slugOf(name) === slugOf(row.name)) return null
  const previousNames = [row.name, ...row.previousNames].filter((previous) => slugOf(previous) !== slugOf(name))
  return { kind: 'name', slug: row.slug, name, previousNames, says: `${row.name}: now called ${name}` }
}

/** The table's own words without a day: the day the group holds them since is the table's, not the status's. */
const isUndated = (text: string): boolean =>
  daysIn(text).length === 0 && partsOf(text).some((part) => part.status !== null)

/** Kind or day differ. Whoever gives no day says nothing against one, and a row's own words for the same status stay. */
const differentStatus: Difference = (row, { status, statusSince, statusText }) => {
  const shown = statusInForce(row)
  if (status === null || row.cells.status === null) return null
  if (statusText !== null && row.statuses.some((entry) => entry.text === statusText.trim())) return null
  if (shown?.status === status) {
    const bothDated = STATUS_WORDS[status].dated && shown.on !== null && statusSince !== null
    if (!bothDated || shown.on === statusSince || isUndated(statusText ?? '')) return null
  }
  const words = formatStatus(status, statusSince)
  const says = `${row.name}: ${shown?.text ?? 'no known status'} → ${words}`
  return { kind: 'status', slug: row.slug, status, on: statusSince, says }
}

const differentOrganisations: Difference = (row, entry, organisationOf) => {
  if (row.cells.supporters === null || entry.owners.length === 0) return null
  const idOf = (spelling: string): string => organisationOf(spelling)?.id ?? slugOf(spelling)
  const idsOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(idOf))
  const [owners, supporters] = [idsOf(entry.owners), idsOf(entry.supporters)]
  const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    a.size === b.size && [...a].every((id) => b.has(id))
  const others = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map(idOf).filter((id) => !owners.has(id)))
  if (isSame(owners, idsOf(row.owners)) && isSame(others(entry.supporters), others(row.supporters))) return null
  /** The row's own spellings stay for those who stay. */
  const kept = (shown: readonly string[], wanted: readonly string[], ids: ReadonlySet<string>): readonly string[] => {
    const staying = shown.filter((name) => ids.has(idOf(name)))
    const known = idsOf(staying)
    return [...staying, ...wanted.filter((name) => !known.has(idOf(name)))]
  }
  const says = `${row.name}: owner ${entry.owners.join(', ')}; supporters ${entry.supporters.join(', ') || 'none'}`
  return {
    kind: 'organisations',
    slug: row.slug,
    owners: kept(row.owners, entry.owners, owners),
    supporters: kept(row.supporters, entry.supporters, new Set([...supporters, ...owners])),
    says,
  }
}

const decoded = (href: string): string => {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** The last file linked as the template; a row never goes back from a file to a pull request. */
const differentTemplate: Difference = (row, { references }) => {
  const href = references.findLast(({ role, url }) => role === 'template' && url !== undefined)?.url
  if (row.cells.proposal === null || href === undefined) return null
  if (row.template !== null && decoded(row.template.href) === decoded(href)) return null
  return { kind: 'template', slug: row.slug, href, says: `${row.name}: template ${decoded(href)}` }
}

/** A row without a day of registration keeps none: the group knows no better than the table it came from. */
const differentRegistration: Difference = (row, { registeredOn }) => {
  if (row.registeredOn === null || row.registeredOn === registeredOn) return null
  const says = `${row.name}: registered ${row.registeredOn} → ${registeredOn}`
  return { kind: 'registration', slug: row.slug, on: registeredOn, says }
}

/** A repository that either of the row's links names is the row's. */
const differentRepository: Difference = (row, { repository }) => {
  if (row.cells.project === null || repository === null) return null
  const shown = [row.repository?.name, row.release?.repository].map((name) => name?.toLowerCase())
  if (shown.includes(repository.toLowerCase())) return null
  const says = `${row.name}: repository ${row.repository?.name ?? 'none'} → ${repository}`
  return { kind: 'repository', slug: row.slug, repository, says }
}

const differentRelease: Difference = (row, { release, repository }) => {
  const name = repository ?? row.repository?.name
  if (row.cells.release === null || release === null || name === undefined) return null
  const isSame = row.release?.tag === release.tag && (row.release.on === null || row.release.on === release.on)
  if (isSame) return null
  const says = `${row.name}: release ${row.release?.tag ?? 'none'} → ${release.tag} of ${release.on}`
  return { kind: 'release', slug: row.slug, release: { ...release, repository: name }, says }
}

const DIFFERENCES: readonly Difference[] = [
  differentName,
  differentOrganisations,
  differentTemplate,
  differentRegistration,
  differentStatus,
  differentRepository,
  differentRelease,
]

const PULLABLE = ['template', 'pull-request', 'issue'] as const

const addition = (entry: BacklogEntry): RowEdit => {
  const href = PULLABLE.flatMap((role) => entry.references.filter((reference) => reference.role === role)).find(
    ({ url }) => url !== undefined,
  )?.url
  const { name, owners, supporters, registeredOn, repository, release } = entry
  const status = entry.status ?? 'not-yet-discussed'
  const shown = release === null || repository === null ? null : { ...release, repository }
  return {
    kind: 'add',
    says: `${name}: enters the table, ${STATUS_WORDS[status].words}`,
    row: {
      name,
      isEnhancement: entry.kind === 'scope-enhancement',
      owners,
      supporters,
      template: href ?? null,
      registeredOn,
      status,
      on: entry.statusSince as IsoDate | null,
      repository,
      release: shown,
    },
  }
}

/**
 * The edits that bring the table in line with the group's entries, in the table's order, then new rows, then rows that
 * no entry has. Only real differences: another spelling, or other words for the same status, is none.
 */
export const tableEdits = (
  table: BacklogTable,
  entries: readonly BacklogEntry[],
  { organisationOf = () => null, kinds }: TableEditOptions = {},
): readonly RowEdit[] => {
  const { pairs, added, removed } = joinEntries(table, entries)
  const edits: readonly RowEdit[] = [
    ...pairs.flatMap(({ row, entry }) => DIFFERENCES.flatMap((find) => find(row, entry, organisationOf) ?? [])),
    ...added.map(addition),
    ...removed.map((row): RowEdit => ({ kind: 'remove', slug: row.slug, says: `${row.name}: leaves the table` })),
  ]
  return kinds === undefined ? edits : edits.filter(({ kind }) => kinds.includes(kind))
}

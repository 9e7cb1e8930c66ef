import { daysBetween } from '@trunkline/governance'
import { type Finding, finding } from '../../finding.ts'
import type { BacklogRow, BacklogTable, ReleaseRow } from '../../values.ts'
import { formatDay } from '../read/day.ts'
import { metaReleaseOf } from '../read/links.ts'
import { type ReportAt, reportingAt } from './report.ts'

/** What stands beside the table; null where it was not given. */
export interface Neighbours {
  /** File names or paths of the folder `documentation/API proposals`. */
  readonly proposals: readonly string[] | null
  readonly releases: readonly ReleaseRow[] | null
}

const nameOf = (path: string): string => (/[^/\\]*$/.exec(path)?.[0] ?? path).normalize('NFC')

const GENERIC = ['api', 'proposal', 'scope', 'enhancement', 'family', 'md', 'v1']

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !GENERIC.includes(word)),
  )

/** Shared words in all words, from 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared === 0 ? 0 : shared / (left.size + right.size - shared)
}

/** The file that was probably meant: the end cut off, or more than half of the API's words in the name. */
const meantFile = (row: BacklogRow, file: string, names: readonly string[], free: readonly string[]): string | null => {
  const whole = names.find((name) => name.startsWith(file) && name.length - file.length <= 3)
  if (whole !== undefined) return whole
  const best = free.toSorted((a, b) => likeness(row.name, b) - likeness(row.name, a))[0]
  return best !== undefined && likeness(row.name, best) > 0.5 ? best : null
}

const judgeTemplates = (table: BacklogTable, proposals: readonly string[] | null, report: ReportAt): void => {
  const names = proposals?.map(nameOf) ?? null
  const linked = new Set(table.rows.map(({ template }) => template?.file?.normalize('NFC')))
  const free = names?.filter((name) => !linked.has(name)) ?? []
  for (const row of table.rows) {
    const file = row.template?.file?.normalize('NFC')
    if (file === undefined) continue
    const isDead = names === null ? !/\.md$/i.test(file) : !names.includes(file)
    const link = row.cells.proposal?.links.find(({ href }) => href === row.template?.href)
    if (!isDead) continue
    const meant = meantFile(row, file, names ?? [], free)
    const hint = meant === null ? 'Link the file that holds the proposal, if there is one.' : `Is "${meant}" meant?`
    report('dead-template-link', link?.start ?? row.start, `"${file}" is not in the proposals' folder.`, hint)
  }
}

/** Proposal files that no row links; the blank templates are none. */
const unlinked = (table: BacklogTable, proposals: readonly string[]): readonly Finding[] => {
  const linked = new Set(table.rows.map(({ template }) => template?.file?.normalize('NFC')))
  return proposals
    .filter((path) => /\.md$/i.test(path) && !/^_?template/i.test(nameOf(path)) && !linked.has(nameOf(path)))
    .map((path) => {
      const says = `No row of ${nameOf(table.file)} links "${nameOf(path)}".`
      return finding(
        'proposal-not-linked',
        { file: path, line: 1 },
        says,
        'Link it from the row of its API, or remove it.',
      )
    })
}

const byDay = (a: ReleaseRow, b: ReleaseRow): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

const describe = (release: ReleaseRow): string => {
  const versions = release.apis.map(({ name, version }) => `${name} ${version}`).join(', ')
  return `${release.tag} of ${formatDay(release.on)}${versions === '' ? '' : ` (${versions})`}`
}

const judgeShown = (row: BacklogRow, real: ReleaseRow, offset: number, report: ReportAt): void => {
  const shown = row.release
  if (shown === null) return
  if (shown.on !== null && shown.on !== real.on) {
    const days = Math.abs(daysBetween(shown.on, real.on))
    const says = `"${formatDay(shown.on)}" is ${days} ${days === 1 ? 'day' : 'days'} off: ${real.tag} is of ${formatDay(real.on)}.`
    report('release-date-differs', offset, says, `Write "${formatDay(real.on)}".`)
  }
  const versions = real.apis.map(({ version }) => version)
  if (shown.version !== null && versions.length > 0 && !versions.includes(shown.version)) {
    const says = `"v${shown.version}" is not in ${real.tag}: ${describe(real)}.`
    report('release-version-differs', offset, says, `Write "v${versions.join(' / v')}".`)
  }
  if (shown.metaRelease !== null && real.metaRelease !== null && metaReleaseOf(real.metaRelease) !== shown.metaRelease)
    report(
      'release-label-differs',
      offset,
      `"${shown.metaRelease}": ${real.tag} belongs to ${real.metaRelease}.`,
      `Write "${real.metaRelease}".`,
    )
}

/** The latest public or maintenance release, as the last column means it; a stale row is told once, not value by value. */
const judgeRelease = (
  row: BacklogRow,
  table: BacklogTable,
  releases: readonly ReleaseRow[],
  report: ReportAt,
): void => {
  const name = (row.release?.repository ?? row.repository?.name)?.toLowerCase()
  const known = releases.filter(({ repository }) => repository.toLowerCase() === name).toSorted(byDay)
  const latest = known.findLast(({ kind }) => !kind.startsWith('pre-release'))
  const cell = row.cells.release
  if (cell === null || known.length === 0) return
  const offset = cell.links[0]?.start ?? cell.content.start
  const shown = known.find(({ tag }) => tag === row.release?.tag)
  const shownOn = shown?.on ?? row.release?.on ?? null
  const isNewer = latest !== undefined && shown !== latest && (shownOn === null || shownOn <= latest.on)
  if (latest !== undefined && isNewer) {
    const since = table.takenOn !== null && latest.on > table.takenOn ? ', after the table was taken' : ''
    const real = `${describe(latest)}${since}`
    if (row.release === null)
      report('release-not-shown', offset, `"${cell.text}", yet there is ${real}.`, `Link ${latest.tag}.`)
    else report('release-stale', offset, `Shows ${row.release.tag}, the latest is ${real}.`, `Link ${latest.tag}.`)
  } else if (shown !== undefined) judgeShown(row, shown, offset, report)
  else if (row.release?.tag != null)
    report('release-unknown', offset, `"${row.release.tag}" is not among the known releases.`, 'Check the link.')
}

/** The table against the proposals' folder and the release data. */
export const judgeNeighbours = (table: BacklogTable, { proposals, releases }: Neighbours): Finding[] => {
  const { findings, report } = reportingAt(table)
  judgeTemplates(table, proposals, report)
  for (const row of table.rows) if (releases !== null) judgeRelease(row, table, releases, report)
  return [...findings, ...(proposals === null ? [] : unlinked(table, proposals))]
}

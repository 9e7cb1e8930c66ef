import { dateOf, type IsoDate, slugOf } from '@trunkline/governance'
import { type Finding, finding } from '../finding.ts'
import type { BacklogRow, BacklogTable } from '../values.ts'
import { type At, placesIn } from './judge/at.ts'
import { judgeMarkup } from './judge/markup.ts'
import { judgeRowTags } from './judge/row-tags.ts'
import { judgeTable } from './judge/table.ts'
import { readCell } from './read/cells.ts'
import { dayIn } from './read/day.ts'
import { referencesIn, releaseOf, repositoryOf, templateOf } from './read/links.ts'
import { readName } from './read/name.ts'
import { ownersIn, supportersIn } from './read/organisations.ts'
import { readRows, type WrittenRow } from './read/rows.ts'
import { partsOf } from './read/status.ts'
import { readTags } from './read/tags.ts'

const takenOn = (file: string): IsoDate | null => {
  const match = /(\d{4})-(\d{2})-(\d{2})[^/\\]*$/.exec(file)
  return match === null ? null : dateOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

const statusesOf = (cell: BacklogRow['cells']['status']): BacklogRow['statuses'] =>
  (cell?.lines ?? [])
    .filter((line) => line.text !== '' && !/^n\/?a$/i.test(line.text))
    .flatMap((line) => partsOf(line.text))
    .map(({ status, on, text }) => ({ status, on, text }))

const rowOf = (group: WrittenRow, source: string, at: At): BacklogRow | null => {
  const [name, supporters = null, proposal = null, status = null, project = null, release = null, ...extra] =
    group.cells.map((cell) => readCell(cell, source, at))
  if (name === undefined) return null
  const template = templateOf(proposal)
  const named = readName(name.text, template?.file ?? null)
  return {
    line: at(group.start).line,
    endLine: at(Math.max(group.start, group.end - 1)).line,
    start: group.start,
    end: group.end,
    ...named,
    slug: slugOf(named.name),
    owners: ownersIn(supporters),
    supporters: supportersIn(supporters),
    template,
    registeredOn: dayIn(proposal?.text ?? ''),
    statuses: statusesOf(status),
    repository: repositoryOf(project),
    release: releaseOf(release),
    references: referencesIn([proposal, status, project]),
    cells: { name, supporters, proposal, status, project, release },
    extra,
  }
}

const withOwnSlugs = (rows: readonly BacklogRow[]): readonly BacklogRow[] => {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const times = (seen.get(row.slug) ?? 0) + 1
    seen.set(row.slug, times)
    return times === 1 ? row : { ...row, slug: `${row.slug}-${times}` }
  })
}

/**
 * Reads the group's table from Markdown that holds it as HTML. Never fails: what can be read is in the table, the rest
 * is a finding at its line. Nothing in the document is executed or fetched.
 */
export const parseBacklog = (source: string, file: string): { table: BacklogTable; findings: Finding[] } => {
  const at = placesIn({ source, file })
  const tags = readTags(source)
  const markup = judgeMarkup(tags, at, source)
  const written = markup.isReadable ? readRows(source, tags) : null
  const rows = (written ?? []).flatMap((row) => rowOf(row, source, at) ?? [])
  const table: BacklogTable = { kind: 'backlog', file, takenOn: takenOn(file), source, rows: withOwnSlugs(rows) }
  const findings = [...markup.findings, ...judgeRowTags(written ?? [], at), ...judgeTable(table, at)]
  if (rows.length === 0 && markup.isReadable)
    findings.push(finding('no-backlog-table', at(0), 'No table with rows is in this file', 'Is it the backlog table?'))
  return { table, findings: findings.sort((a, b) => a.line - b.line || a.column - b.column) }
}

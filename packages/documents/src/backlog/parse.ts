import { dateOf, type IsoDate, slugOf } from '@trunkline/governance'
import type { Finding } from '../finding.ts'
import { reporting } from '../reporting.ts'
import { isSound } from '../soundness.ts'
import type { BacklogRow, BacklogTable } from '../values.ts'
import { judgeMarkup } from './judge/markup.ts'
import { reportingAt } from './judge/report.ts'
import { judgeRowTags } from './judge/row-tags.ts'
import { judgeTable } from './judge/table.ts'
import { readCell } from './read/cells.ts'
import { dayIn } from './read/day.ts'
import { referencesIn, releaseOf, repositoryOf, templateOf } from './read/links.ts'
import { readName } from './read/name.ts'
import { ownersIn, supportersIn } from './read/organisations.ts'
import { type PositionAt, positionsIn } from './read/position.ts'
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

const rowOf = (group: WrittenRow, source: string, positionAt: PositionAt): BacklogRow | null => {
  const [name, supporters = null, proposal = null, status = null, project = null, release = null, ...extra] =
    group.cells.map((cell) => readCell(cell, source, positionAt))
  if (name === undefined) return null
  const template = templateOf(proposal)
  const named = readName(name.text, template?.file ?? null)
  return {
    line: positionAt(group.start).line,
    endLine: positionAt(Math.max(group.start, group.end - 1)).line,
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
  const sound = reporting(file)
  const { findings, report } = reportingAt({ source, file })
  const isText = isSound(source, sound.report)
  const tags = isText ? readTags(source) : []
  const isReadable = judgeMarkup(tags, source, report) && isText
  const written = isReadable ? readRows(source, tags) : []
  const positionAt = positionsIn(source)
  const rows = withOwnSlugs(written.flatMap((row) => rowOf(row, source, positionAt) ?? []))
  const table: BacklogTable = { kind: 'backlog', file, takenOn: takenOn(file), source, rows }
  judgeRowTags(written, report)
  judgeTable(table, report)
  if (isReadable && rows.length === 0)
    report('no-backlog-table', 0, 'No table with rows is in this file.', 'Is it the backlog table?')
  findings.push(...sound.findings)
  return { table, findings: findings.sort((a, b) => a.line - b.line || a.column - b.column) }
}

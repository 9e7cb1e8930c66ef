import { readFileSync } from 'node:fs'
import type { BacklogEntry, IsoDate } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../../test/real-inputs.ts'
import { organisationOf } from '../../organisations/index.ts'
import type { BacklogRow, BacklogTable } from '../../values.ts'
import { parseBacklog } from '../parse.ts'
import { statusInForce } from '../read/status.ts'
import { formatBacklog } from './format.ts'
import { tableEdits } from './table-edits.ts'

const inputs = realInputs()
const FILES = ['APIbacklog.2025-11-05.md', 'APIbacklog.2026-07-22.md']
const DAY = '2026-11-20' as IsoDate
const read = (file: string): { readonly table: BacklogTable } =>
  parseBacklog(readFileSync(`${inputs}/backlog/${file}`, 'utf8'), file)

/** What all rows say, without their places; the statuses of the changed row are left out. */
const everything = (rows: readonly BacklogRow[], changed = -1): string =>
  JSON.stringify(
    rows.map(({ name, slug, kind, owners, supporters, template, registeredOn, ...row }, index) => [
      [name, slug, kind, owners, supporters, template, registeredOn, row.repository, row.release, row.references],
      index === changed ? null : row.statuses,
    ]),
  )

/** A row as the group holds it once it is imported. */
const entryOf = (row: BacklogRow): BacklogEntry => {
  const status = statusInForce(row)
  return {
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    owners: row.owners.map((spelling) => organisationOf(spelling)?.name ?? spelling),
    supporters: row.supporters.map((spelling) => organisationOf(spelling)?.name ?? spelling),
    status: status?.status ?? null,
    statusSince: status?.on ?? null,
    statusText: null,
    registeredOn: row.registeredOn ?? DAY,
    references: row.references.map((reference) => ({ ...reference, role: reference.kind })),
    repository: row.release?.repository ?? row.repository?.name ?? null,
    release: null,
  }
}

describe.skipIf(inputs === null)('the tables of the group, written back (skipped without its documents)', () => {
  test.each(FILES)(
    'changing the status of any entry of %s changes the lines of that entry alone',
    (file) => {
      const { table } = read(file)
      expect(formatBacklog(table, [])).toBe(table.source)
      const before = table.source.split('\n')
      for (const [index, row] of table.rows.entries()) {
        const status = statusInForce(row)?.status === 'frozen' ? 'archived' : 'frozen'
        const written = formatBacklog(table, [{ kind: 'status', slug: row.slug, status, on: DAY, says: '' }])
        const after = written.split('\n')
        const changed = before.flatMap((line, at) => (line === after[at] ? [] : [at + 1]))
        expect(after.length).toBe(before.length)
        expect(changed).toEqual([row.cells.status?.line])
        expect(changed[0]! >= row.line && changed[0]! <= row.endLine).toBe(true)
        const rows = parseBacklog(written, file).table.rows
        expect(statusInForce(rows[index]!)).toMatchObject({ status, on: DAY })
        expect(everything(rows, index) === everything(table.rows, index)).toBe(true)
      }
    },
    60_000,
  )

  test.each(FILES)(
    'so do all other edits of an entry of %s, all at once',
    (file) => {
      const { table } = read(file)
      const before = table.source.split('\n')
      for (const row of table.rows.filter((_, index) => index % 6 === 0)) {
        const { slug } = row
        const release = { repository: 'Other', tag: 'r9.1', version: '9.0.0', metaRelease: 'Sync26', on: DAY }
        const after = formatBacklog(table, [
          { kind: 'name', slug, name: 'Other & more', says: '' },
          { kind: 'organisations', slug, owners: ['AT&T'], supporters: ['BT', '<b>'], says: '' },
          { kind: 'template', slug, href: 'https://github.com/camaraproject/APIBacklog/pull/1', says: '' },
          { kind: 'registration', slug, on: DAY, says: '' },
          { kind: 'repository', slug, repository: 'Other', says: '' },
          { kind: 'release', slug, release, says: '' },
        ])
        const lines = after.split('\n')
        expect(lines.slice(0, row.line - 1)).toEqual(before.slice(0, row.line - 1))
        expect(lines.slice(row.endLine + lines.length - before.length)).toEqual(before.slice(row.endLine))
        const rows = parseBacklog(after, file).table.rows
        const index = table.rows.indexOf(row)
        expect(everything(rows.toSpliced(index, 1)) === everything(table.rows.toSpliced(index, 1))).toBe(true)
        expect(rows[index]).toMatchObject({
          name: 'Other & more',
          owners: ['AT&T'],
          supporters: ['BT', '<b>'],
          template: { kind: 'pull-request' },
          registeredOn: DAY,
          statuses: row.statuses,
          repository: { name: 'Other' },
          release,
        })
      }
    },
    60_000,
  )

  test.each(FILES)('a new row of %s stands before the archived ones, and leaves no trace when removed', (file) => {
    const { table } = read(file)
    const added = formatBacklog(table, [
      {
        kind: 'add',
        says: '',
        row: {
          name: 'Quiet Line',
          owners: ['Orange'],
          supporters: [],
          template: 'https://github.com/camaraproject/APIBacklog/issues/400',
          registeredOn: DAY,
          status: 'under-discussion',
          on: null,
          repository: null,
          release: null,
        },
      },
    ])
    const grown = parseBacklog(added, file).table
    const index = grown.rows.findIndex(({ name }) => name === 'Quiet Line')
    const isArchived = grown.rows.map((row) => statusInForce(row)?.status === 'archived')
    expect(isArchived.slice(0, index)).not.toContain(true)
    expect(isArchived.slice(index + 1)).not.toContain(false)
    expect(formatBacklog(grown, [{ kind: 'remove', slug: 'quiet-line', says: '' }])).toBe(table.source)
  })

  test('an entry of the group that is the row as imported asks for no edit', () => {
    for (const file of FILES) {
      const { table } = read(file)
      const entries = table.rows.map(entryOf)
      expect(tableEdits(table, entries, { organisationOf })).toEqual([])
      const [first, ...rest] = entries
      const moved = { ...first!, status: 'frozen' as const, statusSince: DAY, statusText: null }
      expect(tableEdits(table, [moved, ...rest], { organisationOf }).map(({ kind }) => kind)).toEqual(['status'])
    }
  })
})

import { BACKLOG_STATUSES, type IsoDate } from '@trunkline/governance'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BacklogRow, BacklogTable } from '../values.ts'
import { CELLS, type CellSources, documentOf, rowWith } from './examples/table.ts'
import { parseBacklog } from './parse.ts'
import { fold } from './read/cells.ts'
import { statusInForce } from './read/status.ts'
import type { RowEdit } from './write/edits.ts'
import { escapeText } from './write/escape.ts'
import { formatBacklog } from './write/format.ts'

const read = (source: string): BacklogTable => parseBacklog(source, 'APIbacklog.2026-01-02.md').table

const words = fc
  .string({ unit: fc.constantFrom(...'abcdefXYZ &<>"\'#é中012/.-'), minLength: 1, maxLength: 12 })
  .map(fold)
  .filter((text) => /[a-z0-9]/i.test(text) && !/^n\/?a$/i.test(text) && !/^[-*]|[*]$/.test(text))

const list = (item: string) => `<td><ul><li>${item}</li></ul></td>`

const cells: fc.Arbitrary<CellSources> = fc.record({
  name: words.map((name) => `<th>${escapeText(name)}</th>`),
  supporters: fc.oneof(
    fc.constant('<td>N/A</td>'),
    fc
      .tuple(words, fc.array(words, { maxLength: 3 }))
      .map(([owner, others]) => `<td>${escapeText(owner)}*<div>${others.map(escapeText).join(', ')}</div></td>`),
    fc.tuple(words, words).map(([owner, other]) => `<td>${escapeText(other)}, ${escapeText(owner)}*</td>`),
  ),
  proposal: fc.constantFrom<string>(
    CELLS.proposal,
    '<td>N/A<br>N/A</td>',
    '<td>\n        N/A\n      </td>',
    '<td></td>',
  ),
  status: fc.constantFrom(
    list('TSC Approved (2025/06/05)'),
    list('Under backlog discussion'),
    list('Original proposal updated</li><li>TSC Approved (N/A)'),
    list('TSC Approved (2025/05/02) & Onboarded (2025/07/07) '),
    '<td>\n        Not yet discussed\n      </td>',
    '<td>N/A</td>',
    '<td></td>',
  ),
  project: fc.constantFrom<string>(CELLS.project, '<td>N/A</td>'),
  release: fc.constantFrom<string>(CELLS.release, '<td>No release</td>'),
})

/** Row tags go wrong in all the ways they have gone wrong in the group's table. */
const rowTags = fc.constantFrom<(row: string) => string>(
  (row) => row,
  (row) => row.replace('<tr>', '</tr>'),
  (row) => row.replace('    <tr>\n', ''),
  (row) => `    <tr>\n${row}`,
  (row) => `    </tr>\n${row}`,
)

const documents = fc
  .record({
    rows: fc.uniqueArray(fc.tuple(cells, rowTags), {
      minLength: 1,
      maxLength: 5,
      selector: ([{ name }]) => read(documentOf(rowWith({ name: name ?? '' }))).rows[0]?.slug,
    }),
    isWindows: fc.boolean(),
  })
  .map(({ rows, isWindows }) => {
    const source = documentOf(
      rows.map(([sources, damage], index) => (index === 0 ? rowWith(sources) : damage(rowWith(sources)))).join(''),
    )
    return isWindows ? source.replaceAll('\n', '\r\n') : source
  })

const days = fc.integer({ min: 10, max: 28 }).map((day) => `2026-02-${day}` as IsoDate)

/** Any edit of the cell of one row, without the slug. */
const edits = fc.oneof(
  fc.record({ kind: fc.constant('status'), status: fc.constantFrom(...BACKLOG_STATUSES), on: days }),
  fc.record({ kind: fc.constant('name'), name: words }),
  fc.record({
    kind: fc.constant('organisations'),
    owners: fc.array(words, { minLength: 1, maxLength: 2 }),
    supporters: fc.array(words, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('registration'), on: days }),
  fc.record({ kind: fc.constant('template'), href: fc.webUrl() }),
  fc.record({ kind: fc.constant('repository'), repository: fc.constantFrom('A', 'BigLine') }),
  fc.record({
    kind: fc.constant('release'),
    release: fc.record({
      repository: fc.constant('BigLine'),
      tag: fc.constant('r7.1'),
      version: fc.constant('7.0.0'),
      metaRelease: fc.constantFrom('Sync26', null),
      on: days,
    }),
  }),
)

/** What the table says of a row, without its places in the document. */
const said = ({
  name,
  previousNames,
  owners,
  supporters,
  template,
  registeredOn,
  statuses,
  repository,
  release,
}: BacklogRow) => ({
  name,
  previousNames,
  owners,
  supporters,
  template: template?.href ?? null,
  registeredOn,
  statuses,
  repository: repository?.name ?? null,
  release,
})

const wanted = (edit: RowEdit, row: BacklogRow): unknown => {
  switch (edit.kind) {
    case 'status':
      return statusInForce(row)?.status === edit.status
    case 'name':
      return row.name === edit.name
    case 'organisations':
      return [...new Set(edit.owners)].join() === row.owners.join()
    case 'registration':
      return row.registeredOn === edit.on
    case 'repository':
      return row.repository?.name === edit.repository
    case 'release':
      return row.release?.tag === edit.release?.tag && row.release?.on === edit.release?.on
    default:
      return true
  }
}

test('no edits give the same characters, whatever the document', () => {
  const scraps = fc.constantFrom(
    '<table>',
    '<tr>',
    '</tr>',
    '<th>A',
    '<td>',
    '</table>',
    '<div>',
    '2025/20/02',
    '\r\n',
    '&',
    '<!--',
    '<a href="',
  )
  const anything = fc.array(fc.oneof(scraps, fc.string()), { maxLength: 40 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(documents, anything), (source) => {
      const { table, findings } = parseBacklog(source, 'x.md')
      expect(formatBacklog(table, [])).toBe(source)
      const lines = source.split('\n').length
      for (const { line, column } of findings) expect(line >= 1 && line <= lines && column >= 1).toBe(true)
    }),
  )
})

test('an edit changes its own entry and no other line', () => {
  fc.assert(
    fc.property(documents, fc.nat(), edits, (source, nth, change) => {
      const table = read(source)
      const row = table.rows[nth % table.rows.length]!
      const edit = { ...change, slug: row.slug, says: '' } as RowEdit
      const written = formatBacklog(table, [edit])
      const [old, now] = [source.split('\n'), written.split('\n')]
      const grown = now.length - old.length
      expect(now.slice(0, row.line - 1)).toEqual(old.slice(0, row.line - 1))
      expect(now.slice(row.endLine + grown)).toEqual(old.slice(row.endLine))
      const after = read(written)
      const others = (rows: readonly BacklogRow[]) =>
        rows.filter((_, index) => index !== table.rows.indexOf(row)).map(said)
      expect(others(after.rows)).toEqual(others(table.rows))
      expect(wanted(edit, after.rows[table.rows.indexOf(row)]!)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('what is added can be removed again, to the same characters', () => {
  const row = fc.record({
    name: words.map((name) => `${name} new`),
    owners: fc.array(words, { maxLength: 2 }),
    supporters: fc.array(words, { maxLength: 2 }),
    template: fc.constantFrom(null, 'https://github.com/camaraproject/APIBacklog/pull/7'),
    registeredOn: fc.option(days),
    status: fc.constantFrom(...BACKLOG_STATUSES),
    on: days,
    repository: fc.constantFrom(null, 'BigLine'),
    release: fc.constant(null),
  })
  fc.assert(
    fc.property(documents, row, (source, added) => {
      const grown = formatBacklog(read(source), [{ kind: 'add', says: '', row: added }])
      const known = read(source).rows.map(({ slug }) => slug)
      const [found, ...more] = read(grown).rows.filter(({ slug }) => !known.includes(slug))
      expect(more).toEqual([])
      expect(found).toMatchObject({ name: added.name, registeredOn: added.registeredOn })
      expect(statusInForce(found!)?.status).toBe(added.status)
      expect(formatBacklog(read(grown), [{ kind: 'remove', says: '', slug: found!.slug }])).toBe(source)
    }),
  )
})

test('a document cut off anywhere gives every row it still holds in full', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (source, at) => {
      const whole = read(source).rows
      const cut = at % source.length
      const { table, findings } = parseBacklog(source.slice(0, cut), 'x.md')
      const full = whole.filter(({ end }) => end <= cut)
      expect(table.rows.slice(0, full.length).map(said)).toEqual(full.map(said))
      const isInTable = cut > source.indexOf('<table>') + 7 && cut < source.indexOf('</table>')
      if (isInTable) expect(findings.map(({ code }) => code)).toContain('table-not-closed')
    }),
  )
})

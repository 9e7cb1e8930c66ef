import type { IsoDate } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import type { BacklogRow } from '../../values.ts'
import { CELLS, type CellSources, documentOf, rowWith } from '../examples/table.ts'
import { parseBacklog } from '../parse.ts'
import type { NewRow, RowEdit } from './edits.ts'
import { formatBacklog } from './format.ts'

const day = (text: string): IsoDate => text as IsoDate
const tableOf = (...rows: readonly CellSources[]) =>
  parseBacklog(documentOf(rows.map(rowWith).join('')), 'table.md').table
const slug = 'quiet-line'
const says = 'a change'
const edit = (change: object): RowEdit => ({ slug, says, ...change }) as RowEdit
const lines = (text: string): readonly string[] => text.split('\n')

/** The lines that differ, old and new, where the number of lines stays. */
const changed = (before: string, after: string): readonly (readonly [string | undefined, string | undefined])[] => {
  const [old, now] = [lines(before), lines(after)]
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => [old[index], now[index]] as const)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [a?.trim(), b?.trim()] as const)
}

const TEMPLATE = 'https://github.com/camaraproject/APIBacklog/blob/main/documentation/API%20proposals'
const RELEASE = {
  repository: 'QuietLine',
  tag: 'r2.1',
  version: '1.0.0',
  metaRelease: 'Sync26',
  on: day('2026-09-15'),
}

describe('one edit changes one place', () => {
  test.each<{ why: string; cells?: CellSources; change: object; to: string; read: Partial<BacklogRow> }>([
    {
      why: 'a status in its bullet point',
      change: { kind: 'status', status: 'frozen', on: day('2026-01-02') },
      cells: { status: '<td><ul><li>Under backlog discussion</li></ul></td>' },
      to: '<td><ul><li>Frozen (2026/01/02)</li></ul></td>',
      read: { statuses: [{ status: 'frozen', on: day('2026-01-02'), text: 'Frozen (2026/01/02)' }] },
    },
    {
      why: 'an approval stays beside Archived',
      change: { kind: 'status', status: 'archived', on: day('2026-01-02') },
      cells: { status: '<td><ul><li>TSC Approved (2025/06/05) & Onboarding (2025/07/01)</li></ul></td>' },
      to: '<td><ul><li>TSC Approved (2025/06/05)</li><li>Archived (2026/01/02)</li></ul></td>',
      read: {},
    },
    {
      why: 'other bullet points stay',
      change: { kind: 'status', status: 'tsc-approved', on: day('2026-01-02') },
      cells: {
        status: '<td><ul><li>Original proposal updated</li><li>Sent to TSC for approval (2025/12/01)</li></ul></td>',
      },
      to: '<td><ul><li>Original proposal updated</li><li>TSC Approved (2026/01/02)</li></ul></td>',
      read: {},
    },
    {
      why: 'a cell without a list stays one',
      change: { kind: 'status', status: 'under-discussion', on: null },
      cells: { status: '<td>Not yet discussed</td>' },
      to: '<td>Under backlog discussion</td>',
      read: {},
    },
    {
      why: 'N/A gives way to a bullet point',
      change: { kind: 'status', status: 'tsc-approved', on: null },
      cells: { status: '<td>N/A</td>' },
      to: '<td><ul><li>TSC Approved (N/A)</li></ul></td>',
      read: {},
    },
    {
      why: 'a new name',
      change: { kind: 'name', name: 'Silent & <Line>', previousNames: ['Quiet Line'] },
      to: '<th>Silent & &lt;Line&gt; (previously Quiet Line)</th>',
      read: { name: 'Silent & <Line>', previousNames: ['Quiet Line'], slug: 'silent-and-line' },
    },
    {
      why: 'the kind of proposal and the earlier names stay with a new name',
      cells: { name: '<th> (Scope Enhancement for Loud) Quiet Line (previously Calm)</th>' },
      change: { kind: 'name', name: 'Silence' },
      to: '<th> (Scope Enhancement for Loud) Silence (previously Calm)</th>',
      read: { name: 'Silence', previousNames: ['Calm'], enhances: 'Loud' },
    },
    {
      why: 'owners and supporters in their block',
      change: { kind: 'organisations', owners: ['AT&T', 'BT'], supporters: ['KDDI', 'A <b>'] },
      to: '<td>AT&T*, BT*<div>KDDI, A &lt;b&gt;</div></td>',
      read: { owners: ['AT&T', 'BT'], supporters: ['KDDI', 'A <b>'] },
    },
    {
      why: 'owners and supporters on one line',
      cells: { supporters: '<td>Orange, KDDI*</td>' },
      change: { kind: 'organisations', owners: ['BT'], supporters: ['KDDI'] },
      to: '<td>BT*, KDDI</td>',
      read: { owners: ['BT'], supporters: ['KDDI'] },
    },
    {
      why: 'nobody is N/A no longer',
      cells: { supporters: '<td>N/A</td>' },
      change: { kind: 'organisations', owners: ['BT'], supporters: [] },
      to: '<td>BT*<div></div></td>',
      read: { owners: ['BT'], supporters: [] },
    },
    {
      why: 'the template’s address, quotes in it included',
      change: { kind: 'template', href: `${TEMPLATE}/A"%20onclick.md` },
      to: `<a href="${TEMPLATE}/A%22%20onclick.md">Template</a><div>2025/03/01</div>`,
      read: { template: { kind: 'file', href: `${TEMPLATE}/A%22%20onclick.md`, file: 'A" onclick.md' } },
    },
    {
      why: 'a template where there was none',
      cells: { proposal: '<td>N/A<br>2025/03/01</td>' },
      change: { kind: 'template', href: `${TEMPLATE}/A.md` },
      to: `<td><a href="${TEMPLATE}/A.md">Template</a><br>2025/03/01</td>`,
      read: { registeredOn: day('2025-03-01') },
    },
    {
      why: 'the day of registration',
      change: { kind: 'registration', on: day('2025-03-09') },
      to: `<a href="${TEMPLATE}/Quiet.md">Template</a><div>2025/03/09</div>`,
      read: { registeredOn: day('2025-03-09') },
    },
    {
      why: 'a day of registration where there was none',
      cells: { proposal: '<td>N/A<br>N/A</td>' },
      change: { kind: 'registration', on: day('2025-03-09') },
      to: '<td>N/A<br>2025/03/09</td>',
      read: { registeredOn: day('2025-03-09') },
    },
    {
      why: 'an impossible day of registration',
      cells: {
        proposal:
          '<td><a href="https://github.com/camaraproject/APIBacklog/pull/7">Template</a><div>2025/30/03</div></td>',
      },
      change: { kind: 'registration', on: day('2025-03-30') },
      to: '<td><a href="https://github.com/camaraproject/APIBacklog/pull/7">Template</a><div>2025/03/30</div></td>',
      read: { registeredOn: day('2025-03-30') },
    },
    {
      why: 'a release: address, words and day',
      change: { kind: 'release', release: RELEASE },
      to: '<a href="https://github.com/camaraproject/QuietLine/releases/tag/r2.1">v1.0.0 Sync26</a><div>2026/09/15</div>',
      read: { release: { ...RELEASE, href: 'https://github.com/camaraproject/QuietLine/releases/tag/r2.1' } },
    },
  ])('$why', ({ cells = {}, change, to, read }) => {
    const table = tableOf({ name: '<th>Before</th>' }, cells, { name: '<th>After</th>' })
    const row = table.rows[1]!
    const written = formatBacklog(table, [{ ...edit(change), slug: row.slug } as RowEdit])
    expect(changed(table.source, written).map(([, now]) => now)).toEqual([to])
    const after = parseBacklog(written, 'table.md').table
    expect(after.rows[1]).toMatchObject(read)
    expect(after.rows.map(({ name }) => name).filter((name) => name !== after.rows[1]?.name)).toEqual([
      'Before',
      'After',
    ])
  })

  test('a release or a repository where there was none takes lines of its own', () => {
    const table = tableOf({ project: '<td>Pending</td>', release: '<td>No release</td>' })
    const written = formatBacklog(table, [
      edit({ kind: 'repository', repository: 'QuietLine' }),
      edit({ kind: 'release', release: { ...RELEASE, repository: 'QuietLine', tag: 'r1.2', version: '0.1.0' } }),
    ])
    const cells = (source: string) =>
      lines(source)
        .slice(23, 31)
        .map((line) => line.trim())
    expect(cells(written)).toEqual([
      '<td>',
      '<a href="https://github.com/camaraproject/QuietLine">QuietLine</a><br>',
      '<a href="https://github.com/camaraproject/QuietLine/blob/main/MAINTAINERS.MD">Maintainers</a>',
      '</td>',
      '<td>',
      '<a href="https://github.com/camaraproject/QuietLine/releases/tag/r1.2">v0.1.0 Sync26</a><div>2026/09/15</div>',
      '</td>',
      '</tr>',
    ])
  })

  test('a release that is none any more says so', () => {
    const table = tableOf({})
    expect(formatBacklog(table, [edit({ kind: 'release', release: null })])).toContain('<td>No release</td>')
  })
})

const NEW: NewRow = {
  name: 'Loud Line',
  owners: ['Orange'],
  supporters: ['BT'],
  template: 'https://github.com/camaraproject/APIBacklog/issues/7',
  registeredOn: day('2026-01-02'),
  status: 'under-discussion',
  on: null,
  repository: null,
  release: null,
}
const status = (words: string): string => `<td><ul><li>${words}</li></ul></td>`
const THREE: readonly CellSources[] = [
  { name: '<th>Approved</th>' },
  { name: '<th>Pending</th>', status: status('Under backlog discussion') },
  { name: '<th>Old</th>', status: status('Archived (2025/09/29)') },
]

describe('rows come and go', () => {
  test.each<{ why: string; row: Partial<NewRow>; order: readonly string[] }>([
    {
      why: 'a pending row stands before the archived ones',
      row: {},
      order: ['Approved', 'Pending', 'Loud Line', 'Old'],
    },
    {
      why: 'an approved row stands before the pending ones',
      row: { status: 'tsc-approved', on: day('2026-01-02') },
      order: ['Approved', 'Loud Line', 'Pending', 'Old'],
    },
    {
      why: 'an archived row stands last',
      row: { status: 'archived', on: day('2026-05-02') },
      order: ['Approved', 'Pending', 'Old', 'Loud Line'],
    },
  ])('$why', ({ row, order }) => {
    const table = tableOf(...THREE)
    const written = formatBacklog(table, [{ kind: 'add', says, row: { ...NEW, ...row } }])
    const { table: after, findings } = parseBacklog(written, 'table.md')
    expect(after.rows.map(({ name }) => name)).toEqual(order)
    expect(findings.map(({ code }) => code)).toEqual(['template-is-issue'])
    const added = after.rows.find(({ name }) => name === 'Loud Line')!
    const rest = lines(written).toSpliced(added.line - 1, added.endLine - added.line + 1)
    expect(rest.join('\n')).toBe(table.source)
  })

  test('a new row is laid out as the others', () => {
    const { source } = formatted(THREE, [
      { kind: 'add', says, row: { ...NEW, isEnhancement: true, previousNames: ['A&B'] } },
    ])
    expect(source).toContain(`    <tr>
      <th>(API enhancement) Loud Line (previously A&B)</th>
      <td>Orange*<div>BT</div></td>
      <td>
        <a href="https://github.com/camaraproject/APIBacklog/issues/7">Template</a><div>2026/01/02</div>
      </td>
      <td><ul><li>Under backlog discussion</li></ul></td>
      <td>N/A</td>
      <td>N/A</td>
    </tr>
`)
  })

  test('rows can be added to a table that has none', () => {
    const { rows } = formatted([], [{ kind: 'add', says, row: NEW }])
    expect(rows).toEqual(['Loud Line'])
  })

  test('a removed row leaves no line behind, and edits of it are void', () => {
    const { source, rows } = formatted(THREE, [
      edit({ kind: 'remove', slug: 'pending' }),
      edit({ kind: 'status', slug: 'pending', status: 'frozen', on: null }),
    ])
    expect(rows).toEqual(['Approved', 'Old'])
    expect(source).toBe(tableOf(...THREE.filter((_, index) => index !== 1)).source)
  })

  test('a closing tag written for an opening one leaves with its row', () => {
    const source = documentOf(THREE.map(rowWith).join('')).replace(
      '    <tr>\n      <th>Pending',
      '    </tr>\n      <th>Pending',
    )
    const { table } = parseBacklog(source, 'table.md')
    const written = formatBacklog(table, [edit({ kind: 'remove', slug: 'pending' })])
    expect(written).toBe(tableOf(...THREE.filter((_, index) => index !== 1)).source)
  })

  test('many edits at once, several to one cell', () => {
    const { table } = formatted(
      [...THREE, { name: '<th>N</th>', proposal: '<td>N/A</td>' }],
      [
        edit({ kind: 'name', slug: 'n', name: 'M' }),
        edit({ kind: 'registration', slug: 'n', on: day('2025-02-02') }),
        edit({ kind: 'template', slug: 'n', href: CELLS.proposal.split('"')[1] }),
        edit({ kind: 'status', slug: 'pending', status: 'sent-to-tsc', on: day('2025-02-02') }),
        edit({ kind: 'status', slug: 'pending', status: 'tsc-approved', on: day('2025-03-02') }),
        edit({ kind: 'remove', slug: 'old' }),
        { kind: 'add', says, row: NEW },
      ],
    )
    expect(
      table.rows.map(({ name, registeredOn, template, statuses }) => [
        name,
        registeredOn,
        template?.file ?? null,
        statuses.at(-1)?.text,
      ]),
    ).toEqual([
      ['Approved', '2025-03-01', 'Quiet.md', 'TSC Approved (2025/06/05)'],
      ['Pending', '2025-03-01', 'Quiet.md', 'TSC Approved (2025/03/02)'],
      ['M', '2025-02-02', 'Quiet.md', 'TSC Approved (2025/06/05)'],
      ['Loud Line', '2026-01-02', null, 'Under backlog discussion'],
    ])
  })
})

const formatted = (rows: readonly CellSources[], edits: readonly RowEdit[]) => {
  const source = formatBacklog(tableOf(...rows), edits)
  const { table } = parseBacklog(source, 'table.md')
  return { source, table, rows: table.rows.map(({ name }) => name) }
}

describe('what cannot be written', () => {
  test.each<{ why: string; change: object; says: RegExp }>([
    { why: 'a row that is not there', change: { kind: 'remove', slug: 'nobody' }, says: /no row "nobody"/ },
    { why: 'a script for a link', change: { kind: 'template', href: 'javascript:alert(1)' }, says: /https:/ },
    { why: 'a cell that is not there', change: { kind: 'release', release: RELEASE }, says: /no cell/ },
  ])('$why', ({ change, says: message }) => {
    const table = tableOf({ release: '' })
    expect(() => formatBacklog(table, [edit(change)])).toThrow(message)
  })
})

import type { BacklogEntry, IsoDate } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { CELLS, type CellSources, documentOf, rowWith } from '../examples/table.ts'
import { parseBacklog } from '../parse.ts'
import { formatBacklog } from './format.ts'
import { tableEdits } from './table-edits.ts'

const day = (text: string): IsoDate => text as IsoDate
const tableOf = (...rows: readonly CellSources[]) =>
  parseBacklog(documentOf(rows.map(rowWith).join('')), 'table.md').table
const NAMES: Readonly<Record<string, { id: string; name: string }>> = {
  Orange: { id: 'orange', name: 'Orange' },
  'Orange SA': { id: 'orange', name: 'Orange' },
}
const organisationOf = (spelling: string) => NAMES[spelling] ?? null
const reference = (role: string, kind: 'file' | 'issue' | 'pull-request', number: number | null, url: string) => ({
  repository: 'APIBacklog',
  role,
  kind,
  number,
  url,
})

/** The example row as the group knows it. */
const entry = (changes: Partial<BacklogEntry> = {}): BacklogEntry => ({
  slug: 'quiet-line',
  name: 'Quiet Line',
  kind: 'new-api',
  owners: ['Orange'],
  supporters: ['Vodafone', 'KDDI'],
  status: 'tsc-approved',
  statusSince: day('2025-06-05'),
  statusText: null,
  registeredOn: day('2025-03-01'),
  references: [reference('template', 'file', null, decodeURIComponent(CELLS.proposal.split('"')[1] ?? ''))],
  repository: 'QuietLine',
  release: { tag: 'r1.2', version: '0.1.0', metaRelease: 'Fall25', on: day('2025-09-15') },
  ...changes,
})

const status = (words: string): CellSources => ({ status: `<td><ul><li>${words}</li></ul></td>` })
const pull = 'https://github.com/camaraproject/APIBacklog/pull/7'

describe('what brings the table in line with the group', () => {
  test.each<{ why: string; cells?: CellSources; entries: readonly BacklogEntry[]; edits: readonly string[] }>([
    { why: 'nothing differs', entries: [entry()], edits: [] },
    {
      why: 'another status',
      entries: [entry({ status: 'frozen', statusSince: day('2026-01-02') })],
      edits: ['status: Quiet Line: TSC Approved (2025/06/05) → Frozen (2026/01/02)'],
    },
    {
      why: 'the same status on another day',
      entries: [entry({ statusSince: day('2025-06-06') })],
      edits: ['status: Quiet Line: TSC Approved (2025/06/05) → TSC Approved (2025/06/06)'],
    },
    { why: 'other words for the same status', cells: status('Onboarded (2025/06/05)'), entries: [entry()], edits: [] },
    { why: 'a day that the table does not know', cells: status('TSC Approved (N/A)'), entries: [entry()], edits: [] },
    {
      why: 'words without a day, known since the table was read',
      entries: [entry({ statusSince: day('2025-11-05'), statusText: 'TSC Approved & Onboarded' })],
      edits: [],
    },
    {
      why: 'the very words of the row, whatever day the group made of them',
      cells: status('Archived (2025/09/29)'),
      entries: [entry({ status: 'archived', statusSince: day('2026-07-22'), statusText: 'Archived (2025/09/29)' })],
      edits: [],
    },
    {
      why: 'a status without date has none to differ in',
      cells: status('Under backlog discussion'),
      entries: [entry({ status: 'under-discussion', statusSince: day('2025-11-13') })],
      edits: [],
    },
    {
      why: 'words outside the vocabulary, while the group knows no status either',
      cells: status('(Approved in QoD subproject)'),
      entries: [entry({ status: null, statusSince: null })],
      edits: [],
    },
    {
      why: 'a new name under the old slug',
      entries: [entry({ name: 'Silent Line' })],
      edits: ['name: Quiet Line: now called Silent Line'],
    },
    {
      why: 'the row tells the name it had before',
      cells: { name: '<th>Silent Line (previously Quiet Line)</th>' },
      entries: [entry({ name: 'Silent Line' })],
      edits: [],
    },
    {
      why: 'the row has another name, and the same repository',
      cells: { name: '<th>Calm</th>' },
      entries: [entry()],
      edits: ['name: Calm: now called Quiet Line'],
    },
    {
      why: 'another spelling of the same owner',
      cells: { supporters: '<td>Orange SA*<div>Orange, KDDI, Vodafone</div></td>' },
      entries: [entry()],
      edits: [],
    },
    {
      why: 'a new supporter',
      entries: [entry({ supporters: ['Vodafone', 'KDDI', 'BT'] })],
      edits: ['organisations: Quiet Line: owner Orange; supporters Vodafone, KDDI, BT'],
    },
    {
      why: 'the merged file in place of the pull request',
      cells: { proposal: `<td><a href="${pull}">Template</a><div>2025/03/01</div></td>` },
      entries: [entry()],
      edits: [
        'template: Quiet Line: template https://github.com/camaraproject/APIBacklog/blob/main/documentation/API proposals/Quiet.md',
      ],
    },
    {
      why: 'another day of registration',
      entries: [entry({ registeredOn: day('2025-03-02') })],
      edits: ['registration: Quiet Line: registered 2025-03-01 → 2025-03-02'],
    },
    {
      why: 'a day of registration that the table does not know',
      cells: { proposal: CELLS.proposal.replace('2025/03/01', 'N/A') },
      entries: [entry()],
      edits: [],
    },
    {
      why: 'the first repository',
      cells: { project: '<td>Pending</td>', release: '<td>N/A</td>' },
      entries: [entry({ release: null })],
      edits: ['repository: Quiet Line: repository none → QuietLine'],
    },
    {
      why: 'a newer release',
      entries: [entry({ release: { tag: 'r2.1', version: '1.0.0', metaRelease: null, on: day('2026-09-15') } })],
      edits: ['release: Quiet Line: release r1.2 → r2.1 of 2026-09-15'],
    },
    {
      why: 'an entry that has no row, and a row that has no entry',
      entries: [entry({ slug: 'loud', name: 'Loud', repository: null, references: [] })],
      edits: ['add: Loud: enters the table, TSC Approved', 'remove: Quiet Line: leaves the table'],
    },
  ])('$why', ({ cells = {}, entries, edits }) => {
    const table = tableOf(cells)
    const found = tableEdits(table, entries, { organisationOf })
    expect(found.map(({ kind, says }) => `${kind}: ${says}`)).toEqual(edits)
    const written = parseBacklog(formatBacklog(table, found), 'table.md').table
    expect(tableEdits(written, entries, { organisationOf })).toEqual([])
  })

  test('only the kinds asked for', () => {
    const entries = [entry({ status: 'frozen', statusSince: day('2026-01-02'), supporters: [] })]
    expect(tableEdits(tableOf({}), entries, { kinds: ['status'] }).map(({ kind }) => kind)).toEqual(['status'])
  })

  test('those who stay keep the spelling of the row', () => {
    const cells = { supporters: '<td>Orange SA*<div>Orange SA, BT</div></td>' }
    const edits = tableEdits(tableOf(cells), [entry()], { organisationOf })
    expect(edits).toMatchObject([{ owners: ['Orange SA'], supporters: ['Orange SA', 'Vodafone', 'KDDI'] }])
  })

  test('what several rows share joins none of them', () => {
    const table = tableOf({ name: '<th>A</th>' }, { name: '<th>B</th>' })
    expect(tableEdits(table, [entry()]).map(({ kind }) => kind)).toEqual(['add', 'remove', 'remove'])
  })

  test('a new entry links the best place it has for its template', () => {
    const references = [
      reference('issue', 'issue', 6, 'https://github.com/camaraproject/APIBacklog/issues/6'),
      reference('pull-request', 'pull-request', 7, pull),
    ]
    expect(tableEdits(tableOf(), [entry({ references })])).toMatchObject([{ row: { template: pull } }])
  })
})

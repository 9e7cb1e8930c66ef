import { describe, expect, test } from 'vitest'
import type { FindingCode } from '../../finding.ts'
import { CELLS, type CellSources, documentOf, rowWith } from '../examples/table.ts'
import { BACKLOG_FINDINGS } from '../findings.ts'
import { parseBacklog } from '../parse.ts'

const FILE = 'APIbacklog.2025-11-05.md'
const find = (source: string) => parseBacklog(source, FILE).findings
const archived = rowWith({
  name: '<th>Old Line</th>',
  status: '<td><ul><li>Archived (2025/09/29)</li></ul></td>',
})

interface Example {
  readonly code: FindingCode
  readonly why: string
  readonly source: string
  readonly line: number
  readonly column: number
  /** Words that the finding must quote. */
  readonly quotes: string
}

const cell = (
  code: FindingCode,
  why: string,
  cells: CellSources,
  line: number,
  column: number,
  quotes: string,
): Example => ({
  code,
  why,
  source: documentOf(rowWith(cells)),
  line,
  column,
  quotes,
})

const template = (href: string): CellSources => ({
  proposal: `<td><a href="https://github.com/camaraproject/${href}">Template</a><div>2025/03/01</div></td>`,
})
const status = (text: string): CellSources => ({ status: `<td><ul><li>${text}</li></ul></td>` })

const EXAMPLES: readonly Example[] = [
  {
    code: 'row-without-opening-tag',
    why: 'a closing tag is written for an opening one',
    source: documentOf(rowWith() + rowWith({ name: '<th>B</th>' }).replace('<tr>', '</tr>')),
    line: 32,
    column: 5,
    quotes: '</tr>',
  },
  {
    code: 'row-without-opening-tag',
    why: 'nothing stands before the row',
    source: documentOf(rowWith() + rowWith({ name: '<th>B</th>' }).replace('    <tr>\n', '')),
    line: 32,
    column: 7,
    quotes: '<tr>',
  },
  {
    code: 'row-without-opening-tag',
    why: 'a closing tag stands before the very first row',
    source: documentOf(rowWith().replace('<tr>', '</tr>')),
    line: 17,
    column: 5,
    quotes: '</tr>',
  },
  {
    code: 'row-opened-twice',
    why: '<tr> twice',
    source: documentOf(`    <tr>\n${rowWith()}`),
    line: 17,
    column: 5,
    quotes: '<tr>',
  },
  {
    code: 'stray-row-end',
    why: 'a row is closed twice and the next one opened',
    source: documentOf(`${rowWith()}    </tr>\n${rowWith({ name: '<th>B</th>' })}`),
    line: 32,
    column: 5,
    quotes: '</tr>',
  },
  {
    code: 'row-not-closed',
    why: 'the next row begins in it',
    source: documentOf(rowWith().replace('    </tr>\n', '') + rowWith({ name: '<th>B</th>' })),
    line: 30,
    column: 12,
    quotes: '</tr>',
  },
  {
    code: 'stray-tag',
    why: 'an end tag in the text',
    source: `A</p>\n${documentOf(rowWith())}`,
    line: 1,
    column: 2,
    quotes: '</p>',
  },
  cell('unclosed-tag', 'a block is left open', { supporters: '<td>Orange*<div>KDDI</td>' }, 19, 18, '<div>'),
  {
    code: 'text-outside-cell',
    why: 'words between two rows are shown above the table',
    source: documentOf(`${rowWith()}released ones\n`),
    line: 32,
    column: 1,
    quotes: 'released ones',
  },
  {
    code: 'table-not-closed',
    why: 'the file is cut off',
    source: documentOf(rowWith()).split('</tbody>')[0] ?? '',
    line: 5,
    column: 1,
    quotes: '</table>',
  },
  {
    code: 'nested-too-deeply',
    why: 'nobody writes a thousand blocks into each other',
    source: documentOf(rowWith({ name: `<th>${'<div>'.repeat(1000)}</th>` })),
    line: 1,
    column: 1,
    quotes: 'More than 200',
  },
  { code: 'no-backlog-table', why: 'only prose', source: '## API Backlog\n', line: 1, column: 1, quotes: 'No table' },
  cell('cells-missing', 'a row ends early', { release: '', project: '' }, 18, 7, '4 of 6'),
  cell('cells-too-many', 'a seventh cell', { release: `${CELLS.release}<td>more</td>` }, 30, 12, 'more'),
  cell('name-missing', 'an empty name', { name: '<th></th>' }, 18, 7, 'no name'),
  {
    code: 'duplicate-name',
    why: 'the same API twice',
    source: documentOf(rowWith() + rowWith()),
    line: 33,
    column: 7,
    quotes: 'line 18',
  },
  cell('impossible-date', 'day and month changed over', status('TSC Approved (2025/20/02)'), 23, 33, '2025/20/02'),
  cell('impossible-date', 'a month of three digits', status('TSC Approved (2026/004/08)'), 23, 33, '2026/004/08'),
  cell('date-style', 'hyphens', status('TSC Approved (2025-06-05)'), 23, 33, '2025-06-05'),
  cell('status-missing', 'an empty cell', { status: '<td></td>' }, 23, 7, 'no status'),
  cell(
    'status-outside-vocabulary',
    'two statuses in one',
    status('TSC Approved (2025/06/05) & Onboarded (2025/07/01)'),
    23,
    19,
    '& Onboarded',
  ),
  cell('status-outside-vocabulary', 'words of its own', status('(Approved in QoD subproject)'), 23, 19, 'QoD'),
  cell('status-without-date', 'a dated status without date', status('Frozen'), 23, 19, 'Frozen'),
  cell(
    'approval-without-date',
    'the date belongs to the other half',
    status('TSC Approved & Onboarding (2025/06/05)'),
    23,
    19,
    'TSC Approved',
  ),
  cell('approval-date-unknown', 'N/A for the day', status('TSC Approved (N/A)'), 23, 19, '(N/A)'),
  cell('status-before-registration', 'approved first', status('TSC Approved (2022/10/13)'), 23, 19, '2022/10/13'),
  cell('archived-too-soon', 'archived after 5 days', status('Archived (2025/03/06)'), 23, 19, '5 days'),
  {
    code: 'row-out-of-order',
    why: 'an archived row stands above a live one',
    source: documentOf(archived + rowWith()),
    line: 18,
    column: 7,
    quotes: 'Old Line',
  },
  cell('template-missing', 'no link', { proposal: '<td>N/A<br>2025/03/01</td>' }, 20, 11, 'Quiet Line'),
  cell(
    'registration-date-missing',
    'no date',
    { proposal: CELLS.proposal.replace('2025/03/01', '') },
    20,
    7,
    'Quiet Line',
  ),
  cell('template-is-pull-request', 'not merged', template('APIBacklog/pull/73'), 20, 11, 'APIBacklog/pull/73'),
  cell('template-is-issue', 'an issue', template('APIBacklog/issues/327'), 20, 11, 'issues/327'),
  cell(
    'template-link-elsewhere',
    'another repository',
    template('WorkingGroups/blob/main/README.md'),
    20,
    11,
    'README.md',
  ),
  cell('owner-missing', 'nobody', { supporters: '<td><div></div></td>' }, 19, 11, 'No owner'),
  cell('owner-not-starred', 'no star', { supporters: '<td>Orange<div>KDDI</div></td>' }, 19, 11, 'Orange'),
  cell(
    'owner-unclear',
    'three names, one star',
    { supporters: '<td>AT&T, BT, Verizon*<div></div></td>' },
    19,
    11,
    'AT&T',
  ),
  cell('several-owners', 'two stars', { supporters: '<td>Huawei*, ZTE*<div>KDDI</div></td>' }, 19, 11, 'ZTE'),
  cell('supporters-missing', 'an empty block', { supporters: '<td>Orange*<div></div></td>' }, 19, 23, 'Quiet Line'),
  cell('supporter-twice', 'named twice', { supporters: '<td>Orange*<div>KDDI, BT, KDDI</div></td>' }, 19, 23, 'KDDI'),
  cell(
    'full-width-comma',
    'a comma of another script',
    { supporters: '<td>Orange*<div>KDDI，ZTE</div></td>' },
    19,
    27,
    'KDDI，ZTE',
  ),
  cell('insecure-link', 'http', { release: CELLS.release.replace('https', 'http') }, 29, 9, 'http://github.com'),
  cell(
    'link-text-not-repository',
    'an old name',
    { project: CELLS.project.replace('>QuietLine', '>LoudLine') },
    25,
    9,
    'LoudLine',
  ),
  cell(
    'repository-renamed',
    'the release names another',
    { release: CELLS.release.replace('QuietLine', 'QuietLines') },
    25,
    9,
    'QuietLines',
  ),
  cell('no-release-words', 'there is a repository', { release: '<td>N/A</td>' }, 28, 11, 'N/A'),
  cell('release-unreadable', 'no tag', { release: CELLS.release.replace('/tag/r1.2', '') }, 29, 9, 'v0.1.0'),
  cell(
    'meta-release-label-case',
    'small letters',
    { release: CELLS.release.replace('Fall25', 'fall25') },
    29,
    9,
    'fall25',
  ),
  {
    code: 'no-release-spelled-two-ways',
    why: 'both spellings in one table',
    source: documentOf(
      rowWith({ release: '<td>No release</td>' }) +
        rowWith({ name: '<th>B</th>', project: '<td>N/A</td>', release: '<td>N/A</td>' }),
    ),
    line: 38,
    column: 7,
    quotes: '1 rows say "N/A" and 1 "No release"',
  },
]

/** Needs the neighbours (judge/neighbours.test.ts). */
const ELSEWHERE: readonly FindingCode[] = [
  'dead-template-link',
  'proposal-not-linked',
  'release-stale',
  'release-not-shown',
  'release-unknown',
  'release-date-differs',
  'release-version-differs',
  'release-label-differs',
]

describe('what a table says that it should not', () => {
  test('the valid example has no findings', () => {
    expect(find(documentOf(rowWith() + archived))).toEqual([])
  })

  test.each(EXAMPLES)('$code: $why', ({ code, source, line, column, quotes }) => {
    const found = find(source).filter((finding) => finding.code === code)
    expect(found.map((finding) => [finding.line, finding.column, finding.says.includes(quotes)])).toEqual([
      [line, column, true],
    ])
  })

  test('every code has an example', () => {
    const shown = [...new Set(EXAMPLES.map(({ code }) => code)), ...ELSEWHERE]
    expect(shown.sort()).toEqual(Object.keys(BACKLOG_FINDINGS).sort())
  })

  test('every finding ends its sentences and gives a hint', () => {
    for (const { source } of EXAMPLES)
      for (const { says, hint } of find(source)) {
        expect(says).toMatch(/\.$/)
        expect(hint).toMatch(/[.?]$/)
      }
  })
})

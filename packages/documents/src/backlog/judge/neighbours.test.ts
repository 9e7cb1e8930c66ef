import { readdirSync, readFileSync } from 'node:fs'
import type { IsoDate } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../../test/real-inputs.ts'
import type { Finding } from '../../finding.ts'
import { parseReleases } from '../../releases/index.ts'
import type { ReleaseRow } from '../../values.ts'
import { CELLS, type CellSources, documentOf, rowWith } from '../examples/table.ts'
import { parseBacklog } from '../parse.ts'
import { judgeNeighbours, type Neighbours } from './neighbours.ts'

const FILE = 'APIbacklog.2025-11-05.md'
const release = (changes: Partial<ReleaseRow> = {}): ReleaseRow => ({
  repository: 'QuietLine',
  tag: 'r1.2',
  on: '2025-09-15' as IsoDate,
  metaRelease: 'Fall25',
  kind: 'public-release',
  superseded: false,
  url: null,
  apis: [{ name: 'quiet-line', version: '0.1.0', title: null, commonalities: null, line: 1 }],
  line: 1,
  ...changes,
})
const version = (text: string): ReleaseRow['apis'] => release().apis.map((api) => ({ ...api, version: text }))
const outline = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
const judge = (cells: CellSources, neighbours: Partial<Neighbours>): readonly Finding[] =>
  judgeNeighbours(parseBacklog(documentOf(rowWith(cells)), FILE).table, {
    proposals: null,
    releases: null,
    ...neighbours,
  })

describe('the table against its neighbours', () => {
  test.each<{
    why: string
    cells?: CellSources
    neighbours: Partial<Neighbours>
    found: readonly string[]
    hint?: string
  }>([
    { why: 'all is well', neighbours: { proposals: ['Quiet.md'], releases: [release()] }, found: [] },
    { why: 'no neighbours, nothing to say', neighbours: {}, found: [] },
    {
      why: 'a dead link',
      neighbours: { proposals: ['p/_template-proposal.md'] },
      found: [`${FILE}:21:9 dead-template-link`],
      hint: 'Link the file that holds the proposal, if there is one.',
    },
    {
      why: 'the end of the name is cut off',
      cells: { proposal: CELLS.proposal.replace('Quiet.md', 'Quiet.m') },
      neighbours: { proposals: ['Quiet.md'] },
      found: [`${FILE}:21:9 dead-template-link`, 'Quiet.md:1:1 proposal-not-linked'],
      hint: 'Is "Quiet.md" meant?',
    },
    {
      why: 'a cut name shows without the folder too',
      cells: { proposal: CELLS.proposal.replace('Quiet.md', 'Quiet.m') },
      neighbours: {},
      found: [`${FILE}:21:9 dead-template-link`],
    },
    {
      why: 'the file was renamed',
      neighbours: { proposals: ['API_Proposal_QuietLine.md'] },
      found: [`${FILE}:21:9 dead-template-link`, 'API_Proposal_QuietLine.md:1:1 proposal-not-linked'],
      hint: 'Is "API_Proposal_QuietLine.md" meant?',
    },
    {
      why: 'a file that no row links, at its own path',
      neighbours: { proposals: ['p/Quiet.md', 'p/Loud.md'] },
      found: ['p/Loud.md:1:1 proposal-not-linked'],
    },
    {
      why: 'a newer release',
      neighbours: { releases: [release(), release({ tag: 'r1.3', on: '2025-10-15' as IsoDate })] },
      found: [`${FILE}:29:9 release-stale`],
      hint: 'Link r1.3.',
    },
    {
      why: 'a newer candidate is not the latest release',
      neighbours: {
        releases: [release(), release({ tag: 'r2.1', on: '2025-10-15' as IsoDate, kind: 'pre-release-rc' })],
      },
      found: [],
    },
    {
      why: 'a release, and the row says there is none',
      cells: { release: '<td>No release</td>' },
      neighbours: { releases: [release()] },
      found: [`${FILE}:28:11 release-not-shown`],
    },
    {
      why: 'the data does not know the release that is shown',
      neighbours: { releases: [release({ tag: 'r1.1', on: '2025-05-01' as IsoDate })] },
      found: [`${FILE}:29:9 release-unknown`],
    },
    {
      why: 'a repository that the data does not hold',
      neighbours: { releases: [release({ repository: 'LoudLine', tag: 'r9.9' })] },
      found: [],
    },
    {
      why: 'another day',
      neighbours: { releases: [release({ on: '2025-09-18' as IsoDate })] },
      found: [`${FILE}:29:9 release-date-differs`],
      hint: 'Write "2025/09/18".',
    },
    {
      why: 'another version',
      neighbours: { releases: [release({ apis: version('0.10.0') })] },
      found: [`${FILE}:29:9 release-version-differs`],
      hint: 'Write "v0.10.0".',
    },
    {
      why: 'another meta-release',
      neighbours: { releases: [release({ metaRelease: 'Spring26' })] },
      found: [`${FILE}:29:9 release-label-differs`],
    },
  ])('$why', ({ cells = {}, neighbours, found, hint }) => {
    const findings = judge(cells, neighbours)
    expect(outline(findings)).toEqual(found)
    if (hint !== undefined) expect(findings[0]?.hint).toBe(hint)
  })

  test('a release after the table was taken is told as one', () => {
    const releases = [release(), release({ tag: 'r2.2', on: '2025-11-20' as IsoDate })]
    expect(judge({}, { releases })[0]?.says).toContain(
      'r2.2 of 2025/11/20 (quiet-line 0.1.0), after the table was taken.',
    )
  })
})

const inputs = realInputs()

test.skipIf(inputs === null)(
  'the real neighbours show as many faults as counted by hand (skipped without inputs)',
  () => {
    const file = 'APIbacklog.2026-07-22.md'
    const { table } = parseBacklog(readFileSync(`${inputs}/backlog/${file}`, 'utf8'), file)
    const source = readFileSync(`${inputs}/releases/releases-master.yaml`, 'utf8')
    const { releases } = parseReleases(source, 'releases-master.yaml').document
    const proposals = readdirSync(`${inputs}/proposals`)
    const findings = judgeNeighbours(table, { proposals, releases })
    const lines = Object.fromEntries(
      [...Map.groupBy(findings, ({ code }) => code)].map(([code, found]) => [code, found.map(({ line }) => line)]),
    )
    expect(lines['proposal-not-linked']).toHaveLength(16)
    expect(lines).toEqual({
      'proposal-not-linked': expect.anything(),
      'dead-template-link': [627, 642, 852, 1006],
      // Nine rows in all; the release of Consent Management (1013) came after the table was taken.
      'release-stale': [70, 148, 283, 830],
      'release-not-shown': [760, 804, 872, 885, 1013],
      'release-date-differs': [253, 298, 343, 1273],
      'release-version-differs': [208],
    })
  },
)

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { CELLS, type CellSources, documentOf, rowWith } from './examples/table.ts'
import { type MatchedRows, matchRows } from './match.ts'
import { parseBacklog } from './parse.ts'

const tableOf = (...rows: readonly CellSources[]) =>
  parseBacklog(documentOf(rows.map(rowWith).join('')), 'table.md').table
const named = (name: string): CellSources => ({ name: `<th>${name}</th>` })
const outline = ({ pairs, added, removed }: MatchedRows) => ({
  pairs: pairs.map(({ older, newer, by }) => `${older.name} → ${newer.name}: ${by}`),
  added: added.map(({ name }) => name),
  removed: removed.map(({ name }) => name),
})
const other: CellSources = {
  proposal: CELLS.proposal.replace('Quiet.md', 'Other.md'),
  project: CELLS.project.replaceAll('QuietLine', 'Other'),
}

describe('rows of two tables about one proposal', () => {
  test.each([
    { why: 'the same name', older: [named('A')], newer: [{ ...named('A'), ...other }], pairs: ['A → A: name'] },
    {
      why: 'the name it had before',
      older: [named('A')],
      newer: [{ ...named('B (previously A)'), ...other }],
      pairs: ['A → B: previous-name'],
    },
    { why: 'the same template', older: [named('A')], newer: [named('B')], pairs: ['A → B: template'] },
    {
      why: 'the same repository, once the template is merged',
      older: [named('A')],
      newer: [{ ...named('B'), proposal: CELLS.proposal.replace('Quiet.md', 'Merged.md') }],
      pairs: ['A → B: repository'],
    },
    {
      why: 'a suffix comes and goes',
      older: [named('Quiet Line')],
      newer: [{ ...named('Quiet-Line API'), ...other }],
      pairs: ['Quiet Line → Quiet-Line API: similar-name'],
    },
    { why: 'nothing in common', older: [named('A')], newer: [{ ...named('B'), ...other }], pairs: [] },
    {
      why: 'what two rows share tells nothing',
      older: [named('A'), named('B')],
      newer: [named('C'), named('D')],
      pairs: [],
    },
    {
      why: 'a name goes before a template',
      older: [named('A'), { ...named('B'), ...other }],
      newer: [{ ...named('A'), ...other }, named('B')],
      pairs: ['A → A: name', 'B → B: name'],
    },
  ])('$why', ({ older, newer, pairs }) => {
    const found = matchRows(tableOf(...older), tableOf(...newer))
    expect(outline(found).pairs).toEqual(pairs)
    expect(found.pairs.length + found.added.length).toBe(newer.length)
    expect(found.pairs.length + found.removed.length).toBe(older.length)
  })
})

const inputs = realInputs()

test.skipIf(inputs === null)(
  'the renames between November 2025 and July 2026 are found (skipped without inputs)',
  () => {
    const read = (file: string) => parseBacklog(readFileSync(`${inputs}/backlog/${file}`, 'utf8'), file).table
    const found = matchRows(read('APIbacklog.2025-11-05.md'), read('APIbacklog.2026-07-22.md'))
    expect(outline({ ...found, pairs: found.pairs.filter(({ by }) => by !== 'name') })).toEqual({
      pairs: [
        'Network Slicing → Network Slice Booking: template',
        'Device Quality Indicator → Device Media Streaming Rate: template',
        'Dynamic Predictive Connectivity Data → Predictive Connectivity Data: template',
        'IMEI Fraud → DeviceAuthenticity: previous-name',
      ],
      added: [
        'Rainfall Intensity',
        'Consent Management API',
        'Group Management API',
        'Trust Worthiness Intent API',
        'User Experience Insights',
        'Connectivity Governance',
        'Network Contract Lifecycle Management',
        'Network-Authenticated Assembly',
        'V2X Exposure API',
        'Eligibility-Info/Pre-flight API',
        'Network Outage API',
      ],
      removed: [],
    })
    expect(found.pairs).toHaveLength(85)
  },
)

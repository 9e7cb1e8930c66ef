import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProposalField } from '../values.ts'
import { judgeProposals } from './judge-proposals.ts'
import { parseProposal } from './parse-proposal.ts'
import { isProposal, isProposalTemplate } from './recognise.ts'
import { SCOPE_FIELDS } from './template.ts'

const ANSWERS: Readonly<Record<string, string>> = {
  'API family name': 'Harbour Lights',
  'API family owner': 'KDDI',
  'API summary': 'Switches lights.',
  'Technical viability': 'Rel-17.',
  'Commercial viability': 'On sale.',
  'YAML code available?': 'YES',
  'Validated in lab/productive environments?': 'NO',
  'Validated with real customers?': 'NO. <br>Planned.',
  'Validated with operators?': 'YES',
  'Supporters in API Backlog Working Group': 'Orange',
}
type Answers = Readonly<Record<string, string | undefined>>

const rowsOf = (answers: Answers): [string, string][] =>
  Object.entries({ ...ANSWERS, ...answers }).flatMap(([label, text]) => (text === undefined ? [] : [[label, text]]))

const tableWith = (answers: Answers = {}): string =>
  [
    '| **Field** | Description |',
    '| ---- | ----- |',
    ...rowsOf(answers).map(([label, text]) => `| ${label} | ${text} |`),
  ].join('\n')

const headingsWith = (answers: Answers = {}): string =>
  rowsOf(answers)
    .map(([label, text]) => `### ${label}\n${text}\n`)
    .join('\n')

const SCOPE: Answers = {
  'Northbound API type': '- [x] Service API\n- [ ] Service Management API',
  'Scope fit with CAMARA': 'It fits.',
  'Telco capability exposed': 'Light.',
  'Overlap with existing CAMARA APIs': '- [] The portfolio has been reviewed.',
  'Explicit out-of-scope items for this proposal': 'Sound.',
  'Proposal owner declaration': '- [ ] I confirm.',
}

const read = (source: string, file = 'APIproposal_HarbourLights_KDDI.md') => {
  const { proposal, findings } = parseProposal(source, file)
  return {
    ...proposal,
    codes: findings.map(({ code }) => code).filter((code) => code !== 'proposal-template-earlier'),
    findings,
  }
}

test.each([
  { why: 'a table', source: tableWith(), generation: 'table' },
  { why: 'headings', source: headingsWith(), generation: 'headings' },
])('$why of an earlier template is read in full', ({ source, generation }) => {
  const proposal = read(source)
  expect(proposal).toMatchObject({
    type: 'new-api',
    generation,
    title: 'Harbour Lights',
    owners: ['KDDI'],
    supporters: ['Orange'],
    flags: { yaml: true, lab: false, customers: false, operators: true },
    empty: [],
    codes: [],
  })
  expect(proposal.fields.summary?.text).toBe('Switches lights.')
  expect(proposal.missing).toEqual([...SCOPE_FIELDS, 'declaration'])
  expect(proposal.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['proposal-template-earlier', 'note'],
  ])
})

test("today's template: unticked boxes are empty, nothing is missing", () => {
  const proposal = read(headingsWith(SCOPE))
  expect(proposal.generation).toBe('scope-alignment')
  expect(proposal.missing).toEqual([])
  expect(proposal.empty).toEqual(['overlap', 'declaration'])
  expect(proposal.fields['northbound-type']?.text).toBe('Service API')
})

test('a scope enhancement has fields of its own', () => {
  const enhancement: Answers = {
    'API family name': undefined,
    'API family owner': undefined,
    'API summary': undefined,
    'API name': 'Harbour Lights',
    'New API name': '',
    'Scope Enhancement owner': 'KDDI',
    'Scope Enhancement summary': 'More lights.',
  }
  const proposal = read(headingsWith(enhancement), 'lights.md')
  expect([proposal.type, proposal.owners, proposal.fields.summary?.text]).toEqual([
    'scope-enhancement',
    ['KDDI'],
    'More lights.',
  ])
  expect(proposal.missing).toEqual([...SCOPE_FIELDS, 'why-validation', 'scope-impact'])
  expect(proposal.empty).toEqual(['new-name'])
  expect(proposal.codes).toEqual([])
})

describe('the file name', () => {
  test.each([
    { file: 'APIFamily_Proposal_HarbourLights.md', type: 'api-family', codes: [] },
    { file: 'APIScopeEnhancement_HarbourLights.md', type: 'scope-enhancement', codes: ['proposal-kind-differs'] },
    { file: 'APIproposal_ HarbourLights.md', type: 'new-api', codes: ['proposal-file-name'] },
    { file: 'APIproposal_Harbour Harbour Lights.md', type: 'new-api', codes: ['proposal-file-name'] },
    { file: 'docs/APIproposal_TownCrier_KDDI.md', type: 'new-api', codes: ['proposal-name-differs'] },
    { file: 'APIproposal_HL.md', type: 'new-api', codes: [] },
  ])('$file', ({ file, type, codes }) => {
    const proposal = read(tableWith(), file)
    expect([proposal.type, proposal.codes]).toEqual([type, codes])
  })
})

describe('what is left out', () => {
  test.each<{ why: string; answers: Answers; codes: string[]; empty?: ProposalField[]; missing?: ProposalField[] }>([
    { why: 'no owner', answers: { 'API family owner': '' }, codes: ['proposal-owner-missing'], empty: ['owner'] },
    {
      why: 'an owner that names nobody',
      answers: { 'API family owner': 'TBD' },
      codes: ['proposal-owner-missing'],
    },
    { why: 'several owners', answers: { 'API family owner': 'KDDI, Orange' }, codes: ['proposal-owners-several'] },
    {
      why: 'no supporter',
      answers: { 'Supporters in API Backlog Working Group': '' },
      codes: ['proposal-supporters-empty'],
      empty: ['supporters'],
    },
    {
      why: 'the words of the template',
      answers: { 'Commercial viability': 'Specify the availability of commercial things.' },
      codes: ['proposal-placeholder-left', 'proposal-field-empty'],
      empty: ['commercial-viability'],
    },
    {
      why: 'an answer neither YES nor NO',
      answers: { 'YAML code available?': 'TBD' },
      codes: ['proposal-answer-unclear'],
    },
    {
      why: 'no place for what every template asks',
      answers: { 'Validated with operators?': undefined },
      codes: ['proposal-field-missing'],
      missing: ['validated-with-operators'],
    },
  ])('$why', ({ answers, codes, empty = [], missing = [] }) => {
    const proposal = read(tableWith(answers))
    expect(proposal.codes).toEqual(codes)
    expect(proposal.empty).toEqual(empty)
    expect(proposal.missing).toEqual(expect.arrayContaining(missing))
  })
})

test('a row without label goes on with the row above, as does the line after an unclosed row', () => {
  const source = `${tableWith()}\n| API summary | First\nsecond |\n| | third |\n| Uniqueness | Very |`
  const proposal = read(source)
  expect(proposal.fields.summary?.text).toBe('Switches lights.\nFirst\nsecond\nthird')
  expect(proposal.others).toEqual([{ label: 'Uniqueness', text: 'Very', line: 16 }])
  expect(proposal.codes).toEqual(['proposal-row-broken', 'proposal-field-twice'])
})

test('a deeper heading belongs to its field, code is no heading', () => {
  const source = headingsWith({ 'API summary': 'All.\n#### Cases\nTwo.\n```\n### Validated with operators?\n```' })
  expect(read(source).fields.summary?.text).toBe('All.\nCases\nTwo.\n### Validated with operators?')
})

test('one name in two files is reported in the second', () => {
  const proposals = ['a.md', 'b.md'].map((file) => parseProposal(tableWith(), file).proposal)
  expect(judgeProposals(proposals).map(({ code, file, line }) => [code, file, line])).toEqual([
    ['proposal-name-shared', 'b.md', 3],
  ])
})

const STORY = '| Item | Description |\n| - | - |\n|Pre-conditions|a|\n|Begins when|b|\n|Ends when|c|'
const TEMPLATE = headingsWith(
  Object.fromEntries(
    Object.keys(ANSWERS).map((label) => [label, label === 'API family owner' ? 'Company submitting the API.' : '']),
  ),
)

test.each([
  { why: 'a proposal', source: tableWith(), file: 'a.md', is: 'proposal' },
  { why: 'a user story', source: STORY, file: 'Userstory_a.md', is: 'proposal' },
  { why: 'a template by its name', source: tableWith(), file: 'x/_template-proposal.md', is: 'template' },
  { why: 'a template under another name', source: TEMPLATE, file: 'APIproposal_new.md', is: 'template' },
  { why: 'another text', source: '# Hello\n| a | b |\n', file: 'a.md', is: 'neither' },
])('$why is recognised', ({ source, file, is }) => {
  const kind = isProposalTemplate(source, file) ? 'template' : isProposal(source, file) ? 'proposal' : 'neither'
  expect(kind).toBe(is)
})

test('nothing is asked of a user story', () => {
  const story = read(STORY, 'Userstory_HarbourLights.md')
  expect(story).toMatchObject({ userStory: true, missing: [], empty: [], codes: ['proposal-user-story'] })
  expect(story.others.map(({ label }) => label)).toEqual(['Pre-conditions', 'Begins when', 'Ends when'])
})

test.each([
  { source: '', codes: ['empty-file'] },
  { source: '\0\0', codes: ['binary-file'] },
  { source: 'Hello.', codes: ['proposal-without-fields'] },
  { source: tableWith({ 'API summary': '<script>x()</script>Fine.' }), codes: ['script-in-document'] },
])('bad input is a finding: $codes', ({ source, codes }) => {
  expect(read(source).codes).toEqual(codes)
})

test('a table that is cut off keeps what it has', () => {
  const source = tableWith()
  const proposal = read(source.slice(0, source.indexOf('Commercial')))
  expect([proposal.owners, proposal.generation]).toEqual([['KDDI'], 'table'])
  expect(new Set(proposal.codes)).toEqual(new Set(['proposal-field-missing']))
})

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('| API name | ', ' |\n', '### API owner\n', '\n', '```\n', '- [x] ', 'YES', 'KDDI, ', '| | ', '<br>'),
)

test('no text is refused with an exception, and every line exists', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('')
      const lines = source.split(/\r\n|\n|\r/).length
      isProposal(source, 'a.md')
      return parseProposal(source, 'a.md').findings.every(({ line }) => line >= 1 && line <= lines)
    }),
    { numRuns: 500 },
  )
})

import { formatReference } from '@trunkline/governance'
import { expect, test } from 'vitest'
import { reporting } from '../reporting.ts'
import { type Context, linkedNumbers, mentionsIn, referencesIn } from './references.ts'

const GITHUB = 'https://github.com/camaraproject'
const context: Context = { repository: 'APIBacklog', linked: new Map() }

test.each([
  { why: 'a bare number is of the repository at hand', text: 'see #63', found: ['APIBacklog#63 issue'] },
  { why: 'a name before it is its repository', text: 'SimSwap#4', found: ['SimSwap#4 issue'] },
  { why: 'a short name stands for the repository', text: 'QoD#8', found: ['QualityOnDemand#8 issue'] },
  {
    why: 'PR is no repository',
    text: 'PR#7 and PR #8',
    found: ['APIBacklog#7 pull-request', 'APIBacklog#8 pull-request'],
  },
  { why: 'an address tells all', text: `[#5](${GITHUB}/Governance/pull/5)`, found: ['Governance#5 pull-request'] },
  {
    why: 'an address without its h',
    text: '[#5](ttps://github.com/camaraproject/ICM/issues/5)',
    found: ['ICM#5 issue'],
  },
  {
    why: 'a label on the list page',
    text: `[#6](${GITHUB}/WorkingGroups/pulls)`,
    found: ['WorkingGroups#6 pull-request'],
  },
  { why: 'PR before an issue address', text: `PR [#9](${GITHUB}/A/issues/9)`, found: ['A#9 pull-request'] },
  { why: 'the address of a link in a link', text: `[#71]([#45](${GITHUB}/A/issues/71))`, found: ['A#71 issue'] },
  {
    why: 'where a template is, is a pull request',
    text: 'The API template is available at #2',
    found: ['APIBacklog#2 pull-request'],
  },
  { why: 'drops and priorities are no issues', text: 'Drop #3 APIs, priority #5', found: [] },
  { why: 'a repository alone is none', text: `[Name](${GITHUB}/Name)`, found: [] },
  { why: 'an issue without number is none', text: 'Issue #x', found: [] },
])('$why', ({ text, found }) => {
  const { findings, report } = reporting('a.md')
  const references = referencesIn(text, 1, context, report)
  expect(references.map((reference) => `${formatReference(reference)} ${reference.kind}`)).toEqual(found)
  expect(findings).toEqual([])
})

test.each([
  { why: 'no repository is at hand', document: '', repository: null },
  {
    why: 'the document links the number to two',
    document: `${GITHUB}/A/issues/3 ${GITHUB}/B/issues/3`,
    repository: 'A',
  },
])('a bare number is reported and left out where $why', ({ document, repository }) => {
  const { findings, report } = reporting('a.md')
  expect(referencesIn('see #3', 9, { repository, linked: linkedNumbers(document) }, report)).toEqual([])
  expect(findings.map(({ code, line }) => [code, line])).toEqual([['ambiguous-reference', 9]])
})

test('a bare number that the document links once is of that repository', () => {
  const linked = linkedNumbers(`[#100](${GITHUB}/Governance/issues/100)`)
  expect(mentionsIn('#100', { ...context, linked })[0]?.reference?.repository).toBe('Governance')
})

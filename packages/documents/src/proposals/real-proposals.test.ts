import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { judgeProposals } from './judge-proposals.ts'
import { parseProposal } from './parse-proposal.ts'
import { isProposal, isProposalTemplate } from './recognise.ts'

const inputs = realInputs()
const folder = `${inputs}/proposals`
const read = (inputs === null ? [] : readdirSync(folder)).map((file) => ({
  source: readFileSync(`${folder}/${file}`, 'utf8'),
  file,
}))
const all = read
  .filter(({ source, file }) => isProposal(source, file))
  .map(({ source, file }) => parseProposal(source, file))
const count = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]))
const named = (part: string) => all.find(({ proposal }) => proposal.file.includes(part))?.proposal

describe.skipIf(inputs === null)('the real proposals (skipped where they are not beside the checkout)', () => {
  test('77 proposals, and the two templates are none', () => {
    expect(all).toHaveLength(77)
    expect(read.filter(({ source, file }) => isProposalTemplate(source, file)).map(({ file }) => file)).toEqual([
      '_template-enhancement.md',
      '_template-proposal.md',
    ])
  })

  test('generations and kinds', () => {
    expect(count(all.map(({ proposal }) => `${proposal.type}, ${proposal.generation}`))).toEqual({
      'new-api, table': 64,
      'new-api, headings': 3,
      'new-api, free': 1,
      'api-family, table': 3,
      'scope-enhancement, table': 5,
      'scope-enhancement, headings': 1,
    })
    expect(all.filter(({ proposal }) => proposal.userStory)).toHaveLength(1)
  })

  test('every proposal has a name and an owner', () => {
    const proposals = all.map(({ proposal }) => proposal).filter(({ userStory }) => !userStory)
    expect(proposals.filter(({ owners, fields }) => owners.length === 0 || !fields.name?.text)).toEqual([])
  })

  test('findings', () => {
    expect(count(all.flatMap(({ findings }) => findings.map(({ code }) => code)))).toEqual({
      'proposal-answer-unclear': 17,
      'proposal-field-empty': 1,
      'proposal-field-missing': 8,
      'proposal-file-name': 2,
      'proposal-kind-differs': 2,
      'proposal-name-differs': 1,
      'proposal-owners-several': 15,
      'proposal-placeholder-left': 14,
      'proposal-row-broken': 1,
      'proposal-supporters-empty': 28,
      'proposal-template-earlier': 76,
      'proposal-user-story': 1,
      'undecodable-character': 1,
    })
    expect(judgeProposals(all.map(({ proposal }) => proposal))).toHaveLength(7)
  })

  test('fields of single proposals', () => {
    expect(named('Strength_Rainfall')).toMatchObject({ owners: ['Ericsson'], supporters: [], empty: ['supporters'] })
    expect(named('CPE-Management')?.fields.summary?.text).toContain('B2B2B2C Scope 2')
    expect(named('DeviceDataVolume')?.missing).toEqual(
      expect.arrayContaining(['yaml-available', 'validated-with-customers']),
    )
    expect(named('Location_Retrieval')?.owners).toEqual(['Ericsson', 'DT', 'Orange', 'Telefonica', 'Vodafone'])
  })
})

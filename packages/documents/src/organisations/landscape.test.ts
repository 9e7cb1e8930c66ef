import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { parseOrganisations } from './landscape.ts'
import { organisationOf } from './spelling.ts'

const file = 'landscape.yml'
const landscape = (items: string): string => `landscape:
  - category:
    name: Members
    subcategories:
      - subcategory:
        name: Premier
        items:
${items}`

describe('parseOrganisations', () => {
  test('reads name, tier, paths and line', () => {
    const source = landscape(`          - item:
            name: Acme
            second_path:
              - Operation / Operators
`)
    expect(parseOrganisations(source, file)).toEqual({
      document: {
        kind: 'organisations',
        file,
        organisations: [{ name: 'Acme', tier: 'Premier', paths: ['Operation / Operators'], isOperator: true, line: 9 }],
      },
      findings: [],
    })
  })

  test.each([
    { items: '          - item:\n            homepage: x\n', code: 'organisation-incomplete', why: 'no name' },
    { items: '          - item:\n            name: Acme\n', code: 'organisation-incomplete', why: 'no path' },
    {
      items: '          - {name: A, second_path: [B]}\n          - {name: A, second_path: [B]}\n',
      code: 'organisation-twice',
      why: 'listed twice',
    },
    { items: '          - {name: A, second_path: [B]}\n  \tx: [\n', code: 'unreadable-file', why: 'broken YAML' },
  ])('$why: $code', ({ items, code }) => {
    expect(parseOrganisations(landscape(items), file).findings.map((found) => found.code)).toEqual([code])
  })

  test('a document that unfolds without end is a finding', () => {
    const layers = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`)
    const bomb = `l0: &l0 [x]\n${layers.join('\n')}\n`
    expect(parseOrganisations(bomb, file).findings.map(({ code }) => code)).toEqual(['unreadable-file'])
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseOrganisations(text, file) !== null))
    fc.assert(fc.property(fc.json(), (text) => parseOrganisations(`landscape: ${text}`, file) !== null))
  })
})

const inputs = realInputs()
describe.skipIf(inputs === null)('the real landscape', () => {
  const read = () => parseOrganisations(readFileSync(join(inputs ?? '', 'organisations/landscape.yml'), 'utf8'), file)

  test('holds 23 members and 165 participating organisations', () => {
    const { document, findings } = read()
    const tiers = Object.groupBy(document.organisations, ({ tier }) => tier)
    expect(Object.fromEntries(Object.entries(tiers).map(([tier, list]) => [tier, list?.length]))).toEqual({
      Premier: 9,
      General: 8,
      Associate: 6,
      'Participating Organizations': 165,
    })
    expect(findings).toEqual([])
  })

  test('is joined in full, and agrees on who is an operator', () => {
    const disagreeing = read().document.organisations.filter(
      ({ name, isOperator }) => (organisationOf(name)?.kind === 'operator') !== isOperator,
    )
    expect(disagreeing).toEqual([])
    expect(read().document.organisations.filter(({ name }) => organisationOf(name) === null)).toEqual([])
  })
})

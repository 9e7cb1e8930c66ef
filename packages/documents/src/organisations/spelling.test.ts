import { ORGANISATION_KINDS } from '@trunkline/governance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeSpelling } from './judge-spelling.ts'
import { isBody, KNOWN_ORGANISATIONS, organisationOf, spellingKey } from './spelling.ts'

const nameOf = (spelling: string): string | null => organisationOf(spelling)?.name ?? null

describe('organisationOf', () => {
  test.each([
    { spelling: 'Telefonica', name: 'Telefónica', why: 'accents make no difference' },
    { spelling: 'Telefónica*', name: 'Telefónica', why: "the owner's star is no part of the name" },
    { spelling: 'Telefonica, S.A.', name: 'Telefónica', why: 'a legal name with a comma' },
    { spelling: 'TEF', name: 'Telefónica', why: 'short form of the minutes' },
    { spelling: 'AT&T Services, Inc.', name: 'AT&T', why: 'legal name of the landscape' },
    { spelling: 'AT&T', name: 'AT&T', why: 'the ampersand belongs to the name' },
    { spelling: 'ORANGE', name: 'Orange', why: 'case makes no difference' },
    { spelling: 'China-Unicom', name: 'China Unicom', why: 'a hyphen for a blank' },
    { spelling: 'ChinaUnicom', name: 'China Unicom', why: 'no blank at all' },
    { spelling: 'chinaunicom', name: 'China Unicom', why: 'the spelling of two proposals' },
    { spelling: 'Chine Mobile', name: 'China Mobile', why: 'misspelt in the table' },
    { spelling: 'China Mobile Hong Kong', name: 'China Mobile Hong Kong', why: 'an operator of its own' },
    { spelling: 'Erisson', name: 'Ericsson', why: 'misspelt in the minutes of 2023' },
    { spelling: 'Centilion', name: 'Centillion', why: 'misspelt in the roster of 2025-11-13' },
    { spelling: 'Infosys Ltd.', name: 'Infosys', why: 'a closing legal form' },
    { spelling: 'X Flow Software Technology LLC', name: 'xFlow Research', why: 'the table of 2026' },
    { spelling: 'xFlow Research Inc', name: 'xFlow Research', why: 'the table of 2025' },
    { spelling: 'Xflowresearch', name: 'xFlow Research', why: 'the minutes of 2025-11-13' },
    { spelling: 'Before: MTN and now: xFlow Research Inc', name: 'xFlow Research', why: 'who owns it now' },
    { spelling: 'GSMA IDG', name: 'GSMA', why: 'a programme group of the association' },
    { spelling: 'TMUS', name: 'T-Mobile US', why: 'short form' },
    { spelling: 'Verizon(Mahesh Chapalamadugu)', name: 'Verizon', why: 'a person in brackets' },
    { spelling: 'NCSRD', name: 'NCSR Demokritos', why: 'initials' },
    { spelling: 'Deutsche Telekom AG', name: 'Deutsche Telekom', why: 'legal form of the landscape' },
    { spelling: 'NTT DATA', name: 'NTT DATA', why: 'not the operator NTT' },
    { spelling: 'Axiata Digital Labs', name: 'Axiata Digital Labs', why: 'not its parent' },
    { spelling: 'Acme Telecom', name: null, why: 'not on record' },
    { spelling: 'Dawid Wróblewski', name: null, why: 'a person' },
    { spelling: 'WG participants', name: null, why: 'a body is no organisation' },
    { spelling: '', name: null, why: 'nothing' },
  ])('$spelling: $why', ({ spelling, name }) => {
    expect(nameOf(spelling)).toBe(name)
  })

  test('never throws and finds whatever case is used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => organisationOf(text) === organisationOf(text.trim())),
    )
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN_ORGANISATIONS), ({ name }) => nameOf(` ${name.toUpperCase()}* `) === name),
    )
  })
})

describe('the alias table', () => {
  test('gives every spelling to one organisation only', () => {
    const owners = new Map<string, string>()
    for (const { name, aliases } of KNOWN_ORGANISATIONS) {
      for (const key of new Set([name, ...aliases].map(spellingKey))) {
        expect([name, key, owners.get(key)]).toEqual([name, key, undefined])
        owners.set(key, name)
      }
    }
  })

  test('has distinct ids, and an alias is another key or another way to write it', () => {
    expect(new Set(KNOWN_ORGANISATIONS.map(({ id }) => id)).size).toBe(KNOWN_ORGANISATIONS.length)
    for (const { name, kind, aliases } of KNOWN_ORGANISATIONS) {
      expect(ORGANISATION_KINDS).toContain(kind)
      expect(aliases).not.toContain(name)
      expect(isBody(name)).toBe(false)
    }
  })
})

describe('isBody', () => {
  test.each([
    'N/A',
    'n/a',
    'WG participants',
    'Chair',
    'WG chair',
    'API owners',
    'API backlog WG Chair',
    'All',
    'XX',
    '',
  ])('%s is no organisation', (spelling) => {
    expect(isBody(spelling)).toBe(true)
  })
  test.each(['AT&T', 'A1', 'ION', 'Airtel'])('%s is one', (spelling) => {
    expect(isBody(spelling)).toBe(false)
  })
})

describe('judgeSpelling', () => {
  const place = { file: 'table.md', line: 7, column: 3 }
  test.each([
    { spelling: 'Telefónica*', code: undefined, why: 'the preferred name' },
    { spelling: 'Telefonica', code: 'organisation-spelling', why: 'without its accent' },
    { spelling: 'DT', code: 'organisation-spelling', why: 'short form' },
    { spelling: 'Acme', code: 'organisation-unknown', why: 'not on record' },
    { spelling: 'N/A', code: undefined, why: 'a body' },
  ])('$spelling: $why', ({ spelling, code }) => {
    expect(judgeSpelling(spelling, place)?.code).toBe(code)
  })

  test('stands at its place and says what to write', () => {
    expect(judgeSpelling('DT', place)).toMatchObject({ ...place, severity: 'note', hint: 'Write "Deutsche Telekom".' })
  })
})

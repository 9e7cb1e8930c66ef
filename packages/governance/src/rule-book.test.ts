import { describe, expect, test } from 'vitest'
import { CAMARA_RULES } from './rule-book.ts'
import { type RuleName, ruleOn } from './rules.ts'
import type { IsoDate } from './words.ts'

const names = [...new Set(CAMARA_RULES.map((rule) => rule.name))]
const day = (text: string): IsoDate => text as IsoDate

describe('the rule book', () => {
  test.each(CAMARA_RULES.map((rule) => [rule.name, rule.version, rule] as const))(
    '%s, version %i, says what it means and where it comes from',
    (_, __, rule) => {
      expect(rule.source.document).not.toBe('')
      expect(rule.says).toMatch(/\.$/)
      expect(rule.validFrom).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(rule.source.document === 'docs/decisions/0007-assumed-rules.md').toBe(
        rule.assumed === true && rule.name !== 'call-series',
      )
    },
  )

  test.each(names)('the versions of %s count from one, each from a later day', (name) => {
    const versions = CAMARA_RULES.filter((rule) => rule.name === name)
    expect(versions.map((rule) => rule.version)).toEqual(versions.map((_, index) => index + 1))
    const days = versions.map((rule) => rule.validFrom)
    expect(days).toEqual([...new Set(days)].sort())
  })

  test('these rules are ours: no text of the group says so', () => {
    const assumed = CAMARA_RULES.filter((rule) => rule.assumed).map((rule) => `${rule.name} ${rule.version}`)
    expect(assumed.sort()).toEqual([
      'action-due-calls 1',
      'approved-minutes-change-by-correction 1',
      'call-series 1',
      'default-item-minutes 1',
      'not-treated-moves-up 1',
      'registration-stands-for-issue 1',
      'roster-calls 1',
      'unapproved-minutes-calls 1',
    ])
  })
})

describe('the rule in force', () => {
  test.each([
    ['2021-01-01', 1, 'before the first version, the first'],
    ['2023-11-30', 1, 'the day before a new version'],
    ['2023-12-01', 2, 'the day of the new version'],
    ['2026-01-01', 3, 'after the last version, the last'],
  ])('on %s the series is version %i: %s', (on, version) => {
    expect(ruleOn(CAMARA_RULES, 'call-series', day(on)).version).toBe(version)
  })

  test('a name that the book lacks is a mistake of the program', () => {
    expect(() => ruleOn([], 'agenda-close-days' as RuleName, day('2025-01-01'))).toThrow('agenda-close-days')
  })
})

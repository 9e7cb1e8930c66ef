import { describe, expect, test } from 'vitest'
import { REFUSED_BY_RULE } from './examples/refused-by-rule.ts'
import { REFUSED_BY_SENSE } from './examples/refused-by-sense.ts'
import { storyAt } from './examples/story.ts'
import { before, CALL, late, type Refused } from './examples/worlds.ts'
import { REFUSALS, type RefusalCode } from './refusal.ts'

/** A reason without an example does not compile. */
const REFUSED: Readonly<Record<RefusalCode, readonly Refused[]>> = { ...REFUSED_BY_RULE, ...REFUSED_BY_SENSE }

describe.each(REFUSALS)('%s', (code) => {
  test.each(REFUSED[code].map((one) => [one.why, one] as const))('%s', (_, { by, rule }) => {
    const found = by().find((refusal) => refusal.code === code)
    expect(found, `codes: ${by().map((refusal) => refusal.code)}`).toBeDefined()
    expect(found?.says).toMatch(/\.$/)
    expect(found?.hint).toMatch(/\.$/)
    expect(found?.rule?.name).toBe(rule)
    expect(found?.rule === undefined || found.rule.source.document !== '').toBe(true)
  })
})

describe('all reasons at once', () => {
  test('a late request by an observer about a late issue names all three', () => {
    expect(late.as('observer').codes('call', 'request-item', CALL, { subject: 'proposal:late' })).toEqual([
      'role-not-allowed',
      'agenda-closed',
      'issue-opened-late',
    ])
  })

  test('a move that may be made has none', () => {
    expect(before.codes('call', 'request-item', CALL, { subject: 'proposal:in-home' })).toEqual([])
  })

  test('the refusal of a late request names the minute of the close and by how much', () => {
    const [refusal] = storyAt('2025-11-07T10:05Z').refusals('call', 'request-item', CALL, {
      subject: 'section:closing',
    })
    expect(refusal?.says).toBe('The agenda of 2025-11-13 closed 2025-11-06 09:00 UTC, 1 day 1 h 5 min ago.')
  })
})

import { expect, test } from 'vitest'
import { itemAtHand, timeUsed } from './item-clock.ts'

const at = (minute: number): string => `2025-11-27T15:${String(minute).padStart(2, '0')}:00Z`
const ITEMS = [
  { subject: 'section:antitrust', openedAt: at(0) },
  { subject: 'proposal:b', openedAt: at(12) },
  { subject: 'proposal:a', openedAt: at(2) },
  { subject: 'proposal:c', openedAt: null },
]

test.each([
  ['section:antitrust', 2, 'until the next was taken up'],
  ['proposal:a', 10, 'in the order of the call, not of the agenda'],
  ['proposal:b', 8, 'the last one until now'],
  ['proposal:c', null, 'never taken up'],
  ['proposal:x', null, 'not known'],
])('%s has used %j minutes: %s', (subject, minutes, _why) => {
  const used = timeUsed(ITEMS, subject, Date.parse(at(20)))
  expect(used === null ? null : used / 60_000).toBe(minutes)
})

test('the item at hand is the one taken up last', () => {
  expect(itemAtHand(ITEMS)).toBe('proposal:b')
  expect(itemAtHand([])).toBeNull()
})

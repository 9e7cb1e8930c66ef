import { expect, test } from 'vitest'
import { sayClock, sayCount, sayDays, sayDistance, sayDuration } from './duration.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  [2 * DAY + 4 * HOUR + 59 * MINUTE, '2 days 4 h', 'two units at most, rounded down'],
  [DAY, '1 day', 'no zero hours'],
  [30 * DAY + 5 * HOUR, '30 days', 'hours do not matter after two weeks'],
  [4 * HOUR + 12 * MINUTE, '4 h 12 min', 'hours and minutes within a day'],
  [HOUR, '1 h', 'no zero minutes'],
  [59_000, 'less than a minute', 'never zero'],
  [-2 * HOUR, '2 h', 'the sign is the caller’s to say'],
])('%i ms is said %j: %s', (span, said) => {
  expect(sayDuration(span)).toBe(said)
})

test('what is known to the day is counted in days', () => {
  expect([sayDays(13 * DAY + 9 * HOUR), sayDays(DAY), sayDays(5 * HOUR)]).toEqual(['13 days', '1 day', 'today'])
})

test('the distance has a direction', () => {
  expect(sayDistance(HOUR)).toBe('in 1 h')
  expect(sayDistance(-HOUR)).toBe('1 h ago')
})

test.each([
  [425_000, '7:05'],
  [4_025_000, '1:07:05'],
  [-65_999, '−1:05'],
  [-400, '0:00'],
])('the clock shows %i ms as %s', (span, shown) => {
  expect(sayClock(span)).toBe(shown)
})

test.each([
  [0, 'no items'],
  [1, '1 item'],
  [3, '3 items'],
])('%i is counted %s', (value, said) => {
  expect(sayCount(value, 'item')).toBe(said)
})

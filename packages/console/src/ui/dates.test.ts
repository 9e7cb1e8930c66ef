import { expect, test } from 'vitest'
import { dayAfter, sayDay, sayMoment, sayShortDay, sayTime, sayUtc } from './dates.ts'

const start = '2025-11-27T15:00:00Z'

test('a moment is shown in the reader’s zone and in UTC', () => {
  expect(sayMoment(start, 'Europe/Berlin')).toBe('Thu, 27 Nov 2025, 16:00')
  expect(sayMoment(start, 'Asia/Tokyo')).toBe('Fri, 28 Nov 2025, 00:00')
  expect(sayTime(start, 'Europe/Berlin')).toBe('16:00 CET')
  expect(sayUtc(start)).toBe('2025-11-27 15:00 UTC')
})

test('a day is the same day in every zone', () => {
  expect(sayDay('2025-11-27')).toBe('Thu, 27 Nov 2025')
  expect(sayShortDay('2025-11-27')).toBe('27 Nov 2025')
  expect(dayAfter(Date.parse(start), 35)).toBe('2026-01-01')
})

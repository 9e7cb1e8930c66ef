import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  atWallClock,
  centralEuropeanOffset,
  dateAt,
  dateOf,
  daysBetween,
  endOfDay,
  formatInstant,
  HOUR,
  isAfterMinute,
  nthWeekday,
  parseDate,
  parseInstant,
  sayDuration,
  sayInstant,
  startOfDay,
  weekdayOf,
} from './calendar.ts'
import { instant } from './examples/story.ts'
import type { IsoDate } from './words.ts'

const on = (text: string): IsoDate => text as IsoDate

describe('days', () => {
  test.each<[string, string | null, string]>([
    ['2024-02-29', '2024-02-29', 'a leap day'],
    ['2025-02-29', null, 'no leap year'],
    ['2100-02-29', null, 'a century that is no leap year'],
    ['2025-20-02', null, 'day and month swapped, as in the table'],
    ['2025-04-31', null, 'a month of thirty days'],
    ['2025-4-1', null, 'not written in full'],
  ])('%s reads as %s: %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected)
  })

  test('a day is never a fraction', () => {
    expect(dateOf(2025.5, 1, 1)).toBeNull()
  })

  test('agrees with the calendar of the machine over eight centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150_000, max: 150_000 }), (days) => {
        const machine = new Date(days * 86_400_000)
        const text = on(machine.toISOString().slice(0, 10))
        const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
        expect(addDays(on('1970-01-01'), days)).toBe(text)
        expect(daysBetween(on('1970-01-01'), text)).toBe(days)
        expect(weekdayOf(text)).toBe(names[machine.getUTCDay()])
      }),
    )
  })

  test.each<[number, number, number, string | null, string]>([
    [2025, 11, 2, '2025-11-13', 'second Thursday'],
    [2025, 11, 4, '2025-11-27', 'fourth Thursday'],
    [2025, 10, 5, '2025-10-30', 'a month with five'],
    [2025, 11, 5, null, 'a month with four'],
    [2026, 1, 1, '2026-01-01', 'a month that begins with one'],
  ])('%i-%i: Thursday number %i is %s (%s)', (year, month, nth, expected) => {
    expect(nthWeekday(year, month, 'thursday', nth)).toBe(expected)
  })
})

describe('instants', () => {
  test.each([
    ['2025-11-13T09:00Z', '2025-11-13T09:00:00Z'],
    ['2025-11-13T09:00:07.250Z', '2025-11-13T09:00:07.250Z'],
    ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59Z'],
  ])('%s is written %s', (text, written) => {
    expect(formatInstant(instant(text))).toBe(written)
  })

  test.each(['2025-11-13T09:00', '2025-11-13T24:00Z', '2025-02-30T09:00Z', '2025-11-13 09:00Z', ''])(
    '"%s" is no instant',
    (text) => {
      expect(parseInstant(text)).toBeNull()
    },
  )

  test('reading undoes writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e12, max: 4e12 }), (at) => {
        expect(parseInstant(formatInstant(at as never))).toBe(at)
        expect(formatInstant(at as never).slice(0, 19)).toBe(new Date(at).toISOString().slice(0, 19))
      }),
    )
  })

  test('a day runs from its first to its last millisecond', () => {
    expect(dateAt(startOfDay(on('2025-11-13')))).toBe('2025-11-13')
    expect(dateAt(endOfDay(on('2025-11-13')))).toBe('2025-11-13')
    expect(endOfDay(on('2025-11-13')) + 1).toBe(startOfDay(on('2025-11-14')))
  })

  test.each([
    ['2025-03-29', '10:00', '2025-03-29T09:00:00Z', 'the day before summer time'],
    ['2025-03-30', '01:30', '2025-03-30T00:30:00Z', 'half an hour before it begins'],
    ['2025-03-30', '10:00', '2025-03-30T08:00:00Z', 'the day it begins'],
    ['2025-10-25', '10:00', '2025-10-25T08:00:00Z', 'the day before it ends'],
    ['2025-10-26', '10:00', '2025-10-26T09:00:00Z', 'the day it ends'],
    ['2023-12-14', '10:00', '2023-12-14T09:00:00Z', 'a call of winter 2023'],
  ])('%s %s in Central Europe is %s: %s', (day, time, expected) => {
    expect(formatInstant(atWallClock(on(day), time, 'CET'))).toBe(expected)
  })
})

test.each([
  ['2025-03-30T00:59:59Z', 1, 'a second before summer time'],
  ['2025-03-30T01:00:00Z', 2, 'as it begins'],
  ['2025-10-26T00:59:59Z', 2, 'a second before it ends'],
  ['2025-10-26T01:00:00Z', 1, 'as it ends'],
])('at %s Central Europe is %i hours ahead: %s', (text, hours) => {
  expect(centralEuropeanOffset(instant(text))).toBe(hours * HOUR)
})

describe('what people read', () => {
  test('an instant to the minute', () => {
    expect(sayInstant(instant('2025-11-06T09:00:59Z'))).toBe('2025-11-06 09:00 UTC')
  })

  test.each([
    [0, '1 min', 'less than a minute is said as one'],
    [59 * 60_000, '59 min', 'minutes'],
    [60 * 60_000, '1 h', 'a full hour says no minutes'],
    [24 * 3_600_000, '1 day', 'one day'],
    [3 * 86_400_000 + 4 * 3_600_000 + 5 * 60_000, '3 days 4 h 5 min', 'all of it'],
  ])('%i ms is %s: %s', (milliseconds, expected) => {
    expect(sayDuration(milliseconds)).toBe(expected)
  })

  test.each([
    ['2025-11-06T08:59:59.999Z', false, 'before'],
    ['2025-11-06T09:00:00Z', false, 'at the minute'],
    ['2025-11-06T09:00:59.999Z', false, 'still the same minute'],
    ['2025-11-06T09:01:00Z', true, 'the next minute'],
  ])('%s is after 09:00: %s (%s)', (text, expected) => {
    expect(isAfterMinute(instant(text), instant('2025-11-06T09:00Z'))).toBe(expected)
  })
})

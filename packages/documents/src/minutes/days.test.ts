import type { IsoDate } from '@trunkline/governance'
import { expect, test } from 'vitest'
import { dayNear, daysIn } from './days.ts'

test.each([
  { text: 'on the 12th of May 2022', on: '2022-05-12', odd: false },
  { text: '5th of Jan 2023', on: '2023-01-05', odd: false },
  { text: 'Aug 28, 2025', on: '2025-08-28', odd: false },
  { text: 'September 6, 2024.', on: '2024-09-06', odd: false },
  { text: 'call of 2025-11-06:', on: '2025-11-06', odd: false },
  { text: '23th June 2022', on: '2022-06-23', odd: true },
  { text: '11st March 2024', on: '2024-03-11', odd: true },
  { text: '31st June 2022', on: null, odd: false },
  { text: '9th June', on: null, odd: false },
])('$text', ({ text, on, odd }) => {
  expect(daysIn(text).map((day) => ({ on: day.on, odd: day.oddOrdinal }))).toEqual([{ on, odd }])
})

test('words that only begin like a month are none', () => {
  expect(daysIn('12 Marked, 4 mayors, 3 Decide')).toEqual([])
})

test.each([
  { why: 'in the year of the call', text: '9th June', call: '2022-07-07', on: '2022-06-09' },
  { why: 'January after a call in December', text: '11th January', call: '2023-12-14', on: '2024-01-11' },
  { why: 'December before a call in January', text: '15th Dec', call: '2023-01-05', on: '2022-12-15' },
  { why: 'a written year stays, even a wrong one', text: '26th May 2012', call: '2022-05-12', on: '2012-05-26' },
  { why: 'a day of no year', text: '31st Nov', call: '2022-12-01', on: null },
])('a day without year lies $why', ({ text, call, on }) => {
  expect(dayNear(daysIn(text)[0]!, call as IsoDate)).toBe(on)
})

import { expect, test } from 'vitest'
import { metaReleaseOf } from './meta-release.ts'

test.each([
  { text: 'Fall25', label: 'Fall25', why: 'as the data writes it' },
  { text: 'fall25', label: 'Fall25', why: 'as the table writes it' },
  { text: 'Spring26', label: 'Spring26', why: 'the last of the old names' },
  { text: 'Sync26', label: 'Sync26', why: 'decided on 2026-02-19' },
  { text: 'Signal27', label: 'Signal27', why: 'the first half of a year' },
  { text: 'Fall26', label: undefined, why: 'became Sync26' },
  { text: 'Signal26', label: undefined, why: 'Spring26 kept its name' },
  { text: 'Winter25', label: undefined, why: 'never decided' },
  { text: '', label: undefined, why: 'nothing' },
])('$text: $why', ({ text, label }) => {
  expect(metaReleaseOf(text)?.label).toBe(label)
})

test('the second half starts in March, the first in the September before', () => {
  expect(metaReleaseOf('Sync26')?.startsOn).toBe('2026-03-01')
  expect(metaReleaseOf('Signal27')?.startsOn).toBe('2026-09-01')
})

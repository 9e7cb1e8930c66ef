import { describe, expect, test } from 'vitest'
import { newIn } from './discussions.ts'

describe('what minutes say beyond the minutes before them', () => {
  test.each([
    { why: 'nothing on record: all of it', text: 'A was asked.', onRecord: [], expected: 'A was asked.' },
    { why: 'quoted in full: nothing', text: 'A was asked.', onRecord: ['A  was asked.'], expected: '' },
    {
      why: 'quoted and continued: the end',
      text: 'A was asked. B answered.',
      onRecord: ['A was asked.'],
      expected: 'B answered.',
    },
    { why: 'continued twice: the last part', text: 'A. B. C.', onRecord: ['A.', 'B.'], expected: 'C.' },
    {
      why: 'part of a longer record: nothing',
      text: 'A was asked.',
      onRecord: ['A was asked. B answered.'],
      expected: '',
    },
    { why: 'another text: all of it', text: 'C objected.', onRecord: ['A was asked.'], expected: 'C objected.' },
    { why: 'an empty record is no prefix', text: 'A', onRecord: ['', ' '], expected: 'A' },
  ])('$why', ({ text, onRecord, expected }) => expect(newIn(text, onRecord)).toBe(expected))
})

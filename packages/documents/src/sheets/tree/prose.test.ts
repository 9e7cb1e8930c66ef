import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'
import { proseBlocks, proseRuns } from './prose.ts'

const link = (href: string) => ({ kind: 'link', text: href, href })
const words = (text: string) => ({ kind: 'text', text })

describe('proseRuns', () => {
  test.each([
    { why: 'plain words', written: 'as  they\tare', runs: [words('as they are')] },
    { why: 'nothing', written: ' \n ', runs: [] },
    { why: 'a line end is a break', written: 'a\r\nb', runs: [words('a'), { kind: 'break' }, words('b')] },
    {
      why: 'the stop belongs to the sentence',
      written: 'See https://e.org/a.',
      runs: [words('See '), link('https://e.org/a'), words('.')],
    },
    {
      why: 'so does the bracket',
      written: '(https://e.org/a_b),',
      runs: [words('('), link('https://e.org/a_b'), words('),')],
    },
    { why: 'no other scheme is followed', written: 'ftp://e.org', runs: [words('ftp://e.org')] },
    { why: 'marks are words', written: '**x** <b> [a](b)', runs: [words('**x** <b> [a](b)')] },
  ])('$why', ({ written, runs }) => {
    expect(proseRuns(written)).toEqual(runs)
  })

  test('an empty line parts paragraphs', () => {
    expect(proseBlocks('a\n \n\nb\nc')).toEqual([
      { kind: 'paragraph', content: [words('a')] },
      { kind: 'paragraph', content: [words('b'), { kind: 'break' }, words('c')] },
    ])
  })
})

describe('cleanText', () => {
  test.each([
    { why: 'controls', written: 'a\u0000b\u001Bc\u007F', is: 'abc' },
    { why: 'half of a surrogate pair', written: 'a\uD83Db', is: 'ab' },
    { why: 'both halves stay', written: '🚢', is: '🚢' },
    { why: 'noncharacters', written: 'a\uFFFEb\u{1FFFF}', is: 'ab' },
    { why: 'marks that turn the rest of the line', written: '\u202Egnp\u202C\u2066x\u2069', is: 'gnpx' },
    { why: 'marks of one place stay', written: 'a\u200Fb', is: 'a\u200Fb' },
    { why: 'every kind of line end', written: 'a\r\nb\rc\u2028d\u0085e', is: 'a\nb\nc\nd\ne' },
    { why: 'tabs', written: 'a\tb', is: 'a\tb' },
  ])('$why', ({ written, is }) => {
    expect(cleanText(written)).toBe(is)
  })
})

import { describe, expect, test } from 'vitest'
import { glued, guarded, hanging, wrap } from './mail-layout.ts'
import { tableLines } from './mail-table.ts'

describe('wrap', () => {
  test.each([
    { why: 'at blanks', words: 'one two three', lines: ['one two', 'three'] },
    { why: 'line ends stay', words: 'one\ntwo', lines: ['one', 'two'] },
    { why: 'a word too wide is cut', words: 'abcdefghijkl', lines: ['abcdefghi', 'jkl'] },
    { why: 'an address is not', words: 'https://example.org', lines: ['https://example.org'] },
    { why: 'wide characters count two', words: '日本語日本語', lines: ['日本語日', '本語'] },
    {
      why: 'what belongs together stays',
      words: `on ${glued('13 Nov')}`,
      lines: ['on 13 Nov'.replace('3 ', '3\u00A0')],
    },
    { why: 'even on a line of its own', words: `due on ${glued('13 Nov')}`, lines: ['due on', '13\u00A0Nov'] },
    { why: 'nothing is an empty line', words: '', lines: [''] },
  ])('$why', ({ words, lines }) => {
    expect(wrap(words, 9)).toEqual(lines)
  })
})

describe('guarded', () => {
  test.each([
    { why: 'not a quotation', line: '> said', is: ' > said' },
    { why: 'not another mail', line: 'From here', is: ' From here' },
    { why: 'not a line that goes on', line: 'end ', is: 'end' },
    { why: 'everything else', line: '  Fromage', is: '  Fromage' },
  ])('$why', ({ line, is }) => {
    expect(guarded(line)).toBe(is)
  })
})

test('later lines hang below the first', () => {
  expect(hanging('* ', `${'a'.repeat(40)} ${'b'.repeat(40)}`)).toEqual([`* ${'a'.repeat(40)}`, `  ${'b'.repeat(40)}`])
})

describe('tableLines', () => {
  test('columns stand below each other where every row fits', () => {
    expect(
      tableLines(
        ['Name', 'In'],
        [
          ['山田', 'yes'],
          ['Ada', 'no'],
        ],
      ).map(guarded),
    ).toEqual(['Name  In', '----  ---', '山田  yes', 'Ada   no'])
  })

  test('else each row is a list of what it holds', () => {
    const long = 'word '.repeat(20).trim()
    expect(tableLines(['Name', 'Owner', 'Why'], [['A', '', long]])).toEqual([
      '* A',
      '    Why:   word word word word word word word word word word word word',
      '           word word word word word word word word',
    ])
  })
})

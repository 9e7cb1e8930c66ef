import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, type TextChange } from './difference.ts'

const before = (changes: readonly TextChange[]): readonly string[] =>
  changes.flatMap((change) => (change.kind === 'same' ? change.lines : change.gone))
const after = (changes: readonly TextChange[]): readonly string[] =>
  changes.flatMap((change) => (change.kind === 'same' ? change.lines : change.added))

describe('differenceOf', () => {
  test('an unchanged text is one run of lines', () => {
    expect(differenceOf('a\nb\n', 'a\nb\n')).toEqual([
      { kind: 'same', beforeLine: 1, afterLine: 1, lines: ['a', 'b', ''] },
    ])
  })

  test('two empty texts do not differ', () => {
    expect(differenceOf('', '')).toEqual([])
  })

  test('a changed line says which of its words changed, and where it stood', () => {
    expect(differenceOf('one\nThe buoy was green.\nend', 'zero\none\nThe buoy was red.\nend')).toEqual([
      {
        kind: 'changed',
        beforeLine: 1,
        afterLine: 1,
        gone: [],
        added: ['zero'],
        words: [{ kind: 'new', text: 'zero' }],
      },
      { kind: 'same', beforeLine: 1, afterLine: 2, lines: ['one'] },
      {
        kind: 'changed',
        beforeLine: 2,
        afterLine: 3,
        gone: ['The buoy was green.'],
        added: ['The buoy was red.'],
        words: [
          { kind: 'same', text: 'The buoy was ' },
          { kind: 'gone', text: 'green' },
          { kind: 'new', text: 'red' },
          { kind: 'same', text: '.' },
        ],
      },
      { kind: 'same', beforeLine: 3, afterLine: 4, lines: ['end'] },
    ])
  })

  test('passages with nothing in common are not compared word by word', () => {
    const words = (mark: string): string => Array.from({ length: 3_000 }, (_, index) => `${mark}${index}`).join(' ')
    const [change] = differenceOf(words('a'), words('b'))
    expect(change?.kind === 'changed' && change.words.map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })

  test('long texts with nothing in common are one change', () => {
    const lines = (mark: string): string => Array.from({ length: 3_000 }, (_, index) => `${mark}${index}`).join('\n')
    const changes = differenceOf(lines('a'), lines('b'))
    expect(before(changes).join('\n')).toBe(lines('a'))
    expect(after(changes).join('\n')).toBe(lines('b'))
    expect(changes).toHaveLength(1)
  })

  const line = fc.oneof(fc.constantFrom('', 'a', 'b', 'a b', '| a | b |'), fc.string({ maxLength: 6 }))
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))

  test('both texts can be put together again, from the lines and from the words', () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const changes = differenceOf(old, fresh)
        expect(before(changes).join('\n')).toBe(old)
        expect(after(changes).join('\n')).toBe(fresh)
        for (const change of changes) {
          if (change.kind === 'same') continue
          const told = (kind: 'gone' | 'new'): string =>
            change.words.flatMap((piece) => (piece.kind === 'same' || piece.kind === kind ? [piece.text] : [])).join('')
          expect(told('gone')).toBe(change.gone.join('\n'))
          expect(told('new')).toBe(change.added.join('\n'))
        }
      }),
    )
  })
})

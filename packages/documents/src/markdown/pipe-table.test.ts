import { expect, test } from 'vitest'
import { isBlank, isDelimiter, pipeRow } from './pipe-table.ts'

test.each([
  { why: 'a closed row', text: '| a | b |', cells: ['a', 'b'], closed: true },
  { why: 'a row without its last pipe', text: '| a | b', cells: ['a', 'b'], closed: false },
  { why: 'an escaped pipe belongs to the cell', text: '| a \\| b | c |', cells: ['a \\| b', 'c'], closed: true },
  { why: 'empty cells count', text: '|a|||', cells: ['a', '', ''], closed: true },
  { why: 'a lone pipe', text: '| ', cells: [''], closed: false },
])('$why', ({ text, cells, closed }) => {
  expect(pipeRow(text, 7)).toEqual({ cells, closed, line: 7 })
})

test('a line that begins with anything else is no row', () => {
  expect(pipeRow('a | b', 1)).toBeNull()
})

test.each([
  { text: '| --- | :-: |', delimiter: true, blank: false },
  { text: '| --- | |', delimiter: true, blank: false },
  { text: '| - a | --- |', delimiter: false, blank: false },
  { text: '| | |', delimiter: false, blank: true },
])('$text', ({ text, delimiter, blank }) => {
  const row = pipeRow(text, 1)!
  expect([isDelimiter(row), isBlank(row)]).toEqual([delimiter, blank])
})

import { expect, test } from 'vitest'
import type { FindingView } from '../api/documents.ts'
import { byFile, excerptOf, severityCounts } from './findings.ts'

const finding = (file: string, line: number, severity: FindingView['severity']): FindingView => ({
  code: 'c',
  severity,
  file,
  line,
  column: 1,
  says: 's',
  hint: 'h',
})

const FINDINGS = [
  finding('minutes.md', 9, 'note'),
  finding('table.md', 40, 'warning'),
  finding('table.md', 3, 'error'),
  finding('a.md', 1, 'warning'),
]

test('files with errors come first, findings in the order of their lines', () => {
  expect(byFile(FINDINGS).map(({ file, findings }) => [file, ...findings.map(({ line }) => line)])).toEqual([
    ['table.md', 3, 40],
    ['a.md', 1],
    ['minutes.md', 9],
  ])
  expect(severityCounts(FINDINGS)).toEqual([
    { severity: 'error', count: 1 },
    { severity: 'warning', count: 2 },
    { severity: 'note', count: 1 },
  ])
})

test.each([
  [1, ['1 one*', '2 two'], 'nothing before the first line'],
  [2, ['1 one', '2 two*', '3 three'], 'a line on either side'],
  [3, ['2 two', '3 three*'], 'nothing after the last'],
])('around line %i: %j (%s)', (line, shown) => {
  const text = 'one\r\ntwo\nthree'
  expect(excerptOf(text, line).map((part) => `${part.number} ${part.text}${part.isIt ? '*' : ''}`)).toEqual(shown)
})

test('a line without end is cut', () => {
  expect(excerptOf('x'.repeat(5000), 1)[0]?.text).toHaveLength(242)
})

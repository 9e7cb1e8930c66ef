import { expect, test } from 'vitest'
import { reporting } from './reporting.ts'
import { isSound, LONGEST_DOCUMENT } from './soundness.ts'

test.each([
  { why: 'text', source: '# Title\n', sound: true, codes: [] },
  { why: 'nothing', source: '', sound: false, codes: ['empty-file'] },
  { why: 'only white space', source: ' \n\t\n', sound: false, codes: ['empty-file'] },
  { why: 'a zero byte', source: 'abc\0def', sound: false, codes: ['binary-file'] },
  {
    why: 'bytes that are no UTF-8',
    source: `PK\u0003\u0004${'\ufffd'.repeat(20)}`,
    sound: false,
    codes: ['binary-file'],
  },
  { why: 'more than anyone writes', source: 'x'.repeat(LONGEST_DOCUMENT + 1), sound: false, codes: ['file-too-large'] },
  {
    why: 'a byte that is no UTF-8',
    source: `${'text '.repeat(20)}\ufffd`,
    sound: true,
    codes: ['undecodable-character'],
  },
  { why: 'a script', source: 'a\n<script>x()</script>', sound: true, codes: ['script-in-document'] },
  { why: 'a script in a link', source: '[a](javascript:x())', sound: true, codes: ['script-in-document'] },
  {
    why: 'an escaped script is text',
    source: '\\<script>x() [a]\\(javascript:x()) \\<img onerror=x()>',
    sound: true,
    codes: [],
  },
  { why: 'a script in an attribute', source: '<img src=a onerror=x()>', sound: true, codes: ['script-in-document'] },
])('$why', ({ source, sound, codes }) => {
  const { findings, report } = reporting('a.md')
  expect(isSound(source, report)).toBe(sound)
  expect(findings.map(({ code }) => code)).toEqual(codes)
})

test('a script is reported at its line', () => {
  const { findings, report } = reporting('a.md')
  isSound('one\ntwo\n<script>', report)
  expect(findings[0]?.line).toBe(3)
})

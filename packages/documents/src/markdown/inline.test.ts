import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLines, plainText, withoutBullet } from './inline.ts'

test.each([
  { why: 'marks of emphasis and strokes go', source: '**a** *b* ~~c~~ `d`', plain: 'a b c d' },
  { why: 'an escaped mark is a character', source: '\\* a \\_b\\_ 2\\.', plain: '* a _b_ 2.' },
  { why: 'a link is its label', source: 'see [the page](https://x.org/a_b).', plain: 'see the page.' },
  { why: 'a link in a link is the outer label', source: '[Swap]([#4](https://x.org/4))', plain: 'Swap' },
  { why: 'all ways to write a break break', source: 'a<br>b</br>c<br/>d<li>e</li>', plain: 'a\nb\nc\nd\ne' },
  { why: 'styling tags go, their text stays', source: '<span class="x" style="a:b">a</span> <u>b</u>', plain: 'a b' },
  { why: 'a tag that is no HTML is text', source: 'name_<owner>.md', plain: 'name_<owner>.md' },
  { why: 'comments and scripts go with their content', source: 'a<!-- b --><script>c()</script>d', plain: 'ad' },
  { why: 'a comment that never ends hides nothing', source: 'a <!-- b', plain: 'a <!-- b' },
  {
    why: 'an escaped tag or comment is text',
    source: '\\<script>a\\</script> \\<!--b',
    plain: '<script>a</script> <!--b',
  },
  { why: 'an escaped entity is text', source: '\\&amp; &zz; &#x26; &#38;', plain: '&amp; &zz; & &' },
  { why: 'entities are read, white space is folded', source: ' a &amp;&nbsp; b&gt;  c ', plain: 'a & b> c' },
])('$why', ({ source, plain }) => {
  expect(plainLines(source)).toBe(plain)
})

test.each([
  ['* a', 'a'],
  ['  - a', 'a'],
  ['12. a', 'a'],
  ['-a', '-a'],
])('the bullet of %j goes', (line, text) => {
  expect(withoutBullet(line)).toBe(text)
})

test('any text has a plain form on one line', () => {
  fc.assert(fc.property(fc.string({ size: 'large' }), (source) => !plainText(source).includes('\n')))
})

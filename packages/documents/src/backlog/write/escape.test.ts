import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { fold, textOf } from '../read/cells.ts'
import { escapeLink, escapeText } from './escape.ts'

describe('values as HTML', () => {
  test.each([
    { why: 'a bare ampersand stays as the group writes it', text: 'AT&T', html: 'AT&T' },
    { why: 'what reads as a character reference does not', text: 'A &lt; B', html: 'A &amp;lt; B' },
    { why: 'a reference without semicolon is one too', text: 'R&copy', html: 'R&amp;copy' },
    { why: 'tags are words', text: '<script>x</script>', html: '&lt;script&gt;x&lt;/script&gt;' },
    { why: 'a value stays on its line', text: ' a\r\n\n b\t', html: 'a b' },
  ])('$why', ({ text, html }) => {
    expect(escapeText(text)).toBe(html)
  })

  test('whatever is written is read back, as text alone', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcltgmpquo &<>"\';#/=-é中0123') })
    fc.assert(
      fc.property(letters, (text) => {
        const tree = fromHtml(escapeText(text), { fragment: true })
        expect(tree.children.every((node) => node.type === 'text')).toBe(true)
        expect(fold(textOf(tree))).toBe(fold(text))
      }),
    )
  })

  test('a link cannot leave its attribute', () => {
    const html = `<a href="${escapeLink('https://x.test/a"b<c> d?e=1&lt=2')}">x</a>`
    const [link] = fromHtml(html, { fragment: true }).children
    expect(link).toMatchObject({ properties: { href: 'https://x.test/a%22b%3Cc%3E%20d?e=1&lt=2' } })
  })
})

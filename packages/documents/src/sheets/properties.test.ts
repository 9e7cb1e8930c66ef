import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOfHtml } from 'hast-util-to-string'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString as textOfMarkdown } from 'mdast-util-to-string'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { SaxesParser } from 'saxes'
import stringWidth from 'string-width'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { agendaWorded, backlogWorded, minutesWorded } from './examples/worded.ts'
import { type Format, formatAgenda, formatBacklogSheet, formatMinutes } from './format.ts'
import { oneLine } from './tree/clean-text.ts'
import { cell, paragraph, text } from './tree/inlines.ts'
import type { Sheet } from './tree/sheet.ts'
import { writeMarkdown } from './writers/markdown.ts'

// What writers trip over, between any characters at all, halves of surrogate pairs included.
const MARKS =
  ']]> <![CDATA[ <script> </td> <b/onclick=x> &amp; & | \\ \\| ` `` ** _ ~~ [a](b) ![ <!-- --> " \' { } $ == --- http://a.b/c'
const BLANKS = [
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\n# ',
  '\n1. ',
  '\n- ',
  '\n> ',
  '\n| - |',
  '\nFrom ',
  '\u00A0',
  '\u2028',
]
const UNFIT = ['\u0000', '\uFFFE', '\u202E', '\u0085']
const trap = fc.constantFrom(...MARKS.split(' '), ...BLANKS, ...UNFIT)
const half = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit))
const part = fc.oneof(trap, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.string({ unit: half, maxLength: 2 }))
const words = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))

const DOCUMENTS: Readonly<Record<string, (written: string, format: Format) => string>> = {
  agenda: (written, format) => formatAgenda(agendaWorded(written), format),
  minutes: (written, format) => formatMinutes(minutesWorded(written), format, { space: written }),
  backlog: (written, format) => formatBacklogSheet(backlogWorded(written), format),
}

// Words may be parted into lines and blocks and their blanks folded; every other character survives, in order.
const dense = (value: string): string => oneLine(value).replace(/\s+/g, '')

const timesIn = (said: string, written: string): number => dense(said).split(dense(written)).length - 1

/** The words stand as often as a plain word would; the brackets tell them from what a sheet says of its own. */
const expectAllOf = (written: string, read: (written: string) => string): void => {
  const [bracketed, plain] = [`«${written}»`, '«x»']
  expect(timesIn(read(bracketed), bracketed)).toBe(timesIn(read(plain), plain))
}

const RUNS = { numRuns: 25 }

describe.each(Object.entries(DOCUMENTS))('%s as Confluence storage format', (_, document) => {
  const NAMES =
    /^(page|table|tbody|tr|th|td|p|h[234]|ul|ol|li|strong|code|a|br|hr|time|ac:(structured-macro|parameter|rich-text-body|link|plain-text-link-body|task-list|task|task-id|task-status|task-body)|ri:page)$/
  const ATTRIBUTES = /^(xmlns:(ac|ri)|href|datetime|ac:name|ac:schema-version|ri:content-title|ri:space-key)$/

  const read = (storage: string): { text: string; names: Set<string>; attributes: Set<string> } => {
    const parser = new SaxesParser({ xmlns: true })
    const [names, attributes] = [new Set<string>(), new Set<string>()]
    const said: string[] = []
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', (value) => said.push(value))
    parser.on('cdata', (value) => said.push(value))
    parser.on('opentag', (tag) => {
      names.add(tag.name)
      for (const name of Object.keys(tag.attributes)) attributes.add(name)
    })
    parser.write(`<page xmlns:ac="urn:ac" xmlns:ri="urn:ri">${storage}</page>`).close()
    return { text: said.join(''), names, attributes }
  }

  test('is well-formed XML of known elements that holds every word, whatever is written', () => {
    fc.assert(
      fc.property(words, (written) => {
        const { names, attributes } = read(document(written, 'confluence'))
        expect([...names].filter((name) => !NAMES.test(name))).toEqual([])
        expect([...attributes].filter((name) => !ATTRIBUTES.test(name))).toEqual([])
        expectAllOf(written, (each) => read(document(each, 'confluence')).text)
      }),
      RUNS,
    )
  })
})

describe.each(Object.entries(DOCUMENTS))('%s as HTML', (_, document) => {
  const TAGS =
    /^(html|head|meta|title|style|body|main|nav|aside|div|details|summary|table|caption|thead|tbody|tr|th|td|dl|dt|dd|p|h[1234]|ul|ol|li|strong|code|a|br|hr|time|span)$/
  const FOLLOWED = /^(https?:\/\/|mailto:|#section-\d+$)/

  const elementsOf = (root: Root): Element[] => {
    const found: Element[] = []
    visit(root, 'element', (node) => {
      found.push(node)
    })
    return found
  }

  test('holds every word and nothing that could run, whatever is written', () => {
    fc.assert(
      fc.property(words, (written) => {
        const elements = elementsOf(fromHtml(document(written, 'html')))
        const properties = elements.flatMap((element) => Object.keys(element.properties))
        const addresses = elements.flatMap(({ properties: { href } }) => (href === undefined ? [] : [String(href)]))
        expect(elements.map((element) => element.tagName).filter((name) => !TAGS.test(name))).toEqual([])
        expect(properties.filter((name) => /^on|^src|style|action/i.test(name))).toEqual([])
        expect(addresses.filter((address) => !FOLLOWED.test(address))).toEqual([])
        expectAllOf(written, (each) => textOfHtml(fromHtml(document(each, 'html'))))
      }),
      RUNS,
    )
  })
})

const readMarkdown = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })

describe.each(Object.entries(DOCUMENTS))('%s as Markdown', (_, document) => {
  test('read back, holds every word and no HTML', () => {
    fc.assert(
      fc.property(words, (written) => {
        const html: string[] = []
        visit(readMarkdown(document(written, 'md')), 'html', (node) => {
          html.push(node.value)
        })
        expect(html).toEqual([])
        expectAllOf(written, (each) => textOfMarkdown(readMarkdown(document(each, 'md'))))
      }),
      RUNS,
    )
  })
})

describe('a sheet as Markdown', () => {
  const sheetOf = (first: string, second: string): Sheet => ({
    title: 'x',
    subject: 'x',
    language: 'en',
    blocks: [
      paragraph(text(first), { kind: 'break' }, text(second)),
      {
        kind: 'table',
        caption: 'x',
        columns: ['A', 'B'],
        rows: [
          [cell(text(first)), cell(text(second))],
          [cell({ kind: 'strong', text: oneLine(second) }), cell({ kind: 'code', text: oneLine(first) })],
        ],
      },
    ],
  })

  test('read back, a table has the same cells', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const table = readMarkdown(writeMarkdown(sheetOf(first, second))).children.find((node) => node.type === 'table')
        const cells = table?.children.map((row) => row.children.map((each) => oneLine(textOfMarkdown(each))))
        const [one, other] = [oneLine(first), oneLine(second)]
        expect(cells).toEqual([
          ['A', 'B'],
          [one, other],
          [other, one],
        ])
      }),
      { numRuns: 300 },
    )
  })
})

describe.each(Object.entries(DOCUMENTS))('%s as mail', (_, document) => {
  test('has lines of at most 72 columns that no mail program takes for something else, and holds every word', () => {
    fc.assert(
      fc.property(words, (written) => {
        const [subject = '', ...lines] = document(written, 'mail').trimEnd().split('\n')
        const bodies = lines.filter((line) => !/https?:\/\//.test(line))
        expect(subject).toMatch(/^Subject: \S/)
        expect(bodies.filter((line) => stringWidth(line) > 72)).toEqual([])
        expect(lines.filter((line) => /^(>|From )|\s$/.test(line))).toEqual([])
        // The list of links below holds addresses, percent-encoded.
        expectAllOf(written, (each) => document(each, 'mail').split('\nLinks\n-----\n')[0] ?? '')
      }),
      RUNS,
    )
  })
})

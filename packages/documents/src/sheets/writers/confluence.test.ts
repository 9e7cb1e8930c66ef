import { describe, expect, test } from 'vitest'
import { BACKLOG } from '../examples/backlog.ts'
import { at } from '../examples/calls.ts'
import { backlogSheet } from '../records/backlog-sheet.ts'
import { badge, cell, instant, paragraph, text } from '../tree/inlines.ts'
import type { Block, Sheet } from '../tree/sheet.ts'
import { pageOf, writeConfluence } from './confluence.ts'

const written = (...blocks: readonly Block[]): string => {
  const sheet: Sheet = { title: 'x', subject: 'x', language: 'en', blocks }
  return writeConfluence(sheet).trim()
}

describe('Confluence storage format', () => {
  test.each<{ why: string; block: Block; is: string }>([
    {
      why: 'the end of a CDATA section is not text',
      block: paragraph(text('a ]]> b'), { kind: 'strong', text: ']]' }, text('> c')),
      is: '<p>a ]]&gt; b<strong>]]</strong>&gt; c</p>',
    },
    {
      why: 'a status has a colour and a word',
      block: paragraph(badge('late', 'bad')),
      is: '<p><ac:structured-macro ac:name="status" ac:schema-version="1"><ac:parameter ac:name="colour">Red</ac:parameter><ac:parameter ac:name="title">late</ac:parameter></ac:structured-macro></p>',
    },
    {
      why: 'a page is linked by its title, in its space',
      block: paragraph({ kind: 'page', text: 'x ]]> y', title: 'A "page" & more', space: 'CAM' }),
      is: '<p><ac:link><ri:page ri:space-key="CAM" ri:content-title="A &#x22;page&#x22; &#x26; more" /><ac:plain-text-link-body><![CDATA[x ]]]]><![CDATA[> y]]></ac:plain-text-link-body></ac:link></p>',
    },
    {
      why: 'an instant keeps its weekday, clock and zone beside the date',
      block: paragraph(instant(at('2025-11-27T15:00:00Z'))),
      is: '<p>Thursday <time datetime="2025-11-27" /> 15:00 UTC</p>',
    },
    {
      why: 'what folds is an expand macro',
      block: { kind: 'fold', title: 'More', blocks: [paragraph(text('a'))] },
      is: '<ac:structured-macro ac:name="expand" ac:schema-version="1"><ac:parameter ac:name="title">More</ac:parameter><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>',
    },
    { why: 'a rule', block: { kind: 'rule' }, is: '<hr />' },
  ])('$why', ({ block, is }) => {
    expect(written(block)).toBe(is)
  })

  test('tasks are numbered through the page, open ones incomplete', () => {
    const table = (task: 'open' | 'done'): Block => ({
      kind: 'table',
      caption: 'x',
      columns: ['A'],
      rows: [[{ ...cell(text('do it')), task }]],
    })
    const storage = written(table('open'), table('done'))
    expect(
      [...storage.matchAll(/<ac:task-id>(\d+)<\/ac:task-id><ac:task-status>(\w+)</g)].map((match) => match.slice(1)),
    ).toEqual([
      ['1', 'incomplete'],
      ['2', 'complete'],
    ])
  })

  test('the title is the page’s, not its body’s', () => {
    const { title, storage } = pageOf(backlogSheet(BACKLOG))
    expect(title).toBe('API Backlog as of 2025-11-13')
    expect(storage).not.toContain(title)
  })
})

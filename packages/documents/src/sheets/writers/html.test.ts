import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { AGENDA } from '../examples/agenda.ts'
import { BACKLOG } from '../examples/backlog.ts'
import { MINUTES } from '../examples/minutes.ts'
import { agendaSheet } from '../records/agenda-sheet.ts'
import { backlogSheet } from '../records/backlog-sheet.ts'
import { minutesSheet } from '../records/minutes-sheet.ts'
import { writeHtml } from './html.ts'

const SHEETS = { agenda: agendaSheet(AGENDA), minutes: minutesSheet(MINUTES), backlog: backlogSheet(BACKLOG) }

describe.each(Object.entries(SHEETS))('%s as a page', (_, sheet) => {
  const elements: Element[] = []
  visit(fromHtml(writeHtml(sheet)), 'element', (node) => {
    elements.push(node)
  })
  const named = (...names: readonly string[]): Element[] => elements.filter(({ tagName }) => names.includes(tagName))

  test('says its language and its title, and has one first heading', () => {
    expect(named('html')[0]?.properties['lang']).toBe('en')
    expect(named('title')).toHaveLength(1)
    expect(named('h1')).toHaveLength(1)
  })

  test('leaves no level of heading out', () => {
    const levels = named('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('names every table, and every header cell says what it heads', () => {
    expect(named('caption')).toHaveLength(named('table').length)
    expect(named('th').filter(({ properties }) => !['row', 'col'].includes(String(properties['scope'])))).toEqual([])
  })

  test('every entry of the contents leads somewhere', () => {
    const ids = new Set(elements.flatMap(({ properties: { id } }) => (id === undefined ? [] : [`#${String(id)}`])))
    const inner = named('a')
      .map(({ properties }) => String(properties['href']))
      .filter((href) => href.startsWith('#'))
    expect(inner.filter((href) => !ids.has(href))).toEqual([])
  })
})

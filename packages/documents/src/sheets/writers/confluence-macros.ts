import type { Cdata, Element, Text } from 'xast'
import type { Raw } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Inline, Tone } from '../tree/sheet.ts'

// Elements of Confluence's storage format (Atlassian, "Confluence Storage Format" and "Status macro").

export type Child = Element | Text | Raw | Cdata

// The only raw XML ever written. The XML writer would leave `>` alone, yet `]]>` may not stand in text (XML 1.0, 2.4).
const ENTITIES: Readonly<Record<string, Raw>> = {
  '<': { type: 'raw', value: '&lt;' },
  '>': { type: 'raw', value: '&gt;' },
  '&': { type: 'raw', value: '&amp;' },
}

/** Text as nodes that are well-formed whatever stands beside them. */
export const textOf = (value: string): Child[] =>
  value
    .split(/([<>&])/)
    .filter((part) => part !== '')
    .map((part): Child => ENTITIES[part] ?? { type: 'text', value: part })

/** A CDATA section cannot hold `]]>`: there it ends, and another one begins. */
export const cdataOf = (value: string): Cdata[] =>
  value
    .split(']]>')
    .map((part, index, parts) => `${index === 0 ? '' : '>'}${part}${index === parts.length - 1 ? '' : ']]'}`)
    .map((part): Cdata => ({ type: 'cdata', value: part }))

const parameter = ([name, value]: readonly [string, string]): Element =>
  x('ac:parameter', { 'ac:name': name }, textOf(value))

/** A macro with the parameters that are not empty, and its body where it has one. */
export const macro = (name: string, parameters: Readonly<Record<string, string>>, body?: readonly Child[]): Element =>
  x('ac:structured-macro', { 'ac:name': name, 'ac:schema-version': '1' }, [
    ...Object.entries(parameters)
      .filter(([, value]) => value !== '')
      .map(parameter),
    ...(body === undefined ? [] : [x('ac:rich-text-body', [...body])]),
  ])

const COLOURS: Readonly<Record<Tone, string>> = {
  neutral: 'Grey',
  good: 'Green',
  warn: 'Yellow',
  bad: 'Red',
  active: 'Blue',
}

export const status = (word: string, tone: Tone): Element => macro('status', { colour: COLOURS[tone], title: word })

/** A page of the wiki by its title; without a space it is looked for in the space of the page that holds the link. */
export const pageLink = ({ text, title, space }: Extract<Inline, { kind: 'page' }>): Element =>
  x('ac:link', [
    x('ri:page', { ...(space === null ? {} : { 'ri:space-key': space }), 'ri:content-title': title }),
    x('ac:plain-text-link-body', cdataOf(text)),
  ])

export const taskList = (id: number, state: 'open' | 'done', body: readonly Child[]): Element =>
  x('ac:task-list', [
    x('ac:task', [
      x('ac:task-id', String(id)),
      x('ac:task-status', state === 'open' ? 'incomplete' : 'complete'),
      x('ac:task-body', [...body]),
    ]),
  ])

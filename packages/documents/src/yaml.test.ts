import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRecord, readYaml, recordsIn } from './yaml.ts'

const SOURCE = 'top: 1\nlist:\n  - name: a\n    more: [x, y]\n  -\n    name: "b"\n'

test.each([
  { path: ['top'], place: [1, 6], why: 'a scalar' },
  { path: ['list', 0], place: [3, 5], why: 'an entry stands at its first key' },
  { path: ['list', 0, 'more', 1], place: [4, 15], why: 'inside a flow list' },
  { path: ['list', 1, 'name'], place: [6, 12], why: 'inside the quotes' },
  { path: ['list', 1, 'nothing', 'deeper'], place: [6, 5], why: 'the nearest parent of what is not there' },
  { path: [], place: [1, 1], why: 'the document' },
])('$path: $why', ({ path, place }) => {
  const { line, column } = readYaml(SOURCE, 'a.yaml').placeOf(path)
  expect([line, column]).toEqual(place)
})

const namesIn = (source: string): { names: unknown[]; lines: number[] } => {
  const { value, findings } = readYaml(source, 'a.yaml')
  const list = isRecord(value) ? value['list'] : null
  return { names: recordsIn(list).map((item) => item['name']), lines: findings.map(({ line }) => line) }
}

describe('a mistake in one entry leaves the others', () => {
  test.each([
    { source: 'list:\n- name: a\n- name: "b\n- name: c\n', names: ['a', 'c'], why: 'a quote left open' },
    { source: 'list:\n- name: a\n- name: [b\n- name: c\n', names: ['a', 'c'], why: 'a bracket left open' },
    { source: 'list:\n- name: a\n- name: b: c\n- name: d\n', names: ['a', 'd'], why: 'two colons' },
    { source: 'list:\n- name: a\n\tx: 1\n- name: c\n', names: ['c'], why: 'a tab' },
    { source: 'list:\n- name: "a\n- name: b\n- name: "c\n- name: d\n', names: ['b', 'd'], why: 'two mistakes' },
    { source: 'list: "never closed\n', names: [], why: 'no entry to leave out' },
  ])('$why', ({ source, names }) => {
    const read = namesIn(source)
    expect(read.names).toEqual(names)
    expect(read.lines.length).toBeGreaterThan(0)
  })
})

test.each([
  { source: `a: ${'['.repeat(5000)}`, why: 'nested without end' },
  { source: `a: &a x\nb: [${'*a,'.repeat(50)}]`, why: 'more aliases than any document of the group' },
])('refused: $why', ({ source }) => {
  const { value, findings } = readYaml(source, 'a.yaml')
  expect(value).toBeNull()
  expect(findings.map(({ code }) => code)).toEqual(['unreadable-file'])
})

test('what is named twice has its last value', () => {
  expect(readYaml('a: 1\na: 2\n', 'a.yaml')).toMatchObject({ value: { a: 2 }, findings: [] })
})

test('it never throws, and every place is in the document', () => {
  const piece = fc.constantFrom('- ', 'a: ', '\n', '  ', '"', '[', '{', '&x ', '*x', '|', '>', '#', '---\n', '\t', '? ')
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 }))).map((parts) => parts.join(''))
  const steps = fc.array(fc.oneof(fc.constantFrom('a', '__proto__'), fc.nat(2)))
  fc.assert(
    fc.property(text, steps, (source, path) => {
      const { placeOf, findings } = readYaml(source, 'a.yaml')
      for (const { line } of [placeOf(path), ...findings]) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(source.split('\n').length + 1)
      }
    }),
  )
})

import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// Which room may see which (docs/decisions/0001-rooms.md). Cycles and undeclared dependencies are Biome's to find.
const SEES: Record<string, readonly string[]> = {
  governance: [],
  documents: ['governance'],
  server: ['governance', 'documents'],
  console: ['governance'],
  cli: ['governance', 'documents', 'server'],
}
const PURE = ['governance', 'documents']

const manifest = (room: string): { dependencies?: Record<string, string>; exports?: Record<string, string> } =>
  JSON.parse(readFileSync(`packages/${room}/package.json`, 'utf8'))

const sources = (room: string): string[] =>
  globSync(`packages/${room}/src/**/*.{ts,tsx}`).filter((file) => !/\.test\.tsx?$/.test(file))

describe('rooms', () => {
  test.each(Object.entries(SEES))('%s sees only the rooms below it', (room, seen) => {
    const rooms = Object.keys(manifest(room).dependencies ?? {}).filter((name) => name.startsWith('@trunkline/'))
    expect(rooms.map((name) => name.slice('@trunkline/'.length)).sort()).toEqual([...seen].sort())
  })

  test('every room is in this table', () => {
    expect(
      globSync('packages/*')
        .map((path) => path.split(/[\\/]/).at(-1))
        .sort(),
    ).toEqual(Object.keys(SEES).sort())
  })

  test('governance depends on nothing, for ever', () => {
    expect(manifest('governance').dependencies ?? {}).toEqual({})
  })

  test.each(Object.keys(SEES))('%s exports only its index', (room) => {
    expect(Object.keys(manifest(room).exports ?? {}).filter((path) => path !== '.')).toEqual([])
  })

  test.each(PURE)('%s reads no clock, draws no lots, opens nothing', (room) => {
    const offenders = sources(room).filter((file) =>
      /\bMath\.random\b|\bnew Date\b|\bDate\.|\bprocess\.|from 'node:|\bfetch\(/.test(readFileSync(file, 'utf8')),
    )
    expect(offenders).toEqual([])
  })

  test('nothing is called utils, helpers, common, shared or core', () => {
    const grabBags = globSync('packages/*/src/**/*').filter((path) =>
      /[\\/](utils?|helpers?|common|shared|core|misc)([\\/.]|$)/i.test(path),
    )
    expect(grabBags).toEqual([])
  })

  test('no test is held back', () => {
    const held = globSync(['packages/*/src/**/*.test.ts', 'test/**/*.test.ts']).filter((file) =>
      /\b(test|it|describe)\.(only|todo)\b/.test(readFileSync(file, 'utf8')),
    )
    expect(held).toEqual([])
  })
})

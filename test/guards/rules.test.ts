import { readFileSync } from 'node:fs'
import { CAMARA_RULES } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'

describe('rules that we assume', () => {
  test('are all in the decision note, and nothing else is', () => {
    const note = readFileSync('docs/decisions/0007-assumed-rules.md', 'utf8')
    const told = [...note.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1])
    const assumed = CAMARA_RULES.filter((rule) => rule.assumed === true).map((rule) => rule.name)
    expect(told.sort()).toEqual([...new Set(assumed)].sort())
  })
})

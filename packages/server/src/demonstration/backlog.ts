import { readFileSync } from 'node:fs'
import type { Draft, Fact, StreamId } from '@trunkline/governance'
import { at, told } from './moments.ts'

interface Line {
  readonly stream: StreamId
  readonly facts: readonly (readonly [moment: string, fact: Fact])[]
}

/** The 85 entries of the table of 2025-11-05, their organisations, people and latest releases: one line per stream. */
export const backlogFacts = (): readonly Draft[] =>
  readFileSync(new URL('backlog.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .flatMap(({ stream, facts }) => facts.map(([moment, fact]) => told(stream, at(moment), fact)))

import { describe, expect, test } from 'vitest'
import type { Fact, StreamId } from './facts.ts'
import { fold } from './group.ts'
import { historyForReaders } from './proposal.ts'
import type { Instant } from './words.ts'

const recorded = (stream: StreamId, fact: Fact, position: number) => ({
  stream,
  fact,
  position,
  version: position,
  happenedAt: position as Instant,
  recordedAt: 0 as Instant,
  actor: 'Ada',
  source: { kind: 'console' as const },
})

describe('a history for readers', () => {
  const organisations: readonly Fact[] = [
    { type: 'organisation-registered', name: 'xFlow Research', kind: 'vendor' },
    { type: 'proposal-registered', name: 'owner by name', kind: 'new-api' },
    { type: 'owners-named', organisations: ['xflow-research', 'nobody-known'] },
    { type: 'support-declared', organisation: 'xflow-research' },
    { type: 'discussed', call: null, outcome: 'noted', text: 'xflow-research wrote this word itself.' },
  ]
  const group = fold(
    organisations.map((fact, at) => recorded(at === 0 ? 'organisation:xflow-research' : 'proposal:tide', fact, at + 1)),
  )
  const proposal = group.proposals.get('tide')

  test.each([
    ['a name of a proposal is left alone', 0, 'Registered as owner by name'],
    ['owners have names, where one is known', 1, 'Owner: xFlow Research, nobody-known'],
    ['a supporter has its name', 2, 'Supported by xFlow Research'],
    ['what people wrote is left alone', 3, 'xflow-research wrote this word itself.'],
  ])('%s', (_why, at, says) => {
    if (proposal === undefined) throw new Error('not folded')
    expect(historyForReaders(proposal, group.organisations)[at]?.says).toBe(says)
  })
})

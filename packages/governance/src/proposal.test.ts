import { describe, expect, test } from 'vitest'
import { backlogEntryOf } from './backlog.ts'
import { agenda, empty, inStatus, items, sectionOf, withProposal } from './examples/agendas.ts'
import type { ProposalFact } from './facts.ts'

const SEEN: ProposalFact = { type: 'status-set', status: 'tsc-approved', text: 'TSC Approved (N/A)', undated: true }
const IN_TIME = '2025-11-01'

describe('what documents tell of a proposal out of order', () => {
  test('the first registration stands, the later one changes neither name nor kind', () => {
    const story = empty('2025-11-12')
      .told('proposal:x', { type: 'proposal-registered', name: 'X API', kind: 'new-api' }, '2025-03-01')
      .told('proposal:x', { type: 'proposal-registered', name: 'X of the minutes', kind: 'topic' }, '2025-10-09')
    const known = story.group.proposals.get('x')
    expect(known).toMatchObject({ name: 'X API', kind: 'new-api', registeredAt: Date.UTC(2025, 2, 1) })
    expect(known?.history).toHaveLength(2)
  })

  test('a status that is only seen says since no day, and seen again changes nothing', () => {
    const story = withProposal(empty('2025-11-12'), 'x', IN_TIME)
    const entry = (told: typeof story) => {
      const known = told.group.proposals.get('x')
      return known === undefined ? null : backlogEntryOf(told.group, known)
    }
    expect(entry(story.told('proposal:x', SEEN, '2025-11-05'))).toMatchObject({
      status: 'tsc-approved',
      statusSince: null,
    })
    const dated = inStatus(story, 'x', 'tsc-approved', '2025-06-05')
    expect(entry(dated.told('proposal:x', SEEN, '2025-11-05'))).toMatchObject({ statusSince: '2025-06-05' })
  })

  test('a status that is only seen is no news, a dated one is', () => {
    const closed = (slug: string) => withProposal(empty('2025-11-12'), slug, IN_TIME)
    const seen = closed('x').told('proposal:x', SEEN, '2025-11-05')
    const dated = inStatus(closed('x'), 'x', 'tsc-approved', '2025-11-05')
    expect([sectionOf(seen, 'proposal:x'), sectionOf(dated, 'proposal:x')]).toEqual(['closing', 'recent-updates'])
  })

  test('a row without status that has a repository by then asks for no time', () => {
    const listed = withProposal(empty('2025-11-12'), 'x', IN_TIME)
    const linked = (at: string) => listed.told('proposal:x', { type: 'repository-linked', repository: 'X' }, at)
    expect(sectionOf(listed, 'proposal:x')).toBe('new-proposals')
    expect(items(linked('2025-11-02')).some((item) => item.subject === 'proposal:x')).toBe(false)
    expect(agenda(linked('2025-11-02')).waiting).toEqual([])
    expect(sectionOf(linked('2026-07-22'), 'proposal:x')).toBe('new-proposals')
  })
})

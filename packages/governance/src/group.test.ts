import { describe, expect, test } from 'vitest'
import { autumn, instant } from './examples/story.ts'
import { EMPTY_GROUP, extend, fold, inOrder } from './group.ts'

const story = autumn('2025-11-01T10:00Z')
  .does('proposal', 'note-update', 'in-home', { text: 'Heard late', on: '2025-09-02' as never })
  .does('call', 'request-item', '2025-11-13', { subject: 'section:closing' })

describe('the fold', () => {
  test('leaves what it is given as it is', () => {
    extend(EMPTY_GROUP, story.facts)
    expect(EMPTY_GROUP.proposals.size).toBe(0)
  })

  test('as of an instant knows only what had happened by then', () => {
    const then = fold(story.facts, instant('2025-10-01'))
    expect(then.calls.size).toBe(0)
    expect(then.proposals.get('in-home')?.history.at(-1)?.says).toBe('Heard late')
    expect(then.lastHappenedAt).toBe(instant('2025-09-02'))
    expect(fold(story.facts, instant('2025-11-01T10:00Z')).calls.size).toBe(1)
  })

  test('puts a fact learnt late into its place in time, ties as recorded', () => {
    const happened = inOrder(story.facts).map((fact) => fact.happenedAt)
    expect(happened).toEqual([...happened].sort((a, b) => a - b))
    expect(inOrder([...story.facts].reverse())).toEqual(inOrder(story.facts))
  })

  test('counts the facts of each stream: what an editor saw', () => {
    expect(story.group.versions.get('proposal:in-home')).toBe(4)
    expect(story.group.versions.get('call:2025-11-13')).toBe(2)
  })

  test('folding in two goes is folding at once', () => {
    const ordered = inOrder(story.facts)
    expect(extend(fold(ordered.slice(0, 4)), ordered.slice(4))).toEqual(story.group)
  })
})

describe('a person and a repository', () => {
  test('remember affiliations and releases, the newest public one last', () => {
    const released = (tag: string, kind: string) =>
      ({ type: 'released', tag, kind, metaRelease: null, apis: [], superseded: false }) as const
    const { group } = story
      .does('person', 'register', 'ada', { name: 'Ada', login: 'ada', organisation: 'KPN' })
      .told('person:ada', { type: 'person-affiliated', organisation: 'orange' })
      .told('repository:SimSwap', released('r1.1', 'public'), '2025-09-01')
      .told('repository:SimSwap', { ...released('r1.1', 'public'), superseded: true }, '2025-09-02')
      .told('repository:SimSwap', {
        type: 'release-planned',
        tag: 'r2.1',
        metaRelease: null,
        state: 'planned',
        apis: [],
      })
    expect(group.people.get('ada')).toMatchObject({ name: 'Ada', login: 'ada' })
    expect(group.people.get('ada')?.affiliations.map((one) => one.organisation)).toEqual(['kpn', 'orange'])
    expect(group.repositories.get('SimSwap')).toMatchObject({
      releases: [{ tag: 'r1.1', superseded: true }],
      plan: { tag: 'r2.1' },
    })
  })
})

import { describe, expect, test } from 'vitest'
import { instant, type Story, storyAt } from './examples/story.ts'
import { absencesInARow, rosterOf } from './roster.ts'
import { CAMARA_RULES } from './rule-book.ts'
import { callAt } from './timetable.ts'

const founded = storyAt('2025-01-01T10:00Z')
  .does('organisation', 'register', 'orange', { name: 'Orange', kind: 'operator' })
  .does('organisation', 'register', 'kpn', { name: 'KPN', kind: 'operator' })
  .does('organisation', 'register', 'mtn', { name: 'MTN', kind: 'operator' })

/** A call held with the organisations that came; `null` where nobody took the attendance. */
const held = (story: Story, call: string, present: readonly string[] | null): Story => {
  const startsAt = instant(`${call}T15:00Z`)
  const told = story
    .told(`call:${call}`, { type: 'call-scheduled', series: null, title: 'Call', startsAt, minutes: 60 }, call)
    .told(`call:${call}`, { type: 'call-closed' }, `${call}T16:00Z`)
  return ['orange', 'kpn', 'mtn'].reduce(
    (all, organisation) =>
      present === null
        ? all
        : all.told(
            `call:${call}`,
            {
              type: 'attendance-recorded',
              attendance: { organisation, people: [], present: present.includes(organisation) },
            },
            `${call}T15:05Z`,
          ),
    told,
  )
}
const heldAll = (calls: readonly (readonly [string, readonly string[] | null])[]): Story =>
  calls.reduce((story, [call, present]) => held(story, call, present), founded)

describe('the roster', () => {
  const expected = (story: Story, call: string): readonly string[] => {
    const state = callAt(story.group, CAMARA_RULES, call)
    return state === null ? [] : rosterOf(story.group, CAMARA_RULES, state).map(({ id }) => id)
  }

  test('holds who attended one of the last six calls', () => {
    const calls = ['2025-01-09', '2025-01-23', '2025-02-13', '2025-02-27', '2025-03-13', '2025-03-27', '2025-04-10']
    const story = heldAll(
      calls.map((call, index) => [call, index === 0 ? ['mtn'] : index === 1 ? ['kpn'] : ['orange']]),
    )
    expect(expected(story, '2025-04-24')).toEqual(['kpn', 'orange'])
    expect(expected(story, '2025-04-10')).toEqual(['kpn', 'mtn', 'orange'])
  })

  test('holds who owns or supports a proposal while it is with the group', () => {
    const story = founded
      .does('proposal', 'register', 'x', { name: 'X', kind: 'new-api', owners: ['mtn'] })
      .does('proposal', 'declare-support', 'x', { organisation: 'kpn' })
    expect(expected(story, '2025-01-09')).toEqual(['kpn', 'mtn'])
    const later = story.at('2025-01-10T10:00Z').does('proposal', 'declare-support', 'x', { organisation: 'orange' })
    expect(expected(later, '2025-01-09')).toEqual(['kpn', 'mtn'])
    expect(expected(later, '2025-01-23')).toEqual(['kpn', 'mtn', 'orange'])
    const settled = story.does('proposal', 'set-status', 'x', { status: 'tsc-approved' })
    expect(expected(settled, '2025-01-09')).toEqual([])
  })
})

describe('absences in a row', () => {
  const CAME = ['kpn']
  const AWAY = ['orange']

  test.each<[string, readonly (readonly string[] | null)[], number, string | null]>([
    ['never away', [CAME, CAME], 0, null],
    ['away once', [CAME, AWAY], 1, null],
    ['away twice: warned', [CAME, AWAY, AWAY], 2, 'absences-before-warning'],
    ['away three times: frozen', [CAME, AWAY, AWAY, AWAY], 3, 'absences-before-freeze'],
    ['away, back, away', [AWAY, AWAY, CAME, AWAY], 1, null],
    ['a call without attendance tells nothing', [CAME, AWAY, null, AWAY], 2, 'absences-before-warning'],
    ['nothing is known', [null, null], 0, null],
  ])('%s', (_, attendance, count, reached) => {
    const calls = ['2025-08-14', '2025-08-28', '2025-09-11', '2025-09-25']
    const story = heldAll(attendance.map((present, index) => [calls[index] ?? '', present]))
    const absences = absencesInARow(story.group, CAMARA_RULES, 'kpn', instant('2025-10-09T09:00Z'))
    expect(absences.calls).toHaveLength(count)
    expect(absences.reached?.name ?? null).toBe(reached)
  })

  test('the latest comes first, and only calls before the instant count', () => {
    const story = heldAll([
      ['2025-08-14', AWAY],
      ['2025-08-28', AWAY],
      ['2025-09-11', AWAY],
    ])
    const { calls } = absencesInARow(story.group, CAMARA_RULES, 'kpn', instant('2025-09-11T15:00Z'))
    expect(calls).toEqual(['2025-08-28', '2025-08-14'])
  })
})

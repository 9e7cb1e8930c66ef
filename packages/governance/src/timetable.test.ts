import { describe, expect, test } from 'vitest'
import { formatInstant } from './calendar.ts'
import { instant, storyAt } from './examples/story.ts'
import { EMPTY_GROUP } from './group.ts'
import { CAMARA_RULES } from './rule-book.ts'
import {
  callAt,
  callFrame,
  callsBetween,
  followingCall,
  heldBefore,
  nextCall,
  noticeDueOf,
  previousCall,
} from './timetable.ts'
import type { IsoDate } from './words.ts'

const between = (from: string, to: string, group = EMPTY_GROUP) =>
  callsBetween(group, CAMARA_RULES, from as IsoDate, to as IsoDate)

const frame = (date: string, group = EMPTY_GROUP) => callFrame(group, CAMARA_RULES, date)

/** FREQ=MONTHLY;BYDAY=2TH,4TH over 2025, from Python's `calendar`. */
const CALLS_OF_2025 = [
  ...['2025-01-09', '2025-01-23', '2025-02-13', '2025-02-27', '2025-03-13', '2025-03-27', '2025-04-10', '2025-04-24'],
  ...['2025-05-08', '2025-05-22', '2025-06-12', '2025-06-26', '2025-07-10', '2025-07-24', '2025-08-14', '2025-08-28'],
  ...['2025-09-11', '2025-09-25', '2025-10-09', '2025-10-23', '2025-11-13', '2025-11-27', '2025-12-11', '2025-12-25'],
]

describe('the series', () => {
  test('2025 has its 24 calls, the second and the fourth Thursday of each month', () => {
    expect(between('2025-01-01', '2025-12-31').map((call) => call.id)).toEqual(CALLS_OF_2025)
  })

  test.each([
    ['2025-11-13', '2025-11-13T09:00:00Z', '2025-11-13T10:30:00Z', '2025-11-06T09:00:00Z', 'backlog-2'],
    ['2025-11-27', '2025-11-27T15:00:00Z', '2025-11-27T16:30:00Z', '2025-11-20T15:00:00Z', 'backlog-4'],
    ['2023-12-14', '2023-12-14T09:00:00Z', '2023-12-14T10:00:00Z', '2023-12-07T09:00:00Z', 'backlog-2'],
    ['2024-07-11', '2024-07-11T08:00:00Z', '2024-07-11T09:00:00Z', '2024-07-04T08:00:00Z', 'backlog-2'],
    ['2022-05-12', '2022-05-12T13:00:00Z', '2022-05-12T14:00:00Z', '2022-05-05T13:00:00Z', 'backlog-2'],
  ])('%s runs from %s to %s and closes %s, by the rule of its day', (date, startsAt, endsAt, closesAt, series) => {
    const call = frame(date)
    expect(call && [call.startsAt, call.endsAt, call.closesAt].map(formatInstant)).toEqual([startsAt, endsAt, closesAt])
    expect(call).toMatchObject({ id: date, series, status: 'scheduled' })
  })

  test('at the turn of a rule, each day keeps the rule in force on it', () => {
    const minutes = between('2024-12-01', '2025-01-31').map((call) => (call.endsAt - call.startsAt) / 60_000)
    expect(minutes).toEqual([60, 60, 90, 90])
  })

  test.each([
    ['2025-11-20', 'a third Thursday'],
    ['2025-11-12', 'a Wednesday'],
    ['2025-02-30', 'no day'],
    ['tomorrow', 'no date'],
  ])('no series yields %s: %s', (date) => {
    expect(frame(date)).toBeNull()
  })

  test('an empty span holds nothing', () => {
    expect(between('2025-11-14', '2025-11-13')).toEqual([])
  })

  test('notice for a frozen proposal is due fourteen days before the call', () => {
    const due = noticeDueOf(CAMARA_RULES, instant('2025-11-13T09:00Z'))
    expect(formatInstant(due)).toBe('2025-10-30T09:00:00Z')
  })
})

describe('calls that leave the series', () => {
  const story = storyAt('2025-11-15T10:00Z')
    .does('call', 'move', '2025-12-25', { startsAt: instant('2025-12-18T15:00Z'), minutes: 60, reason: 'Christmas' })
    .does('call', 'cancel', '2025-11-27', { reason: 'Thanksgiving' })
    .does('call', 'schedule', '2025-12-03', { startsAt: instant('2025-12-03T23:00Z'), minutes: 90 })

  test('a moved call stands on its new day, a cancelled one says so, an extra one is there', () => {
    const calls = between('2025-11-20', '2025-12-31', story.group).map((call) => [call.id, call.series, call.status])
    expect(calls).toEqual([
      ['2025-11-27', 'backlog-4', 'cancelled'],
      ['2025-12-03', 'extra', 'scheduled'],
      ['2025-12-11', 'backlog-2', 'scheduled'],
      ['2025-12-25', 'backlog-4', 'scheduled'],
    ])
  })

  test('a moved call closes seven days before its new start', () => {
    const call = frame('2025-12-25', story.group)
    expect(call && formatInstant(call.closesAt)).toBe('2025-12-11T15:00:00Z')
  })

  test('a moved call is found by its id and by the day on which it now stands', () => {
    expect(frame('2025-12-18', story.group)).toEqual(frame('2025-12-25', story.group))
  })

  test('a call moved onto a day of the series does not hide that day', () => {
    const moved = storyAt('2025-11-15T10:00Z').does('call', 'move', '2025-12-25', {
      startsAt: instant('2025-12-11T15:00Z'),
      minutes: 60,
      reason: 'Christmas',
    })
    expect(callAt(moved.group, CAMARA_RULES, '2025-12-11')?.id).toBe('2025-12-11')
    expect(between('2025-12-11', '2025-12-11', moved.group).map((call) => call.id)).toEqual([
      '2025-12-11',
      '2025-12-25',
    ])
  })

  test('the next and the previous call pass over the cancelled one', () => {
    expect(nextCall(story.group, CAMARA_RULES, instant('2025-11-20T00:00Z'))?.id).toBe('2025-12-03')
    expect(previousCall(story.group, CAMARA_RULES, instant('2025-12-03T23:00Z'))?.id).toBe('2025-11-13')
    expect(followingCall(story.group, CAMARA_RULES, instant('2025-11-13T09:00Z'))?.id).toBe('2025-12-03')
  })
})

describe('the next call', () => {
  test.each([
    ['2025-11-13T08:59Z', '2025-11-13', 'about to start'],
    ['2025-11-13T10:29Z', '2025-11-13', 'still running'],
    ['2025-11-13T10:30Z', '2025-11-27', 'over'],
  ])('at %s it is %s: %s', (now, expected) => {
    expect(nextCall(EMPTY_GROUP, CAMARA_RULES, instant(now))?.id).toBe(expected)
  })

  test('a call that runs over is the next one until it is closed', () => {
    const running = storyAt('2025-11-13T09:00Z')
      .does('call', 'open', '2025-11-13', {})
      .does('call', 'show-antitrust', '2025-11-13', {})
    const late = instant('2025-11-13T11:00Z')
    expect(nextCall(running.group, CAMARA_RULES, late)?.id).toBe('2025-11-13')
    const closed = running.does('call', 'close', '2025-11-13', {})
    expect(nextCall(closed.group, CAMARA_RULES, late)?.id).toBe('2025-11-27')
    expect(heldBefore(closed.group, late).map((call) => call.id)).toEqual(['2025-11-13'])
  })
})

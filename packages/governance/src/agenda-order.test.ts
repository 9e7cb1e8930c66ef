import { describe, expect, test } from 'vitest'
import {
  agenda,
  CALL,
  callScheduled,
  empty,
  inStatus,
  itemOf,
  items,
  order,
  sectionOf,
  withProposal,
} from './examples/agendas.ts'
import { autumn, opened, type Story } from './examples/story.ts'

describe('order and time', () => {
  const notTreated = (story: Story, slug: string, calls: readonly string[]): Story =>
    calls.reduce(
      (told, call) =>
        told.told(`proposal:${slug}`, { type: 'discussed', call, outcome: 'not-treated', text: 'Not treated' }, call),
      story,
    )
  const three = ['a', 'b', 'c'].reduce(
    (story, slug, index) => withProposal(story, slug, `2025-08-0${index + 1}`),
    empty('2025-11-01'),
  )

  test('older issues stand first', () => {
    expect(order(three, 'new-proposals')).toEqual(['proposal:a', 'proposal:b', 'proposal:c'])
  })

  test('what was not treated moves up, what waited longest first', () => {
    const story = notTreated(notTreated(three, 'c', ['2025-09-11', '2025-09-25']), 'b', ['2025-09-25'])
    expect(order(story, 'new-proposals')).toEqual(['proposal:c', 'proposal:b', 'proposal:a'])
    expect(itemOf(story, 'proposal:c')?.notTreatedOn).toEqual(['2025-09-11', '2025-09-25'])
  })

  test('once treated, it has no claim left', () => {
    const story = notTreated(three, 'c', ['2025-09-11']).told(
      'proposal:c',
      { type: 'discussed', call: '2025-09-25', outcome: 'treated', text: 'Presented' },
      '2025-09-25',
    )
    expect(itemOf(story, 'proposal:c')?.notTreatedOn).toEqual([])
    expect(order(story, 'new-proposals')).toEqual(['proposal:a', 'proposal:b', 'proposal:c'])
  })

  test('a call that noted why it did not treat it, did not treat it', () => {
    const story = notTreated(three, 'c', ['2025-09-25']).told(
      'proposal:c',
      { type: 'discussed', call: '2025-09-25', outcome: 'noted', text: 'The owner is away' },
      '2025-09-26',
    )
    expect(itemOf(story, 'proposal:c')?.notTreatedOn).toEqual(['2025-09-25'])
  })

  test('a remark between two calls treats nothing', () => {
    const story = notTreated(three, 'c', ['2025-09-11']).does('proposal', 'note-update', 'c', { text: 'Owner changes' })
    expect(itemOf(story, 'proposal:c')?.notTreatedOn).toEqual(['2025-09-11'])
  })

  test('the rank of the chair goes before all', () => {
    const story = notTreated(three, 'c', ['2025-09-11']).does('call', 'plan-item', CALL, {
      subject: 'proposal:b',
      rank: 1,
      minutes: 25,
    })
    expect(order(story, 'new-proposals')).toEqual(['proposal:b', 'proposal:c', 'proposal:a'])
    expect(itemOf(story, 'proposal:b')?.minutes).toBe(25)
  })

  test('the sum of the minutes is held against the length of the call', () => {
    expect(agenda(three).minutes).toEqual({ planned: 1 + 3 + 3 * 10 + 3, available: 90 })
  })

  test('a dropped item is off this call, and on the next', () => {
    const story = three.does('call', 'drop-item', CALL, { subject: 'proposal:a', reason: 'The owner is away' })
    expect(sectionOf(story, 'proposal:a')).toBeNull()
    expect(sectionOf(story, 'proposal:a', '2025-11-27')).toBe('new-proposals')
  })

  test('what the call has taken up cannot be dropped from it, unless it is taken back', () => {
    const decided = opened(CALL, three.at(`${CALL}T09:00Z`)).does('call', 'record-decision', CALL, {
      subject: 'proposal:a',
      text: 'To the TSC',
    })
    const dropped = decided.does('call', 'drop-item', CALL, { subject: 'proposal:a', reason: 'The owner is away' })
    expect(sectionOf(dropped, 'proposal:a')).toBe('new-proposals')
    const takenBack = dropped.does('call', 'withdraw-decision', CALL, { decision: `${CALL}-D1`, reason: 'Misheard' })
    expect(sectionOf(takenBack, 'proposal:a')).toBeNull()
  })

  test('as of an earlier day, the agenda is that of the day', () => {
    const story = inStatus(three, 'a', 'tsc-approved', '2025-10-30')
    expect(sectionOf(story.at('2025-10-29T10:00Z'), 'proposal:a')).toBe('new-proposals')
    expect(sectionOf(story.at('2025-10-31T10:00Z'), 'proposal:a')).toBe('recent-updates')
  })

  test('a requested item is on although its proposal is settled', () => {
    const story = inStatus(three, 'a', 'tsc-approved', '2025-08-20')
    expect(sectionOf(story, 'proposal:a')).toBe('closing')
    const asked = story.does('call', 'request-item', CALL, { subject: 'proposal:a', minutes: 5 })
    expect(itemOf(asked, 'proposal:a')).toMatchObject({ live: true, minutes: 5 })
    expect(itemOf(asked, 'proposal:a')?.why[0]).toMatch(/^Requested by A chair 2025-11-01, before/)
  })
})

describe('late, and allowed', () => {
  const late = withProposal(empty('2025-11-12T10:00Z'), 'late', '2025-11-07')

  test('it stands out of agenda, with the reason and who allowed it', () => {
    const story = late.does('call', 'allow-exception', CALL, {
      subject: 'proposal:late',
      reason: 'The TSC meets before.',
    })
    expect(sectionOf(story, 'proposal:late')).toBe('out-of-agenda')
    expect(itemOf(story, 'proposal:late')).toMatchObject({
      late: true,
      live: true,
      exception: { reason: 'The TSC meets before.', allowedBy: 'A chair' },
    })
    expect(agenda(story).waiting).toEqual([])
  })

  test('a request that some document tells of waits, with the close and the issue against it', () => {
    const story = late.told(`call:${CALL}`, callScheduled(CALL)).told(`call:${CALL}`, {
      type: 'item-requested',
      subject: 'proposal:late',
      late: true,
    })
    const [waiting] = agenda(story).waiting
    expect(waiting?.requestedBy).toBe('A chair')
    expect(waiting?.refusals.map(({ code }) => code)).toEqual(['agenda-closed', 'issue-opened-late'])
  })
})

describe('what an earlier call left', () => {
  const after = (outcome: 'deferred' | 'withdrawn' | 'not-treated', until?: string) =>
    opened('2025-10-23', autumn('2025-10-23T15:00Z'))
      .does('call', 'record-outcome', '2025-10-23', {
        subject: 'proposal:in-home',
        outcome,
        ...(until === undefined ? {} : { until }),
      })
      .does('call', 'close', '2025-10-23', {})
      .at('2025-11-01T10:00Z')

  test.each<['deferred' | 'withdrawn' | 'not-treated', string | undefined, string | null, string | null, string]>([
    ['deferred', '2025-11-27', null, 'new-proposals', 'to a later call'],
    ['deferred', '2025-11-13', 'new-proposals', 'new-proposals', 'to this call'],
    ['deferred', undefined, 'new-proposals', 'new-proposals', 'without saying until when'],
    ['withdrawn', undefined, null, null, 'its owner took it off'],
    ['not-treated', undefined, 'new-proposals', 'new-proposals', 'there was no time'],
  ])('%s until %s: on 11-13 in %s, on 11-27 in %s (%s)', (outcome, until, first, second) => {
    const story = after(outcome, until)
    expect(sectionOf(story, 'proposal:in-home')).toBe(first)
    expect(sectionOf(story, 'proposal:in-home', '2025-11-27')).toBe(second)
  })

  test('an item deferred to this call says since when', () => {
    expect(itemOf(after('deferred', CALL), 'proposal:in-home')?.why).toContain('Deferred to this call on 2025-10-23.')
  })

  test('a withdrawn item comes back on request', () => {
    const story = after('withdrawn').does('call', 'request-item', CALL, { subject: 'proposal:in-home' })
    expect(sectionOf(story, 'proposal:in-home')).toBe('new-proposals')
  })
})

describe('a call that has been held', () => {
  const held = opened(CALL, autumn(`${CALL}T09:02Z`))
    .at(`${CALL}T09:30Z`)
    .does('call', 'write-note', CALL, { note: 'n1', subject: 'proposal:in-home', text: 'The PR is made', basedOn: 0 })
    .does('proposal', 'set-status', 'in-home', { status: 'sent-to-tsc' })
    .does('call', 'close', CALL, {})

  test('shows what was on, whatever became of it since', () => {
    const later = withProposal(held, 'newer', '2025-11-14').at('2025-12-20T10:00Z')
    expect(items(later).map((item) => item.subject)).toEqual([
      'section:antitrust',
      'section:recent-updates',
      'proposal:in-home',
      'section:any-other-business',
    ])
    expect(itemOf(later, 'proposal:in-home')?.why[0]).toBe('Taken up in this call.')
  })

  test('keeps nothing waiting', () => {
    const late = withProposal(held, 'late', '2025-11-07').at('2025-12-20T10:00Z')
    expect(agenda(late).waiting).toEqual([])
  })

  test('what was known before it was opened is no news for the next', () => {
    const story = opened(
      CALL,
      autumn(`${CALL}T09:01Z`)
        .does('proposal', 'set-status', 'in-home', { status: 'sent-to-tsc' })
        .at(`${CALL}T09:02Z`),
    )
    expect(sectionOf(story, 'proposal:in-home', CALL)).toBe('recent-updates')
    expect(sectionOf(story, 'proposal:in-home', '2025-11-27')).toBeNull()
  })

  test('its news are news for the next call', () => {
    expect(sectionOf(held, 'proposal:in-home', '2025-11-27')).toBe('recent-updates')
  })
})

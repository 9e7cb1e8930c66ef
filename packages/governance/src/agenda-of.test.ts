import { describe, expect, test } from 'vitest'
import { agendaOf } from './agenda-of.ts'
import {
  agenda,
  CALL,
  callScheduled,
  empty,
  inStatus,
  itemOf,
  order,
  sectionOf,
  withProposal,
} from './examples/agendas.ts'
import { issue, pullRequest } from './examples/story.ts'
import { type BacklogStatus, type ProposalKind, SECTIONS } from './facts.ts'
import { CAMARA_RULES } from './rule-book.ts'
import type { RuleBook } from './rules.ts'

describe('an agenda', () => {
  test('has the nine sections in the order of the group, with what every call has', () => {
    const made = agenda(empty('2025-11-01T00:00Z'))
    expect(made.sections.map((section) => section.id)).toEqual(SECTIONS)
    expect(made.sections.flatMap((section) => section.items).map((item) => item.subject)).toEqual([
      'section:antitrust',
      'section:recent-updates',
      'section:any-other-business',
    ])
  })

  test('of a day without a call is none', () => {
    expect(agendaOf(empty('2025-11-01').group, '2025-11-14', { now: 0 as never, rules: CAMARA_RULES })).toBeNull()
  })

  test('has no antitrust item where the rule of the day asks for none', () => {
    const rules = CAMARA_RULES.map((rule) =>
      rule.name === 'antitrust-notice-in-every-call' ? { ...rule, value: false } : rule,
    ) as RuleBook
    expect(agenda(empty('2025-11-01'), CALL, rules).sections[0]?.items).toEqual([])
  })
})

describe('in time, to the minute', () => {
  test.each<[string, string | null, string]>([
    ['2025-11-06T08:59:59Z', 'new-proposals', 'a second before the close'],
    ['2025-11-06T09:00:00Z', 'new-proposals', 'at the close'],
    ['2025-11-06T09:00:59Z', 'new-proposals', 'within the closing minute'],
    ['2025-11-06T09:01:00Z', null, 'one minute later'],
    ['2025-11-12T09:00:00Z', null, 'the day before the call'],
  ])('an issue opened %s stands in %s: %s', (openedAt, section) => {
    const story = withProposal(empty('2025-11-12T10:00Z'), 'late', openedAt)
    expect(sectionOf(story, 'proposal:late')).toBe(section)
    expect(agenda(story).waiting.map((item) => item.subject)).toEqual(section === null ? ['proposal:late'] : [])
  })

  test('the item says which issue, when, and by which rule', () => {
    const story = withProposal(empty('2025-11-12T10:00Z'), 'timely', '2025-11-05T13:30Z')
    expect(itemOf(story, 'proposal:timely')?.why).toEqual([
      'With the group (no status yet): issue APIBacklog#300 was opened 2025-11-05 13:30 UTC, before the agenda closed ' +
        '2025-11-06 09:00 UTC. (Rule agenda-close-days, version 1: API Backlog minutes 2023-11-09.)',
    ])
  })

  test('what waits says by how much it came late, and by which rule', () => {
    const story = withProposal(empty('2025-11-12T10:00Z'), 'late', '2025-11-06T09:01Z')
    expect(agenda(story).waiting[0]?.refusals).toMatchObject([
      {
        code: 'issue-opened-late',
        says: 'Issue APIBacklog#300 was opened 2025-11-06 09:01 UTC, 1 min after the agenda closed 2025-11-06 09:00 UTC.',
        rule: { name: 'agenda-close-days', version: 1 },
      },
    ])
  })

  test('what is late for one call is in time for the next', () => {
    const story = withProposal(empty('2025-11-12T10:00Z'), 'late', '2025-11-06T09:01Z')
    expect(sectionOf(story, 'proposal:late', '2025-11-27')).toBe('new-proposals')
  })
})

describe('a proposal whose issue nobody knows', () => {
  const registered = (at: string) =>
    empty('2025-11-12T10:00Z').told('proposal:old', { type: 'proposal-registered', name: 'Old', kind: 'new-api' }, at)

  test('counts from its registration where it is in the table, and says so', () => {
    const story = registered('2025-09-01').told('proposal:old', { type: 'proposal-listed' }, '2025-09-01')
    expect(itemOf(story, 'proposal:old')?.why).toEqual([
      expect.stringMatching(
        /registered 2025-09-01, before .*which implies an issue\. \(Rule registration-stands-for-issue/,
      ),
    ])
  })

  test('counts from its registration where it has a pull request', () => {
    const story = registered('2025-09-01').told('proposal:old', {
      type: 'reference-added',
      role: 'pull-request',
      reference: pullRequest(256),
    })
    expect(sectionOf(story, 'proposal:old')).toBe('new-proposals')
  })

  test('is not implied by a number that somebody mentioned', () => {
    const story = registered('2025-09-01').told('proposal:old', {
      type: 'reference-added',
      role: 'mentioned',
      reference: issue(41),
    })
    expect(sectionOf(story, 'proposal:old')).toBeNull()
  })

  test('waits where it came into the table after the close', () => {
    const story = registered('2025-11-07').told('proposal:old', { type: 'proposal-listed' }, '2025-11-07')
    expect(agenda(story).waiting[0]?.refusals).toMatchObject([{ code: 'issue-missing' }])
  })

  test.each([
    ['2025-09-01', [], 'a bare name is no issue, and nobody asked for it'],
    ['2025-11-07', ['issue-missing'], 'registered after the close'],
  ])('registered %s without any reference, it is off; refusals %j: %s', (at, codes) => {
    const story = registered(at)
    expect(sectionOf(story, 'proposal:old')).toBeNull()
    expect(agenda(story).waiting.flatMap((item) => item.refusals.map(({ code }) => code))).toEqual(codes)
  })
})

describe('sections', () => {
  test.each<[ProposalKind, string]>([
    ['new-api', 'new-proposals'],
    ['api-family', 'new-proposals'],
    ['reactivation', 'new-proposals'],
    ['scope-enhancement', 'scope-enhancements'],
    ['topic', 'recent-updates'],
    ['provider-implementation', 'recent-updates'],
    ['repository-transition', 'recent-updates'],
  ])('a %s is discussed under %s', (kind, section) => {
    expect(sectionOf(withProposal(empty('2025-11-01'), 'one', '2025-10-01', kind), 'proposal:one')).toBe(section)
  })

  test.each<[BacklogStatus, string, string | null, string]>([
    ['not-yet-discussed', '2025-10-02', 'new-proposals', 'with the group'],
    ['under-discussion', '2025-10-02', 'new-proposals', 'with the group'],
    ['updates-requested', '2025-11-06', 'new-proposals', 'back with the group'],
    ['sent-to-tsc', '2025-10-30', 'recent-updates', 'news since the call of 2025-10-23'],
    ['sent-to-tsc', '2025-10-23T15:00Z', null, 'as the call before began: it knew'],
    ['sent-to-tsc', '2025-10-02', null, 'with the TSC, and no news'],
    ['tsc-approved', '2025-11-06', 'recent-updates', 'news'],
    ['tsc-approved', '2025-10-02', 'closing', 'no news, but its issue is open'],
    ['not-approved', '2025-10-02', 'closing', 'no news, but its issue is open'],
    ['archived', '2025-10-02', 'closing', 'no news, but its issue is open'],
    ['frozen', '2025-10-02', 'frozen', 'for information'],
  ])('%s since %s stands in %s: %s', (status, since, section) => {
    const story = inStatus(withProposal(empty('2025-11-12'), 'one', '2025-10-01'), 'one', status, since)
    expect(sectionOf(story, 'proposal:one')).toBe(section)
  })

  test('nothing is left of a settled proposal once its issue is closed', () => {
    const story = inStatus(withProposal(empty('2025-11-12'), 'one', '2025-08-01'), 'one', 'tsc-approved', '2025-09-01')
    const closed = story.told('proposal:one', { type: 'issue-closed', reference: issue(300) }, '2025-09-02')
    expect(sectionOf(closed, 'proposal:one')).toBeNull()
  })

  test('what is with the group is off once its issue is closed, from then on', () => {
    const closed = withProposal(empty('2025-11-12'), 'one', '2025-08-01').told(
      'proposal:one',
      { type: 'issue-closed', reference: issue(300) },
      '2025-10-20',
    )
    expect(sectionOf(closed, 'proposal:one', '2025-10-09')).toBe('new-proposals')
    expect(sectionOf(closed, 'proposal:one', CALL)).toBeNull()
  })

  test('a release since the call before is news, without minutes of its own', () => {
    const story = inStatus(withProposal(empty('2025-11-12'), 'one', '2024-08-01'), 'one', 'tsc-approved', '2024-09-01')
      .told('proposal:one', { type: 'issue-closed', reference: issue(300) }, '2024-09-02')
      .told('proposal:one', { type: 'repository-linked', repository: 'SimSwap' }, '2024-10-01')
      .told(
        'repository:SimSwap',
        { type: 'released', tag: 'r3.2', kind: 'public', metaRelease: 'Fall25', apis: [], superseded: false },
        '2025-11-01T12:00Z',
      )
    expect(itemOf(story, 'proposal:one')).toMatchObject({
      live: false,
      minutes: 0,
      why: ['News since the call of 2025-10-23 15:00 UTC: SimSwap r3.2 was released 2025-11-01 12:00 UTC.'],
    })
    expect(sectionOf(story, 'proposal:one', '2025-10-23')).toBeNull()
  })

  test('the minutes of the calls before wait for approval, the latest three only', () => {
    const held = ['2025-09-11', '2025-09-25', '2025-10-09', '2025-10-23'].reduce(
      (story, call) =>
        story.told(`call:${call}`, callScheduled(call), call).told(`call:${call}`, { type: 'call-closed' }, call),
      empty('2025-11-12'),
    )
    expect(order(held, 'previous-minutes')).toEqual(['call:2025-09-25', 'call:2025-10-09', 'call:2025-10-23'])
    const older = held.told('call:2023-12-14', callScheduled('2023-12-14'), '2023-12-14')
    const told = older.told('call:2023-12-14', { type: 'call-closed' }, '2023-12-14')
    expect(order(told, 'previous-minutes')).not.toContain('call:2023-12-14')
    const approved = held.told('call:2025-10-09', { type: 'minutes-approved', inCall: '2025-10-23' }, '2025-10-23')
    expect(order(approved, 'previous-minutes')).toEqual(['call:2025-09-25', 'call:2025-10-23'])
    expect(order(approved, 'previous-minutes', '2025-10-23')).toEqual([
      'call:2025-09-11',
      'call:2025-09-25',
      'call:2025-10-09',
    ])
    const since = held.told('call:2025-10-23', { type: 'minutes-approved', inCall: '2025-11-27' }, '2025-11-27')
    expect(order(since, 'previous-minutes')).toContain('call:2025-10-23')
  })
})

describe('a frozen proposal', () => {
  const frozen = inStatus(withProposal(empty('2025-11-12'), 'one', '2025-02-01'), 'one', 'frozen', '2025-07-11')
  const noticeAt = (at: string) => frozen.told('proposal:one', { type: 'notice-given', by: 'xFlow' }, at)

  test.each([
    ['2025-10-30T09:00Z', 'new-proposals', [], 'seven days before the close, to the minute'],
    ['2025-10-30T09:01Z', 'frozen', ['frozen-notice-late'], 'one minute later'],
    ['2025-07-01T09:00Z', 'frozen', [], 'before it was frozen: that notice is spent'],
  ])('on notice given %s stands in %s, waiting %j: %s', (at, section, codes) => {
    expect(sectionOf(noticeAt(at), 'proposal:one')).toBe(section)
    expect(agenda(noticeAt(at)).waiting.flatMap((item) => item.refusals.map(({ code }) => code))).toEqual(codes)
  })

  test('without notice takes no time and is not waiting', () => {
    expect(itemOf(frozen, 'proposal:one')).toMatchObject({ minutes: 0, live: false })
    expect(agenda(frozen).waiting).toEqual([])
  })
})

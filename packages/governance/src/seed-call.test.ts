import { describe, expect, test } from 'vitest'
import { agendaOf } from './agenda-of.ts'
import { instant, issue, opened, pullRequest, type Story, storyAt } from './examples/story.ts'
import type { ProposalKind } from './facts.ts'
import { minutesOf } from './minutes-of.ts'
import { CAMARA_RULES } from './rule-book.ts'

// The call of 2025-11-13 as the group held it (its minutes; facts 1.3 rule 5 and 6): names, days and numbers are the group's.

const CALL = '2025-11-13'

const matter = (story: Story, slug: string, kind: ProposalKind, number: number, openedOn: string): Story =>
  story
    .told(`proposal:${slug}`, { type: 'proposal-registered', name: slug, kind }, openedOn)
    .told(`proposal:${slug}`, { type: 'issue-opened', reference: issue(number) }, openedOn)

const skipped = (story: Story, slug: string, calls: readonly string[]): Story =>
  calls.reduce(
    (told, call) =>
      told.told(`proposal:${slug}`, { type: 'discussed', call, outcome: 'not-treated', text: 'Not treated' }, call),
    story,
  )

const treated = (story: Story, slug: string, calls: readonly string[]): Story =>
  calls.reduce(
    (told, call) =>
      told.told(`proposal:${slug}`, { type: 'discussed', call, outcome: 'noted', text: `What ${call} said` }, call),
    story,
  )

const inHome = (story: Story): Story =>
  skipped(
    treated(matter(story, 'in-home', 'new-api', 250, '2025-08-09'), 'in-home', [
      '2025-08-28',
      '2025-09-11',
      '2025-09-25',
    ]),
    'in-home',
    ['2025-10-09', '2025-10-23'],
  )

/** Frozen in July, brought back by another owner in August. */
const imeiFraud = (story: Story): Story =>
  treated(
    skipped(matter(story, 'imei-fraud', 'reactivation', 63, '2024-01-12'), 'imei-fraud', ['2025-06-12', '2025-06-26'])
      .told('proposal:imei-fraud', { type: 'status-set', status: 'frozen' }, '2025-07-11')
      .told('proposal:imei-fraud', { type: 'notice-given', by: 'xFlow Research' }, '2025-08-21'),
    'imei-fraud',
    ['2025-08-28', '2025-09-25', '2025-10-09', '2025-10-23'],
  )

const voiceOtp = (story: Story): Story =>
  skipped(matter(story, 'voice-otp', 'new-api', 259, '2025-09-24'), 'voice-otp', [
    '2025-09-25',
    '2025-10-09',
    '2025-10-23',
  ])

/** In the table with its pull request; nobody wrote down when its issue was opened. */
const rainfall = (story: Story): Story =>
  story
    .told(
      'proposal:rainfall',
      { type: 'proposal-registered', name: 'Rainfall Intensity', kind: 'new-api' },
      '2025-10-20',
    )
    .told(
      'proposal:rainfall',
      { type: 'reference-added', role: 'pull-request', reference: pullRequest(268) },
      '2025-10-20',
    )

const settled = (story: Story): Story =>
  matter(story, 'sponsored-data', 'new-api', 223, '2025-05-01')
    .told('proposal:sponsored-data', { type: 'status-set', status: 'tsc-approved' }, '2025-07-17')
    .told('proposal:sponsored-data', { type: 'proposal-listed' }, '2025-07-17')

const topics = (story: Story): Story =>
  matter(
    matter(
      matter(story, 'us-slot', 'topic', 274, '2025-10-27'),
      'consent-info',
      'scope-enhancement',
      276,
      '2025-10-30',
    ),
    'iot-implementation',
    'provider-implementation',
    278,
    '2025-11-03',
  )

const told = [inHome, imeiFraud, voiceOtp, rainfall, settled, topics].reduce(
  (story, tell) => tell(story),
  storyAt(`${CALL}T08:00Z`),
)

const sections = (story: Story, call: string) =>
  Object.fromEntries(
    agendaOf(story.group, call, { now: story.now, rules: CAMARA_RULES })?.sections.map(({ id, items }) => [
      id,
      items.map((item) => item.subject.replace('proposal:', '')),
    ]) ?? [],
  )

describe('the call of 2025-11-13', () => {
  test('has the agenda that the group had, what waited longest first', () => {
    expect(sections(told, CALL)).toEqual({
      antitrust: ['section:antitrust'],
      'previous-minutes': [],
      'recent-updates': ['section:recent-updates', 'us-slot', 'iot-implementation'],
      'new-proposals': ['voice-otp', 'in-home', 'imei-fraud', 'rainfall'],
      'scope-enhancements': ['consent-info'],
      'out-of-agenda': [],
      closing: ['sponsored-data'],
      frozen: [],
      'any-other-business': ['section:any-other-business'],
    })
  })

  const held = opened(CALL, told.at(`${CALL}T09:00Z`))
    .at(`${CALL}T10:00Z`)
    .does('call', 'write-note', CALL, { note: '1', subject: 'proposal:in-home', text: 'Create the PR', basedOn: 0 })
    .does('call', 'write-note', CALL, { note: '2', subject: 'proposal:imei-fraud', text: 'All see value', basedOn: 0 })
    .does('action', 'raise', 'new', {
      call: CALL,
      owners: ['xFlow Research'],
      text: 'Review the PR',
      subject: 'proposal:imei-fraud',
    })
    .does('call', 'close', CALL, {})

  test('leaves its history to every subject, and what was not treated waits one call longer', () => {
    const entries = minutesOf(held.group, CALL, { rules: CAMARA_RULES })?.sections.flatMap(({ entries }) => entries)
    const outcomes = entries
      ?.filter(({ outcome }) => outcome !== null)
      .map(({ subject, outcome }) => [subject, outcome])
    expect(outcomes).toEqual([
      ['proposal:us-slot', 'not-treated'],
      ['proposal:iot-implementation', 'not-treated'],
      ['proposal:voice-otp', 'not-treated'],
      ['proposal:in-home', 'treated'],
      ['proposal:imei-fraud', 'treated'],
      ['proposal:rainfall', 'not-treated'],
      ['proposal:consent-info', 'not-treated'],
    ])
    expect(entries?.find(({ subject }) => subject === 'proposal:in-home')?.history).toHaveLength(5)
    const next = held.at('2025-11-20T10:00Z')
    expect(sections(next, '2025-11-27')['new-proposals']).toEqual(['voice-otp', 'rainfall', 'imei-fraud', 'in-home'])
  })

  test('hands its action point to the next call, after what the TSC decided in between', () => {
    const between = held
      .at('2025-11-21T10:00Z')
      .told('proposal:imei-fraud', { type: 'status-set', status: 'tsc-approved' }, '2025-11-20')
    const agenda = agendaOf(between.group, '2025-11-27', { now: between.now, rules: CAMARA_RULES })
    expect(agenda?.actions).toMatchObject([{ id: '20251113-01', owners: ['xFlow Research'], dueOn: '2025-11-27' }])
    expect(sections(between, '2025-11-27')['recent-updates']).toContain('imei-fraud')
    expect(agenda?.call.closesAt).toBe(instant('2025-11-20T15:00Z'))
  })
})

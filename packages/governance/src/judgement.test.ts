import { describe, expect, test } from 'vitest'
import { autumn, opened, type Story } from './examples/story.ts'
import { judgeStanding, MOVES, whatMayBeDone } from './judgement.ts'
import type { MoveFamily } from './moves.ts'
import { CAMARA_RULES } from './rule-book.ts'
import type { RuleBook, RuleName } from './rules.ts'

const CALL = '2025-11-13'
const alive = <Name extends MoveFamily>(story: Story, family: Name, id: string) =>
  Object.entries(whatMayBeDone(family, id, story.group, { ...story, rules: CAMARA_RULES }))
    .filter(([, refusals]) => (refusals as readonly unknown[]).length === 0)
    .map(([move]) => move)
    .sort()

const before = autumn('2025-11-05T10:00Z')
const closed = before.at('2025-11-07T10:00Z')
const during = opened(CALL, before.at(`${CALL}T09:00Z`))
const after = during.does('call', 'close', CALL, {})
const approved = opened(
  '2025-11-27',
  after.does('call', 'publish-minutes', CALL, { places: ['wiki'] }).at('2025-11-27T15:00Z'),
).does('call', 'approve-previous', '2025-11-27', { call: CALL })

describe('every move', () => {
  const all = Object.entries(MOVES).flatMap(([family, moves]) =>
    Object.entries(moves).map(([move, rule]) => [`${family} ${move}`, rule] as const),
  )

  test.each(all)('%s has a standing to start from, and a chair may make it', (_, rule) => {
    expect(rule.from.length).toBeGreaterThan(0)
    expect(rule.roles).toContain('chair')
    expect(rule.roles).not.toContain('observer')
  })

  test('these are the moves of a member', () => {
    const members = all.filter(([, rule]) => rule.roles.includes('member')).map(([name]) => name)
    expect(members).toEqual([
      'proposal declare-support',
      'proposal withdraw-support',
      'proposal give-notice',
      'proposal note-update',
      'call request-item',
      'action raise',
      'action close',
    ])
  })
})

describe('the buttons of a call', () => {
  const PLANNING = ['allow-exception', 'drop-item', 'plan-item']
  const WRITING = ['record-attendance', 'record-decision', 'record-outcome', 'withdraw-decision', 'write-note']

  test.each<[string, Story, readonly string[]]>([
    ['before the close of its agenda', before, [...PLANNING, 'cancel', 'move', 'open', 'request-item']],
    ['after the close of its agenda', closed, [...PLANNING, 'cancel', 'move', 'open']],
    ['while it runs', during, [...PLANNING, ...WRITING, 'approve-previous', 'close', 'open-item', 'show-antitrust']],
    ['once it is closed', after, [...WRITING, 'publish-minutes']],
    ['once its minutes are approved', approved, ['correct-minutes']],
    ['for a member', before.as('member', 'kpn'), ['request-item']],
    ['for an observer', before.as('observer'), []],
  ])('%s', (_, story, moves) => {
    expect(alive(story, 'call', CALL)).toEqual([...moves].sort())
  })

  test('a day of no series offers its scheduling alone', () => {
    expect(alive(before, 'call', '2025-12-03')).toEqual(['schedule'])
  })

  test('what is not there yet has to be founded by its own move', () => {
    const hints = [
      before.refusals('call', 'open', '2025-12-03', {}),
      before.refusals('proposal', 'list', 'nobody', {}),
      before.refusals('action', 'close', '20251113-09', { how: 'Done' }),
    ].map(([refusal]) => refusal?.hint)
    expect(hints).toEqual(['schedule', 'register', 'raise'].map((move) => `Correct the name, or ${move} it first.`))
  })

  test('a dead button says what its state forbids', () => {
    const running = before.does('call', 'open', CALL, {})
    const refusals = judgeStanding('call', 'close', CALL, running.group, { ...running, rules: CAMARA_RULES })
    expect(refusals.map(({ code }) => code)).toEqual(['antitrust-not-shown'])
  })
})

describe('the buttons of the other families', () => {
  const raised = during.does('action', 'raise', 'new', { call: CALL, owners: ['kpn'], text: 'Read it' })

  test.each<[string, () => readonly string[], readonly string[]]>([
    ['an open action point', () => alive(raised, 'action', '20251113-01'), ['amend', 'close', 'drop', 'supersede']],
    ['one of its owner', () => alive(raised.as('member', 'kpn'), 'action', '20251113-01'), ['close']],
    ['one of another', () => alive(raised.as('member', 'orange'), 'action', '20251113-01'), []],
    ['a new action point', () => alive(raised, 'action', 'new'), ['raise']],
    ['an organisation', () => alive(before, 'organisation', 'kpn'), ['add-alias']],
    ['a new person', () => alive(before, 'person', 'ada'), ['register']],
    [
      'a frozen proposal, for a member',
      () =>
        alive(
          before.does('proposal', 'set-status', 'in-home', { status: 'frozen' }).as('member', 'kpn'),
          'proposal',
          'in-home',
        ),
      ['declare-support', 'give-notice', 'note-update', 'withdraw-support'],
    ],
    [
      'an archived proposal',
      () => alive(before.does('proposal', 'set-status', 'in-home', { status: 'archived' }), 'proposal', 'in-home'),
      ['add-reference', 'note-update'],
    ],
  ])('%s', (_, moves, expected) => {
    expect(moves()).toEqual(expected)
  })
})

/** The book with one rule switched off. */
const without = (name: RuleName): RuleBook =>
  CAMARA_RULES.map((rule) => (rule.name === name ? { ...rule, value: false } : rule)) as RuleBook

describe('where the rule of the day says otherwise', () => {
  test('an archived proposal returns', () => {
    const archived = before.does('proposal', 'set-status', 'in-home', { status: 'archived' })
    const asked = { status: 'under-discussion' } as const
    expect(archived.codes('proposal', 'set-status', 'in-home', asked)).toEqual(['wrong-state'])
    expect(archived.under(without('archived-is-final')).codes('proposal', 'set-status', 'in-home', asked)).toEqual([])
  })

  test('approved minutes can be written on', () => {
    const asked = { note: 'n', subject: 'proposal:in-home', text: 'Presented', basedOn: 0 } as const
    const free = approved.under(without('approved-minutes-change-by-correction'))
    expect(approved.codes('call', 'write-note', CALL, asked)).toEqual(['minutes-already-approved'])
    expect(free.codes('call', 'write-note', CALL, asked)).toEqual([])
  })

  test('the table takes a proposal without its template', () => {
    expect(before.under(without('listing-needs-pull-request')).codes('proposal', 'list', 'in-home', {})).toEqual([])
  })

  test('a call closes without the antitrust notice', () => {
    const running = before.does('call', 'open', CALL, {})
    expect(running.under(without('antitrust-notice-in-every-call')).codes('call', 'close', CALL, {})).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { actionsOf, dueOf } from './action-carrying.ts'
import { agendaOf } from './agenda-of.ts'
import { autumn, opened, type Story } from './examples/story.ts'
import { CAMARA_RULES } from './rule-book.ts'

const CALL = '2025-11-13'
const NEXT = '2025-11-27'
const AFTER = '2025-12-11'
const ID = '20251113-01'

const during = opened(CALL, autumn(`${CALL}T09:00Z`)).at(`${CALL}T09:30Z`)
const asked = { call: CALL, owners: ['infosys'], text: 'Create the PR' }
const raised = during.does('action', 'raise', 'new', asked)

const agendaActions = (story: Story, call: string) =>
  agendaOf(story.group, call, { now: story.now, rules: CAMARA_RULES })?.actions ?? []
const carried = (story: Story, call: string) => agendaActions(story, call).map(({ id }) => id)
const listed = (story: Story, options: { open?: boolean; owner?: string } = {}) =>
  actionsOf(story.group, { ...options, now: story.now, rules: CAMARA_RULES })

describe('an action point', () => {
  test('gets the day of its call and the next free number of that day', () => {
    const story = raised
      .told('action:20251113-07', { type: 'action-raised', owners: ['kpn'], text: 'Read', call: CALL })
      .does('action', 'raise', 'new', { ...asked, owners: ['WG chair', 'Infosys Ltd'], label: 'AP1' })
    expect([...story.group.actions.keys()]).toEqual([ID, '20251113-07', '20251113-08'])
    expect(story.group.actions.get('20251113-08')).toMatchObject({ owners: ['WG chair', 'infosys'], label: 'AP1' })
  })

  test('may be raised by a member for its own organisation', () => {
    const member = during.as('member', 'infosys')
    expect(member.codes('action', 'raise', 'new', asked)).toEqual([])
    expect(member.codes('action', 'raise', 'new', { ...asked, owners: ['kpn'] })).toEqual(['not-an-owner'])
    expect(raised.as('member', 'Infosys Ltd').codes('action', 'close', ID, { how: 'Done' })).toEqual([])
  })

  test.each([
    ['close', { how: 'PR 281' }, 'closed', 'PR 281'],
    ['drop', { reason: 'Overtaken' }, 'dropped', 'Overtaken'],
  ] as const)('after %s it is settled, and can be reopened', (move, input, status, settlement) => {
    const settled = raised.does('action', move, ID, input as never)
    expect(settled.group.actions.get(ID)).toMatchObject({ status, settlement })
    expect(settled.codes('action', move, ID, input as never)).toEqual(['wrong-state'])
    const reopened = settled.does('action', 'reopen', ID, { reason: 'It was not' })
    expect(reopened.group.actions.get(ID)).toMatchObject({ status: 'open', settledAt: null, settlement: null })
  })

  test('gives way to another that is open', () => {
    const two = raised.does('action', 'raise', 'new', { ...asked, text: 'Create one PR for both' })
    const story = two.does('action', 'supersede', ID, { by: '20251113-02', reason: 'Same work' })
    expect(story.group.actions.get(ID)).toMatchObject({ status: 'superseded', supersededBy: '20251113-02' })
    expect(story.codes('action', 'supersede', '20251113-02', { by: ID, reason: 'x' })).toEqual(['wrong-state'])
  })

  test('keeps what an amendment does not change', () => {
    const story = raised.does('action', 'amend', ID, { owners: ['kpn'], dueOn: AFTER as never, reason: 'New owner' })
    expect(story.group.actions.get(ID)).toMatchObject({ owners: ['kpn'], text: 'Create the PR', dueOn: AFTER })
  })
})

describe('carrying', () => {
  test('the call that raised it does not carry it; every later one does, until it is settled', () => {
    expect(carried(raised, CALL)).toEqual([])
    expect(carried(raised, NEXT)).toEqual([ID])
    expect(carried(raised, AFTER)).toEqual([ID])
    const closed = raised.at('2025-11-19T10:00Z').does('action', 'close', ID, { how: 'PR 281' })
    expect(carried(closed, NEXT)).toEqual([])
  })

  test('a call opened early does not carry what it raised', () => {
    const early = opened(CALL, autumn(`${CALL}T08:50Z`)).does('action', 'raise', 'new', asked)
    expect(carried(early, CALL)).toEqual([])
    expect(carried(early, NEXT)).toEqual([ID])
  })

  test('one raised as a call begins is not on its agenda', () => {
    const story = during.told(
      'action:x',
      { type: 'action-raised', owners: [], text: 'x', call: null },
      `${CALL}T09:00Z`,
    )
    expect(carried(story, CALL)).toEqual([])
  })

  test('one raised for a call that is still to come stands on its agenda', () => {
    const story = autumn('2025-11-05T10:00Z').does('action', 'raise', 'new', asked)
    expect(carried(story, CALL)).toEqual([ID])
  })

  test('settled after the close of the agenda it still stands there, as settled', () => {
    const late = raised.at('2025-11-21T10:00Z').does('action', 'close', ID, { how: 'PR 281' })
    expect(agendaActions(late, NEXT)).toMatchObject([{ id: ID, status: 'closed', overdue: false }])
    expect(carried(late, AFTER)).toEqual([])
  })

  test('a moved or cancelled call in between loses none', () => {
    const story = raised.does('call', 'cancel', NEXT, { reason: 'Thanksgiving' })
    expect(carried(story, AFTER)).toEqual([ID])
  })

  test('is listed: calls on record, and the next one ahead', () => {
    const held = opened(NEXT, raised.does('call', 'close', CALL, {}).at(`${NEXT}T15:00Z`)).does(
      'call',
      'close',
      NEXT,
      {},
    )
    expect(listed(raised)[0]?.carriedInto).toEqual([NEXT])
    expect(listed(held)[0]?.carriedInto).toEqual([NEXT, AFTER])
    const settled = held.does('action', 'close', ID, { how: 'Done' })
    expect(listed(settled)[0]?.carriedInto).toEqual([NEXT])
  })
})

describe('being due', () => {
  test('without a day of its own, at the next call; overdue only after it', () => {
    const action = raised.group.actions.get(ID)
    expect(action && dueOf(raised.group, CAMARA_RULES, action)).toBe(NEXT)
    expect(agendaActions(raised, NEXT)).toMatchObject([{ dueOn: NEXT, overdue: false }])
    expect(agendaActions(raised, AFTER)).toMatchObject([{ dueOn: NEXT, overdue: true }])
  })

  test.each([
    ['2025-11-26', true, 'the day before the call'],
    ['2025-11-27', false, 'the day of the call'],
  ])('due %s, overdue at the call of 11-27: %s (%s)', (dueOn, overdue) => {
    const story = during.does('action', 'raise', 'new', { ...asked, dueOn: dueOn as never })
    expect(agendaActions(story, NEXT)).toMatchObject([{ dueOn, overdue }])
  })

  test('on the day of the call that raises it', () => {
    expect(during.codes('action', 'raise', 'new', { ...asked, dueOn: CALL as never })).toEqual([])
  })

  test('in a list, overdue is held against today', () => {
    expect(listed(raised.at('2025-11-27T10:00Z'))).toMatchObject([{ dueAt: NEXT, overdue: false }])
    expect(listed(raised.at('2025-11-28T10:00Z'))).toMatchObject([{ dueAt: NEXT, overdue: true }])
  })
})

describe('the list', () => {
  const story = raised
    .does('action', 'raise', 'new', { ...asked, owners: ['WG chair'], text: 'Write to the list' })
    .does('action', 'close', ID, { how: 'PR 281' })

  test.each<[{ open?: boolean; owner?: string }, readonly string[], string]>([
    [{}, [ID, '20251113-02'], 'all'],
    [{ open: true }, ['20251113-02'], 'the open ones'],
    [{ owner: 'INFOSYS LTD' }, [ID], 'by name of an organisation'],
    [{ owner: 'infosys', open: true }, [], 'both'],
    [{ owner: 'wg chair' }, ['20251113-02'], 'by an owner who is no organisation'],
    [{ owner: 'nobody' }, [], 'by nobody'],
  ])('%j holds %j: %s', (options, ids) => {
    expect(listed(story, options).map(({ id }) => id)).toEqual(ids)
  })
})

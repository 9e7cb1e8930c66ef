import { expect, test } from 'vitest'
import type { ActionRow } from '../api/views.ts'
import { actionOwners, filterActions, groupActions, leadOfActions } from './action-filter.ts'

const action = (id: string, owners: readonly string[], change: Partial<ActionRow> = {}): ActionRow => ({
  id,
  owners,
  text: `Text of ${id}`,
  label: null,
  subject: null,
  raisedAt: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}T09:00:00Z`,
  call: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`,
  dueOn: null,
  status: 'open',
  settledAt: null,
  settlement: null,
  supersededBy: null,
  source: { kind: 'console' },
  history: [],
  carriedInto: [],
  overdue: false,
  version: 1,
  ...change,
})

const due = (day: string) => ({ dueOn: day as NonNullable<ActionRow['dueOn']> })

const ACTIONS = [
  action('20250828-01', ['Infosys'], { ...due('2025-12-11') }),
  action('20250925-01', ['Infosys', 'KPN'], { overdue: true, ...due('2025-10-09') }),
  action('20250911-02', ['xFlow Research'], { status: 'closed' }),
  action('20251113-01', []),
]

const ids = (actions: readonly ActionRow[]) => actions.map(({ id }) => id)

test.each([
  [{}, ['20250925-01', '20250828-01', '20251113-01'], 'open ones, overdue first, then by day due'],
  [{ all: true }, ['20250925-01', '20250828-01', '20250911-02', '20251113-01'], 'settled ones too'],
  [{ owner: 'KPN' }, ['20250925-01'], 'one of several owners'],
  [{ q: '20250828-01' }, ['20250828-01'], 'by its id'],
])('%j leaves %j: %s', (filter, left, _why) => {
  expect(ids(filterActions(ACTIONS, filter))).toEqual(left)
})

test('by owner: each owner’s own, most overdue first; a point of two stands with both', () => {
  const open = filterActions(ACTIONS, {})
  expect(groupActions(open, 'owner').map(({ name, actions }) => `${name} ${actions.length}`)).toEqual([
    'Infosys 2',
    'KPN 1',
    'Nobody named 1',
  ])
  expect(groupActions(open, 'call')[0]?.name).toBe('2025-11-13')
})

test('the sentence counts what is open and names who owes most', () => {
  expect(leadOfActions(ACTIONS)).toEqual(['3 action points are open, 1 of them overdue.', 'Infosys owes most: 2.'])
  const late = ['20251113-01', '20251113-02'].map((id) => action(id, ['KPN'], { overdue: true }))
  expect(leadOfActions(late)[0]).toBe('2 action points are open, all overdue.')
  expect(leadOfActions([])).toEqual(['No action points are open.'])
  expect(actionOwners(ACTIONS)).toEqual(['Infosys', 'KPN', 'xFlow Research'])
})

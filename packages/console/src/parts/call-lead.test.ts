import { describe, expect, test } from 'vitest'
import type { CallView } from '../api/views.ts'
import { leadOfCall } from './call-lead.ts'

type View = Parameters<typeof leadOfCall>[0]

const frame: CallView['frame'] = {
  id: '2025-11-27',
  series: 'backlog-4',
  title: 'API Backlog call',
  startsAt: '2025-11-27T15:00:00Z',
  endsAt: '2025-11-27T16:30:00Z',
  closesAt: '2025-11-20T15:00:00Z',
  status: 'scheduled',
}

const view = (change: {
  status?: CallView['frame']['status']
  waiting?: readonly string[]
  overdue?: readonly (readonly string[])[]
  planned?: number
  approved?: boolean
}): View => ({
  frame: { ...frame, status: change.status ?? 'scheduled' },
  agenda: {
    call: frame,
    sections: [],
    waiting: (change.waiting ?? []).map((code, place) => ({
      subject: `proposal:p${place}`,
      title: 'P',
      requestedBy: null,
      requestedAt: null,
      refusals: [{ code: code as 'agenda-closed', says: 's', hint: 'h' }],
    })),
    actions: (change.overdue ?? []).map((owners, place) => ({
      id: `20251113-0${place}`,
      owners,
      text: 't',
      subject: null,
      status: 'open',
      dueOn: null,
      overdue: true,
    })),
    minutes: { planned: change.planned ?? 60, available: 90 },
  },
  minutes: { previous: { call: '2025-11-13', approved: change.approved ?? true } } as View['minutes'],
})

const at = (text: string): number => Date.parse(text)

describe('the important sentence', () => {
  test.each([
    [view({}), '2025-11-18T11:00:00Z', 'Agenda closes in 2 days 4 h.', 'before the close'],
    [
      view({}),
      '2025-11-23T15:00:00Z',
      'The agenda closed 3 days ago; the call starts in 4 days.',
      'between close and start',
    ],
    [view({}), '2025-11-27T15:05:00Z', 'The call should have started 5 min ago.', 'late'],
    [
      view({ status: 'open', planned: 100 }),
      '2025-11-27T15:05:00Z',
      'The call is open now. The agenda is 10 min too long.',
      'open',
    ],
    [
      view({ status: 'closed', waiting: ['agenda-closed'] }),
      '2025-11-28T00:00:00Z',
      'The call was held.',
      'nothing waits after it',
    ],
  ])('%#: %s', (given, now, said) => {
    expect(leadOfCall(given, at(now)).join(' ')).toBe(said)
  })

  test.each([
    [['issue-missing', 'issue-missing', 'issue-missing'], '3 items lack an issue.'],
    [['issue-missing'], '1 item lacks an issue.'],
    [['agenda-closed', 'issue-missing'], '2 items wait for an exception, 1 for want of an issue.'],
    [['agenda-closed'], '1 item waits for an exception.'],
  ])('items waiting for %j: %s', (waiting, said) => {
    expect(leadOfCall(view({ waiting }), at('2025-11-18T11:00:00Z'))[1]).toBe(said)
  })

  test.each([
    [[['Infosys'], ['Infosys']], '2 action points of Infosys are overdue.'],
    [[['Infosys'], ['Infosys'], ['KPN']], '3 action points are overdue, 2 of Infosys.'],
    [[[]], '1 action point is overdue.'],
  ])('overdue of %j: %s', (overdue, said) => {
    expect(leadOfCall(view({ overdue }), at('2025-11-18T11:00:00Z'))[1]).toBe(said)
  })

  test('the previous minutes are named until they are approved', () => {
    expect(leadOfCall(view({ approved: false }), at('2025-11-18T11:00:00Z'))[1]).toBe(
      'The minutes of 13 Nov 2025 wait for approval.',
    )
  })
})

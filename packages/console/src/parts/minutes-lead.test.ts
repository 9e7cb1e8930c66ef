import { expect, test } from 'vitest'
import type { CallView } from '../api/views.ts'
import { leadOfMinutes } from './minutes-lead.ts'

type Minutes = CallView['minutes']

const minutes = (change: Partial<Minutes>): Minutes =>
  ({
    status: 'draft',
    approvedInCall: null,
    attendance: [
      { organisation: 'Orange', people: [], present: true },
      { organisation: 'KDDI', people: [], present: false },
    ],
    sections: [{ id: 'closing', title: 'Closing', entries: [{ decisions: [{ id: 'D1', text: 'Yes' }] }] }],
    decisions: [],
    actions: [{ carried: true }, { carried: false }],
    corrections: [],
    ...change,
  }) as unknown as Minutes

test.each([
  [minutes({ status: 'none' }), ['There are no minutes yet: they begin when the call is opened.'], 'nothing to count'],
  [
    minutes({}),
    ['A draft: nobody outside has seen it.', '1 of 2 organisations present, 1 decision, 1 new action point.'],
    'absent organisations and carried action points are not counted as present and new',
  ],
  [
    minutes({
      status: 'approved',
      approvedInCall: '2025-11-27',
      corrections: [{}] as unknown as Minutes['corrections'],
    }),
    [
      'Approved in the call of 27 Nov 2025.',
      '1 of 2 organisations present, 1 decision, 1 new action point.',
      'Corrected 1 time.',
    ],
    'approval names its call',
  ],
])('%#: %j (%s)', (given, said) => {
  expect(leadOfMinutes(given)).toEqual(said)
})

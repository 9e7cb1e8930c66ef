import { expect, test } from 'vitest'
import type { ProposalView } from '../api/views.ts'
import { linesOf, marksOf, placeAlong, ticksOf } from './timeline.ts'

type HistoryEntry = ProposalView['proposal']['history'][number]

const entry = (at: string, kind: HistoryEntry['kind'], outcome: HistoryEntry['outcome'] = null): HistoryEntry => ({
  at: `${at}T09:00:00Z`,
  kind,
  says: `${kind} on ${at}`,
  outcome,
  call: kind === 'discussed' ? at : null,
  note: null,
  actor: 'import',
  source: { kind: 'demonstration' },
})

// The shape of IMEI Fraud's history in 2025: calls that skipped it, then work again.
const HISTORY = [
  entry('2023-08-03', 'proposal-registered'),
  entry('2023-08-03', 'owners-named'),
  entry('2025-02-27', 'discussed', 'not-treated'),
  entry('2025-03-13', 'discussed', 'not-treated'),
  entry('2025-08-21', 'notice-given'),
  entry('2025-08-28', 'discussed', 'treated'),
  entry('2025-09-11', 'discussed', 'not-treated'),
  entry('2025-11-20', 'status-set'),
]

test('every fact has a lane, and an outcome its own shape', () => {
  expect(marksOf(HISTORY).map(({ lane, looks }) => `${lane} ${looks.shape}`)).toEqual([
    'record square',
    'record square',
    'calls ring',
    'calls ring',
    'status up',
    'calls disc',
    'calls ring',
    'status diamond',
  ])
  expect(marksOf(HISTORY, ['status'])).toHaveLength(2)
})

test('skipped calls in a row and the record of one day make one line each, others stay apart', () => {
  expect(linesOf(marksOf(HISTORY)).map((line) => line.length)).toEqual([2, 2, 1, 1, 1, 1])
})

test('the axis has room at both ends, and one instant stands in the middle', () => {
  expect(placeAlong(0, 0, 10)).toBe(2)
  expect(placeAlong(10, 0, 10)).toBe(98)
  expect(placeAlong(5, 5, 5)).toBe(50)
})

test.each([
  ['2023-08-03', '2025-11-20', ['2024', '2025'], 'years over a long span'],
  ['2025-02-27', '2025-11-20', ['Apr 2025', 'Jul 2025', 'Oct 2025'], 'quarters over a short one'],
  ['2025-01-01', '2025-02-01', ['Jan 2025'], 'the first day itself'],
  ['2025-02-01', '2025-02-20', [], 'none where none falls'],
])('from %s to %s the ticks are %j: %s', (from, to, said) => {
  expect(ticksOf(Date.parse(from), Date.parse(to)).map(({ says }) => says)).toEqual(said)
})

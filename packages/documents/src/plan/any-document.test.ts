import { BACKLOG_STATUSES, ITEM_OUTCOMES } from '@trunkline/governance'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GroupDocument } from '../values.ts'
import { day, entry, imported, issue, minutes, plan, row, table } from './examples.ts'

// Whatever the readers make of broken documents, planning goes on, and a second import adds nothing.

const name = fc.oneof(
  fc.constantFrom(
    'SIM Swap',
    'Sim swap API',
    'Device Swap',
    'New API proposal: SIM Swap',
    'KYC - Match',
    '网络切片',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const spelling = fc.oneof(
  fc.constantFrom('DT', 'Telefonica', 'TEF', 'Orange', 'All', '中国移动', ''),
  fc.string({ maxLength: 6 }),
)
const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 3) => fc.array(value, { maxLength })
const on = fc.integer({ min: 1, max: 28 }).map((date) => day(`2025-10-${String(date).padStart(2, '0')}`))
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const reference = fc.integer({ min: 1, max: 6 }).map((number) => issue(number))
const text = fc.oneof(
  fc.constantFrom('Not treated', 'It was shown.', 'It was shown. More.'),
  fc.string({ maxLength: 15 }),
)

const rows = fc.record({
  name,
  owners: some(spelling),
  supporters: some(spelling),
  registeredOn: orNull(on),
  references: some(reference, 2),
  statuses: some(fc.record({ status: orNull(fc.constantFrom(...BACKLOG_STATUSES)), on: orNull(on), text })),
})
const tables = fc.tuple(on, fc.array(rows, { maxLength: 5 })).map(([taken, list]) => table(taken, ...list.map(row)))

const actions = fc.record({
  id: orNull(fc.constantFrom('20251003-01', '20251003-02', '202510003-01', 'x')),
  label: orNull(fc.constantFrom('AP1', 'AP2')),
  owners: some(spelling, 2),
  status: fc.constantFrom('open', 'closed', 'dropped'),
  text,
  raisedOn: orNull(on),
  line: fc.constant(7),
})
const updates = fc.record({
  on: orNull(on),
  text,
  outcome: fc.constantFrom('noted', ...ITEM_OUTCOMES),
  line: fc.constant(8),
})
const entries = fc
  .record({
    title: name,
    organisations: some(spelling, 2),
    references: some(reference, 2),
    context: orNull(text),
    updates: some(updates),
    actions: some(actions),
    section: fc.constantFrom('current', 'closed', 'new', 'recent-updates', 'other'),
  })
  .map(entry)
const attendee = fc.record({ organisation: orNull(spelling), name, note: fc.constant(null), line: fc.constant(3) })
const calls = fc
  .record({
    callOn: on,
    roster: some(spelling),
    attendees: some(attendee),
    agenda: some(fc.record({ reference, title: orNull(name), line: fc.constant(4) })),
    decisions: some(fc.record({ text, references: some(reference, 1), line: fc.constant(5) })),
    discussions: some(entries),
    actions: some(actions),
    keepsActions: fc.boolean(),
  })
  .map((said) => minutes(said.callOn, said))

const documents = fc.uniqueArray(fc.oneof(tables, calls), {
  maxLength: 5,
  selector: (document: GroupDocument) => document.file,
})

test('any documents can be planned, and planned again they add nothing', () => {
  fc.assert(
    fc.property(documents, (all) => {
      expect(plan(all, imported(all)).additions).toEqual([])
    }),
    { numRuns: 200 },
  )
})

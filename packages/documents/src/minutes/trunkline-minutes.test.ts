import { addDays, dateAt, type Minutes, type MinutesEntry, parseDate, startOfDay } from '@trunkline/governance'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTES } from '../sheets/examples/minutes.ts'
import { formatMinutes } from '../sheets/index.ts'
import { cleanText } from '../sheets/tree/clean-text.ts'
import type { MinutesDocument } from '../values.ts'
import { parseMinutes } from './parse-minutes.ts'
import { isMinutes } from './recognise.ts'

const folded = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()
const foldedAll = (texts: readonly string[]): readonly string[] => texts.map(folded).filter((text) => text !== '')

/** What a record and a document both know, in one shape. */
const ofRecord = (minutes: Minutes) => ({
  callOn: dateAt(minutes.call.startsAt),
  roster: minutes.attendance.map(({ organisation }) => folded(organisation)),
  present: minutes.attendance.filter(({ present }) => present).map(({ organisation }) => folded(organisation)),
  people: minutes.attendance.flatMap(({ present, people }) => (present ? foldedAll(people) : [])),
  decisions: [
    ...(minutes.previous?.approved ? [`Minutes of ${minutes.previous.call}: approved`] : []),
    ...minutes.sections.flatMap(({ entries }) =>
      entries.flatMap(({ decisions }) => foldedAll(decisions.map(({ text }) => text))),
    ),
    ...foldedAll(minutes.decisions.map(({ text }) => text)),
  ],
  actions: [...minutes.actions]
    .sort((a, b) => Number(a.carried) - Number(b.carried))
    .map(({ id, label, owners, text, dueOn }) => [
      id,
      label ?? '',
      foldedAll(owners),
      folded(text),
      parseDate(dueOn ?? ''),
    ]),
  entries: minutes.sections.flatMap(({ entries }) =>
    entries
      .filter((entry) => entry.outcome !== null || entry.updates.length > 0 || entry.decisions.length > 0)
      .map((entry) => ({
        title: folded(entry.title),
        owners: foldedAll(entry.owners),
        references: entry.references
          .filter(({ number }) => number !== null)
          .map((one) => `${one.repository}#${one.number}`),
        history: entry.history.map(({ at, text, outcome }) => [dateAt(at), folded(text), outcome ?? 'noted']),
        said: folded(entry.updates.map(({ text }) => text).join('\n')),
        outcome: entry.outcome,
      })),
  ),
  nextOn: minutes.next === null ? null : dateAt(minutes.next.startsAt),
})

const ofDocument = (document: MinutesDocument): ReturnType<typeof ofRecord> => ({
  callOn: document.callOn as ReturnType<typeof ofRecord>['callOn'],
  roster: [...document.roster],
  present: [...document.present],
  people: document.attendees.map(({ name }) => name),
  decisions: document.decisions.map(({ text }) => text),
  actions: document.actions.map(({ id, label, owners, text, dueOn }) => [
    id ?? '',
    label ?? '',
    owners,
    text,
    dueOn ?? null,
  ]),
  entries: document.discussions.map(({ title, organisations, references, updates }) => {
    const now = updates.filter(({ on }) => on === document.callOn).at(-1)
    return {
      title,
      owners: organisations,
      references: references.map(({ repository, number }) => `${repository}#${number}`),
      history: updates.filter((update) => update !== now).map(({ on, text, outcome }) => [on, text, outcome]) as never,
      said: folded(now?.text ?? ''),
      outcome: now === undefined || now.outcome === 'noted' ? null : now.outcome,
    }
  }),
  nextOn: document.nextCall?.on ?? null,
})

const roundTrip = (minutes: Minutes): { document: MinutesDocument; codes: readonly string[] } => {
  const source = formatMinutes(minutes, 'md')
  const { minutes: document, findings } = parseMinutes(source, 'minutes.md')
  return { document, codes: findings.map(({ code }) => code) }
}

test('the minutes we write are minutes we recognise, without a finding', () => {
  expect(isMinutes(formatMinutes(MINUTES, 'md'), 'any.md')).toBe(true)
  const { document, codes } = roundTrip(MINUTES)
  expect([document.style, codes]).toEqual(['trunkline', []])
})

test('attendance, entries, decisions and action points of the example come back', () => {
  expect(ofDocument(roundTrip(MINUTES).document)).toEqual(ofRecord(MINUTES))
})

test('an item without a trace in the call comes back on the agenda only', () => {
  const { document } = roundTrip(MINUTES)
  expect(document.agenda.find(({ reference }) => reference.number === 912)?.title).toBe('1. not a list')
  expect(document.discussions).toHaveLength(2)
})

test('an organisation that was there without named people is present', () => {
  const { document } = roundTrip(MINUTES)
  expect([document.present.includes('Nord & Süd <AG>'), document.present.includes('Absent | Friends')]).toEqual([
    true,
    false,
  ])
})

const words = fc
  .array(
    fc.constantFrom(
      'Alpha',
      'b',
      '7',
      '|',
      '*',
      '_x_',
      '<b>',
      '</script>',
      '&amp;',
      '#9',
      '-',
      '`',
      '[a](b)',
      '\\',
      '~~',
      'é',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => `W${parts.join(' ')}`)
const lines = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'))
const day = fc.integer({ min: 1, max: 300 }).map((days) => addDays(dateAt(MINUTES.call.startsAt), -days))

const entry: fc.Arbitrary<MinutesEntry> = fc.record({
  subject: fc.constant('proposal:any' as const),
  title: words,
  owners: fc.array(words, { maxLength: 3 }),
  references: fc.uniqueArray(
    fc.record({
      repository: fc.constantFrom('APIBacklog', 'SimSwap', 'elsewhere/Lights'),
      kind: fc.constantFrom('issue' as const, 'pull-request' as const, 'discussion' as const),
      number: fc.integer({ min: 1, max: 9999 }),
    }),
    { maxLength: 3, selector: ({ repository, number }) => `${repository}#${number}` },
  ),
  outcome: fc.constantFrom('treated' as const, 'deferred' as const, 'withdrawn' as const, 'not-treated' as const),
  until: fc.constant(null),
  exception: fc.constant(null),
  history: fc.array(
    fc.record({
      at: day.map(startOfDay),
      text: lines,
      outcome: fc.constantFrom('treated' as const, 'noted' as const, 'not-treated' as const, null),
    }),
    { maxLength: 3 },
  ),
  updates: fc.array(fc.record({ text: lines }), { maxLength: 2 }),
  decisions: fc.array(fc.record({ id: fc.constant('d'), text: lines }), { maxLength: 2 }),
  actions: fc.constant([]),
})

const minutes: fc.Arbitrary<Minutes> = fc.record({
  call: fc.constant(MINUTES.call),
  status: fc.constantFrom('draft' as const, 'published' as const),
  approvedInCall: fc.constant(null),
  antitrustShown: fc.boolean(),
  attendance: fc.uniqueArray(
    fc.record({ organisation: words, id: words, people: fc.array(words, { maxLength: 2 }), present: fc.boolean() }),
    { maxLength: 4, selector: ({ organisation }) => organisation },
  ),
  previous: fc.option(fc.record({ call: fc.constant('2025-10-23'), approved: fc.boolean() })),
  sections: fc
    .array(entry, { maxLength: 3 })
    .map((entries) => [{ id: 'new-proposals' as const, title: 'New API proposals', entries }]),
  decisions: fc.array(fc.record({ id: fc.constant('d'), text: lines }), { maxLength: 2 }),
  actions: fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 10, max: 99 }).map((number) => `20251113-${number}`),
      label: fc.constantFrom(null, 'AP1'),
      owners: fc.array(words, { maxLength: 2 }),
      text: lines,
      status: fc.constantFrom('open', 'closed', 'dropped', 'superseded'),
      dueOn: fc.constantFrom(null, '2025-11-27'),
      carried: fc.boolean(),
    }),
    { maxLength: 4, selector: ({ id }) => id },
  ),
  corrections: fc.constant([]),
  next: fc.constantFrom(MINUTES.next, null),
})

test('any record comes back, whatever its words mean to Markdown', () => {
  fc.assert(
    fc.property(minutes, (record) => {
      expect(ofDocument(roundTrip(record).document)).toEqual(ofRecord(record))
    }),
    { numRuns: 150 },
  )
})

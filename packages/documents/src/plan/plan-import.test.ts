import { readFileSync } from 'node:fs'
import { backlogOf, dateAt, endOfDay, streamOf } from '@trunkline/governance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GroupDocument } from '../values.ts'
import {
  day,
  entry,
  groupOf,
  imported,
  issue,
  minutes,
  NOW,
  personally,
  plan,
  recorded,
  row,
  table,
} from './examples.ts'
import { PLAN_FINDINGS } from './findings.ts'

const ROSTER = minutes('2025-11-13', {
  roster: ['Orange', 'Telefonica', 'Infosys Ltd'],
  attendees: [{ organisation: 'Infosys Ltd', name: 'Jo Bird', note: null, line: 3 }],
  agenda: [{ reference: issue(18), title: 'Receive SMS', line: 9 }],
  decisions: [{ text: 'Minutes of the previous call: OK', references: [], line: 12 }],
  discussions: [
    entry({
      title: 'In-Home Device Management',
      organisations: ['Infosys'],
      references: [issue(250)],
      context: 'It manages devices at home.',
      updates: [
        { on: day('2025-10-09'), text: 'Not treated', outcome: 'not-treated', line: 20 },
        { on: day('2025-10-24'), text: 'It was shown.', outcome: 'treated', line: 21 },
        { on: day('2025-11-13'), text: 'A pull request comes.', outcome: 'treated', line: 22 },
      ],
      actions: [
        { id: null, label: 'AP1', owners: [], status: 'open', text: 'Open it', raisedOn: day('2025-10-24'), line: 21 },
        { id: null, label: null, owners: [], status: 'open', text: 'Show it', raisedOn: day('2025-10-09'), line: 20 },
      ],
      quotes: ['20251009-01'],
    }),
  ],
  quotedActions: [{ id: '20251009-01', line: 21 }],
})

const FIRST = table(
  '2025-11-05',
  row({ name: 'In Home Device Management API', owners: ['Infosys'], references: [issue(250)], template: null }),
  row({ name: 'Voice Call', registeredOn: day('2025-09-24'), owners: ['Heksagon'] }),
  row({
    name: 'Receive SMS',
    statuses: [{ status: 'archived', on: day('2025-09-29'), text: 'Archived (2025/09/29)' }],
  }),
)
const FILE = { kind: 'file', href: 'https://x.test/API%20proposals/Signal.md', file: 'Signal.md' } as const
const SECOND = table(
  '2026-01-02',
  row({ name: 'In Home Device Management API', owners: ['Infosys'], references: [issue(250)] }),
  row({
    name: 'Voice Call',
    registeredOn: day('2025-09-24'),
    owners: ['Heksagon'],
    statuses: [{ status: 'archived', on: day('2025-09-29'), text: 'Archived (2025/09/29)' }],
  }),
  row({
    name: 'Receive SMS',
    statuses: [{ status: 'archived', on: day('2025-09-29'), text: 'Archived (2025/09/29)' }],
  }),
  row({ name: 'Rain', registeredOn: day('2025-10-20'), template: FILE }),
  row({ name: 'Outage', registeredOn: day('2025-12-20') }),
)
const ALL = [ROSTER, FIRST, SECOND]

const listedOn = (on: string, facts = imported(ALL)) =>
  backlogOf(groupOf(facts, endOfDay(day(on)))).map(({ slug, status }) => `${slug} ${status}`)

describe('importing tables', () => {
  test('the backlog as of a day is that of the table of the time', () => {
    expect(listedOn('2025-11-13').sort()).toEqual([
      'in-home-device-management-api under-discussion',
      'receive-sms archived',
      'voice-call under-discussion',
    ])
    expect(listedOn('2026-01-02')).toHaveLength(5)
  })

  test('a row that an earlier table lacks is listed no earlier than the later one, or on its registration after it', () => {
    const group = groupOf(imported(ALL))
    const listedAt = (slug: string) =>
      group.proposals
        .get(slug)
        ?.history.filter((line) => line.kind === 'proposal-listed')
        .map((line) => dateAt(line.at))
    expect([listedAt('rain'), listedAt('outage')]).toEqual([['2026-01-02'], ['2025-12-20']])
  })

  test('a date that an earlier table disproves is reported, and the later table stands in for it', () => {
    const status = groupOf(imported(ALL)).proposals.get('voice-call')?.statuses.at(-1)
    expect(status).toMatchObject({ status: 'archived', text: 'Archived (2025/09/29)', sinceAt: NOW - 3 * 86_400_000 })
    expect(plan(ALL).conflicts.map(({ code, file }) => [code, file])).toContainEqual(['date-contradicted', SECOND.file])
  })

  test('a renamed row is the proposal that its file describes', () => {
    const facts = imported(
      [table('2025-11-05', row({ name: 'Signal', template: FILE }))],
      [table('2026-01-02', row({ name: 'Rain', template: FILE }))],
    )
    const [proposal] = [...groupOf(facts).proposals.values()]
    expect([proposal?.name, proposal?.previousNames, groupOf(facts).proposals.size]).toEqual(['Rain', ['Signal'], 1])
  })

  test('a row that left the table leaves the backlog', () => {
    expect(listedOn('2026-01-03', imported([FIRST], [table('2026-01-02', row({ name: 'Receive SMS' }))]))).toHaveLength(
      1,
    )
  })

  test('a table that was corrected under its name says what is different now', () => {
    const corrected = { ...FIRST, rows: FIRST.rows.filter(({ name }) => name !== 'Voice Call') }
    const facts = imported([FIRST], [corrected])
    expect(listedOn('2025-11-13', facts)).toHaveLength(2)
    expect(plan([corrected], facts).drafts).toEqual([])
  })

  test('the later word of a person stands against a table, and is reported', () => {
    const facts = recorded(
      [
        personally('2025-11-20', 'proposal:voice-call', { type: 'status-set', status: 'frozen' }),
        personally('2025-11-20', 'proposal:voice-call', { type: 'owners-named', organisations: ['orange'] }),
      ],
      imported([FIRST]),
    )
    const changed = table(
      '2025-11-13',
      row({
        name: 'Voice Call',
        owners: ['KDDI'],
        statuses: [{ status: 'sent-to-tsc', on: null, text: 'Sent to TSC for approval' }],
      }),
    )
    const after = plan([changed], facts)
    const says = after.drafts.filter(({ stream }) => stream === 'proposal:voice-call').map(({ fact }) => fact.type)
    expect(says).toEqual([])
    expect(after.conflicts.filter(({ code }) => code === 'group-says-otherwise')).toHaveLength(2)
  })
})

describe('importing minutes', () => {
  test('an entry joins the row of its name, and every dated update its day', () => {
    const proposal = groupOf(imported(ALL)).proposals.get('in-home-device-management-api')
    const told = proposal?.history
      .filter((line) => line.kind === 'discussed')
      .map((line) => [dateAt(line.at), line.call, line.outcome])
    expect(told).toEqual([
      ['2025-10-09', '2025-10-09', 'not-treated'],
      ['2025-10-24', '2025-10-23', 'treated'],
      ['2025-11-13', '2025-11-13', 'noted'],
      ['2025-11-13', '2025-11-13', 'treated'],
    ])
  })

  test('an organisation that was absent is data, and its name is joined to what the group calls it', () => {
    const call = groupOf(imported(ALL)).calls.get('2025-11-13')
    expect(call?.attendance).toEqual([
      { organisation: 'orange', people: [], present: false },
      { organisation: 'telefonica', people: [], present: false },
      { organisation: 'infosys', people: ['Jo Bird'], present: true },
    ])
    expect(groupOf(imported(ALL)).organisations.get('infosys')?.aliases).toContain('Infosys Ltd')
  })

  test('the minutes of the call before are approved in it', () => {
    expect(groupOf(imported(ALL)).calls.get('2025-10-23')?.minutes).toMatchObject({
      status: 'approved',
      approvedInCall: '2025-11-13',
    })
  })

  test('local numbers get ids of their call, a quoted id stays with its day, and the matter owners answer for them', () => {
    const actions = [...groupOf(imported(ALL)).actions.values()].map(({ id, label, owners, call }) => [
      id,
      label,
      owners,
      call,
    ])
    expect(actions).toEqual([
      ['20251009-01', null, ['infosys'], '2025-10-09'],
      ['20251023-01', 'AP1', ['infosys'], '2025-10-23'],
    ])
  })

  test('an issue of the agenda is open by that day, with the proposal of its name', () => {
    expect(groupOf(imported(ALL)).proposals.get('receive-sms')?.issue?.reference).toEqual(issue(18))
  })

  test('an issue was open by the day on which one of a higher number of its repository was', () => {
    const agenda = [8, 300].map((number) => ({ reference: issue(number), title: `Matter ${number}`, line: 9 }))
    const elsewhere = { reference: issue(9, 'Governance'), title: 'Matter of another house', line: 9 }
    const group = groupOf(imported([FIRST, minutes('2025-11-13', { agenda: [...agenda, elsewhere] })]))
    const openedOn = (slug: string) => dateAt(group.proposals.get(slug)?.issue?.openedAt ?? NOW)
    expect([openedOn('matter-8'), openedOn('matter-300'), openedOn('matter-of-another-house')]).toEqual([
      '2025-03-01',
      '2025-11-13',
      '2025-11-13',
    ])
  })

  test('minutes without a day are reported and skipped', () => {
    const lost = plan([{ ...ROSTER, callOn: null }])
    expect([lost.drafts, lost.conflicts.map(({ code }) => code)]).toEqual([[], ['day-unknown']])
  })
})

describe('action points', () => {
  const ap = (id: string, status: 'open' | 'closed' | 'dropped' = 'open') => ({
    id,
    label: null,
    owners: ['DT'],
    status,
    text: `Do ${id}`,
    raisedOn: null,
    line: 5,
  })
  const call = (on: string, ...rows: readonly ReturnType<typeof ap>[]) =>
    minutes(on, { actions: rows, keepsActions: true })
  const statuses = (...documents: readonly ReturnType<typeof minutes>[]) =>
    Object.fromEntries(
      [...groupOf(imported(documents)).actions.values()].map(({ id, status, settledAt }) => [
        id,
        settledAt === null ? status : `${status} ${dateAt(settledAt)}`,
      ]),
    )

  test.each([
    {
      why: 'closed on the first minutes that show it closed',
      after: [call('2022-06-09', ap('20220526-01', 'closed')), call('2022-06-23', ap('20220526-01', 'closed'))],
      expected: 'closed 2022-06-09',
    },
    {
      why: 'not pursued is dropped',
      after: [call('2022-06-09', ap('20220526-01', 'dropped'))],
      expected: 'dropped 2022-06-09',
    },
    { why: 'gone from the record, it stays open', after: [call('2022-06-09')], expected: 'open' },
    {
      why: 'a mistyped id closes the real one',
      after: [call('2022-06-09', ap('202205026-01', 'closed'))],
      expected: 'closed 2022-06-09',
    },
    {
      why: 'a sentence says that all were completed',
      after: [
        {
          ...call('2022-06-09'),
          discussions: [entry({ title: 'Pending APs', section: 'recent-updates', context: 'No APs -- all completed' })],
        },
      ],
      expected: 'closed 2022-06-09',
    },
  ])('$why', ({ after, expected }) => {
    expect(statuses(call('2022-05-26', ap('20220526-01')), ...after)).toEqual({ '20220526-01': expected })
  })

  test('a person reopened it after the call that closed it', () => {
    const [open, closed] = [call('2022-05-26', ap('20220526-01')), call('2022-06-09', ap('20220526-01', 'closed'))]
    const reopened = personally('2022-06-20', 'action:20220526-01', { type: 'action-reopened', reason: 'Not done' })
    const facts = recorded([reopened], imported([open, closed]))
    expect(plan([open, closed], facts).drafts).toEqual([])
    expect(groupOf(facts).actions.get('20220526-01')?.status).toBe('open')
  })
})

describe('what documents contradict is reported', () => {
  const attending = (on: string, ...names: readonly string[]) =>
    minutes(on, {
      file: `minutes/${names.length}.txt`,
      roster: ['Orange'],
      attendees: names.map((name) => ({ organisation: 'Orange', name, note: null, line: 4 })),
    })
  const codes = (documents: readonly GroupDocument[], known = imported([])) => [
    ...new Set(plan(documents, known).conflicts.map(({ code }) => code)),
  ]

  test.each([
    {
      why: 'two minutes of one call, one of them without Orange',
      documents: [attending('2025-11-13'), attending('2025-11-13', 'Jo Bird')],
      code: 'documents-differ',
    },
    {
      why: 'a table whose name has no day',
      documents: [{ ...FIRST, takenOn: null, file: 'APIbacklog.md' }],
      code: 'day-unknown',
    },
    {
      why: 'a spelling that no alias table has',
      documents: [table('2025-11-05', row({ name: 'Lift', owners: ['Acme of Nowhere'] }))],
      code: 'organisation-added',
    },
    { why: 'a row without a name', documents: [table('2025-11-05', row({ name: ' ' }))], code: 'name-missing' },
    {
      why: 'a title that fits two rows alike',
      documents: [
        table('2025-11-05', row({ name: 'Fixed Line Location Check' }), row({ name: 'Fixed Line Location Feed' })),
        minutes('2025-11-13', { agenda: [{ reference: issue(7), title: 'Fixed line location', line: 2 }] }),
      ],
      code: 'subject-ambiguous',
    },
  ])('$why: $code', ({ documents, code }) => expect(codes(documents)).toEqual([code]))

  test('a row that a table lacks while later facts speak of its proposal', () => {
    const facts = recorded(
      [personally('2026-01-04', 'proposal:voice-call', { type: 'notice-given', by: 'Heksagon' })],
      imported([FIRST]),
    )
    const without = table('2026-01-02', ...FIRST.rows.filter(({ name }) => name !== 'Voice Call'))
    expect(codes([without], facts)).toEqual(['listed-elsewhere'])
    expect(plan([without], facts).drafts).toEqual([])
  })

  test('every code of a plan is raised here or above', () => {
    const raised = readFileSync(new URL(import.meta.url), 'utf8')
    expect(Object.keys(PLAN_FINDINGS).filter((code) => !raised.includes(`'${code}'`))).toEqual([])
  })
})

describe('a plan', () => {
  test('names every addition, counts it by family, and sums it up in a digest', () => {
    const all = plan(ALL)
    expect(all.additions).toHaveLength(all.drafts.length)
    expect(Object.values(all.counts).reduce((sum, count) => sum + count, 0)).toBe(all.drafts.length)
    expect(all.drafts.every(({ source }) => source.kind === 'document')).toBe(true)
    expect(plan([FIRST]).digest).not.toBe(all.digest)
  })

  test('does not depend on the order of the files, and applied once leaves nothing to add', () => {
    const { digest, drafts } = plan(ALL)
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (documents) => {
        expect(plan(documents).digest).toBe(digest)
        expect(plan(documents, recorded(drafts)).drafts).toEqual([])
      }),
    )
  })

  test('adds nothing again, in whatever portions the documents came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: 1 }), fc.shuffledSubarray(ALL), (first, then) => {
        const facts = imported(first, then)
        expect(plan(then, facts).drafts).toEqual([])
      }),
    )
  })

  test('enters every organisation that a fact names', () => {
    const group = groupOf(imported(ALL))
    const named = [...group.proposals.values()].flatMap((proposal) => proposal.owners)
    expect(named.filter((id) => !group.organisations.has(id))).toEqual([])
    expect(group.versions.has(streamOf('person', 'jo-bird'))).toBe(true)
  })
})

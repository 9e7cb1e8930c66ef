import { type BacklogStatus, blankProposal, dateAt, type Proposal, startOfDay } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { day } from './examples.ts'
import { placeStatuses } from './statuses.ts'

const said = (status: BacklogStatus | null, on: string | null, text: string) => ({
  status,
  on: on === null ? null : day(on),
  text,
})

const known = (...entries: readonly (readonly [BacklogStatus, string, string?])[]): Proposal => ({
  ...blankProposal('x', startOfDay(day('2025-01-01'))),
  listed: true,
  statuses: entries.map(([status, on, text]) => ({ status, sinceAt: startOfDay(day(on)), text: text ?? null })),
})

const TABLE = { on: day('2026-07-22'), earlier: day('2025-11-05') }

const placed = (proposal: Proposal | undefined, ...statuses: readonly ReturnType<typeof said>[]) =>
  placeStatuses(statuses, proposal, TABLE).map(({ status, at, text, contradicted }) => [
    status,
    dateAt(at),
    text,
    contradicted,
  ])

test('a status is undated where its date is missing, later than the table, or disproved', () => {
  const undated = (proposal: Proposal | undefined, on: string | null) =>
    placeStatuses([said('archived', on, 'Archived')], proposal, TABLE).map((placed) => placed.undated)
  expect([
    undated(undefined, null),
    undated(undefined, '2027-01-01'),
    undated(known(['under-discussion', '2025-11-05']), '2025-09-29'),
    undated(undefined, '2026-02-05'),
  ]).toEqual([[true], [true], [true], [false]])
})

describe('a status cell', () => {
  test.each([
    {
      why: 'a dated status happened on its date',
      proposal: undefined,
      statuses: [said('tsc-approved', '2026-02-05', 'TSC Approved (2026/02/05)')],
      expected: [['tsc-approved', '2026-02-05', null, null]],
    },
    {
      why: 'an undated one on the day of the table, in its own words where they say more',
      proposal: undefined,
      statuses: [said('tsc-approved', null, 'TSC Approved (2025/20/02)')],
      expected: [['tsc-approved', '2026-07-22', null, null]],
    },
    {
      why: 'a date after the table is no date',
      proposal: undefined,
      statuses: [said('frozen', '2027-01-01', 'Frozen (2027/01/01)')],
      expected: [['frozen', '2026-07-22', null, null]],
    },
    {
      why: 'an undated status stands before the dated one that follows it',
      proposal: undefined,
      statuses: [
        said('tsc-approved', null, 'TSC Approved'),
        said('onboarding', '2025-12-18', 'Onboarding (2025/12/18)'),
      ],
      expected: [
        ['tsc-approved', '2025-12-18', null, null],
        ['onboarding', '2025-12-18', 'Onboarding (2025/12/18)', null],
      ],
    },
    {
      why: 'what the group knows adds nothing',
      proposal: known(['tsc-approved', '2023-12-07'], ['archived', '2026-02-05', 'Archived Phase C (2026/02/05)']),
      statuses: [
        said('tsc-approved', '2023-12-07', 'TSC Approved (2023/12/07)'),
        said('archived', '2026-02-05', 'Archived Phase C (2026/02/05)'),
      ],
      expected: [],
    },
    {
      why: 'an undated status that is in force adds nothing',
      proposal: known(['under-discussion', '2025-11-05']),
      statuses: [said('under-discussion', null, 'Under backlog discussion')],
      expected: [],
    },
    {
      why: 'an undated status that came back is new',
      proposal: known(['under-discussion', '2025-11-05'], ['updates-requested', '2026-01-08']),
      statuses: [said('under-discussion', null, 'Under backlog discussion')],
      expected: [['under-discussion', '2026-07-22', null, null]],
    },
    {
      why: 'the earlier table disproves a date before it: the later table dates the fact and keeps the claim',
      proposal: known(['under-discussion', '2025-11-05']),
      statuses: [said('archived', '2025-09-29', 'Archived (2025/09/29)')],
      expected: [['archived', '2026-07-22', 'Archived (2025/09/29)', '2025-09-29']],
    },
    {
      why: 'a disproved status stays before the next one of its cell',
      proposal: known(['updates-requested', '2025-08-21']),
      statuses: [
        said('tsc-approved', '2025-10-02', 'TSC Approved (2025/10/02)'),
        said('onboarding', '2025-11-25', 'Onboarding (2025/11/25)'),
      ],
      expected: [
        ['tsc-approved', '2025-11-25', 'TSC Approved (2025/10/02)', '2025-10-02'],
        ['onboarding', '2025-11-25', 'Onboarding (2025/11/25)', null],
      ],
    },
    {
      why: 'older history that the earlier table left out contradicts nothing',
      proposal: known(['onboarding', '2025-04-17']),
      statuses: [
        said('sent-to-tsc', '2025-03-01', 'Sent to TSC for approval (2025/03/01)'),
        said('onboarding', '2025-04-17', 'Onboarding - TSC Approved (2025/04/17)'),
      ],
      expected: [['sent-to-tsc', '2025-03-01', null, null]],
    },
    {
      why: 'words outside the vocabulary set no status',
      proposal: undefined,
      statuses: [said(null, null, 'Original proposal updated')],
      expected: [],
    },
  ])('$why', ({ proposal, statuses, expected }) => {
    expect(placed(proposal, ...statuses)).toEqual(expected)
  })
})

import { expect, test } from 'vitest'
import type { BacklogView } from '../api/views.ts'
import { filterEntries, leadOfBacklog, ownersOf, statusCounts } from './backlog-filter.ts'

type Entry = BacklogView['entries'][number]

const entry = (name: string, change: Partial<Entry> = {}): Entry => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind: 'new-api',
  owners: [],
  supporters: [],
  status: null,
  statusSince: null,
  statusText: null,
  registeredOn: '2025-01-01' as Entry['registeredOn'],
  references: [],
  repository: null,
  release: null,
  ...change,
})

const on = (text: string) => text as Entry['registeredOn']

const ENTRIES: readonly Entry[] = [
  entry('Voice OTP', { owners: ['Heksagon'], status: 'under-discussion', statusSince: on('2025-09-25') }),
  entry('IMEI Fraud', {
    owners: ['xFlow Research', 'MTN'],
    status: 'under-discussion',
    statusSince: on('2025-10-23'),
    references: [{ repository: 'APIBacklog', kind: 'issue', number: 63, role: 'issue' }],
  }),
  entry('Device Swap', {
    owners: ['Telefónica'],
    supporters: ['MTN'],
    status: 'tsc-approved',
    statusSince: on('2024-02-01'),
  }),
  entry('Tenure'),
]

const names = (filter: Parameters<typeof filterEntries>[1], order?: Parameters<typeof filterEntries>[2]) =>
  filterEntries(ENTRIES, filter, order).map(({ name }) => name)

test.each([
  [{}, ['Voice OTP', 'IMEI Fraud', 'Device Swap', 'Tenure'], 'nothing asked, nothing left out'],
  [{ q: 'mtn' }, ['IMEI Fraud', 'Device Swap'], 'owners and supporters are searched'],
  [{ q: 'backlog#63' }, ['IMEI Fraud'], 'references are searched'],
  [{ status: ['tsc-approved', 'none'] }, ['Device Swap', 'Tenure'], 'several statuses, and none at all'],
  [{ owner: 'MTN' }, ['IMEI Fraud'], 'an owner exactly'],
  [{ owner: 'MTN', q: 'swap' }, [], 'all at once'],
])('%j leaves %j: %s', (filter, left, _why) => {
  expect(names(filter)).toEqual(left)
})

test('the order can be by name or by the newest status', () => {
  expect(names({}, 'name')).toEqual(['Device Swap', 'IMEI Fraud', 'Tenure', 'Voice OTP'])
  expect(names({}, 'newest')).toEqual(['IMEI Fraud', 'Voice OTP', 'Device Swap', 'Tenure'])
})

test('the counts follow a proposal’s life', () => {
  expect(statusCounts(ENTRIES)).toEqual([
    { status: 'under-discussion', count: 2 },
    { status: 'tsc-approved', count: 1 },
    { status: null, count: 1 },
  ])
  expect(ownersOf(ENTRIES)).toEqual(['Heksagon', 'MTN', 'Telefónica', 'xFlow Research'])
})

test('the sentence says the whole, the largest part first', () => {
  expect(leadOfBacklog(ENTRIES)).toEqual(['4 entries.', '2 under discussion, 1 TSC approved, 1 without status.'])
  expect(leadOfBacklog([])).toEqual(['No entries.'])
})

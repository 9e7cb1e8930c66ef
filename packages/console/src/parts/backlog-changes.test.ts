import { expect, test } from 'vitest'
import type { BacklogView } from '../api/views.ts'
import { changesSince } from './backlog-changes.ts'

type Entry = BacklogView['entries'][number]

const entry = (change: Partial<Entry> = {}): Entry => ({
  slug: 'imei-fraud',
  name: 'IMEI Fraud',
  kind: 'new-api',
  owners: ['MTN'],
  supporters: ['Orange'],
  status: 'under-discussion',
  statusSince: null,
  statusText: null,
  registeredOn: '2023-08-13' as Entry['registeredOn'],
  references: [],
  repository: null,
  release: null,
  ...change,
})

test.each([
  [entry(), [], 'as it was'],
  [entry({ name: 'Device Authenticity' }), ['called IMEI Fraud before'], 'a new name of the same proposal'],
  [entry({ status: 'tsc-approved' }), ['was Under discussion'], 'the status'],
  [entry({ owners: [] }), ['owned by MTN before'], 'the owner'],
  [
    entry({ supporters: ['KDDI', 'TIM'] }),
    ['now supported by KDDI, TIM', 'no longer supported by Orange'],
    'supporters come and go',
  ],
])('%#: %j (%s)', (after, said, _why) => {
  expect(changesSince([entry()], [after]).get('imei-fraud') ?? []).toEqual(said)
})

test('an entry that was not there is new', () => {
  expect([...changesSince([], [entry()])]).toEqual([['imei-fraud', ['new in the table']]])
})

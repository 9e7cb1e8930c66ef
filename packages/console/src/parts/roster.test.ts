import { expect, test } from 'vitest'
import type { CallView, OrganisationRow } from '../api/views.ts'
import { attendanceChoices, notedIn, rosterOf } from './roster.ts'

const organisation = (id: string, name: string): OrganisationRow => ({
  id,
  name,
  kind: 'operator',
  tier: null,
  aliases: [],
})
const ORGANISATIONS = [
  organisation('orange', 'Orange'),
  organisation('t-mobile-us', 'T-Mobile US'),
  organisation('mtn', 'MTN'),
]

const view = {
  minutes: {
    attendance: [
      { organisation: 'T-Mobile US', people: [], present: false },
      { organisation: 'Orange', people: ['Ada Field'], present: true },
      { organisation: 'KDDI', people: [], present: false },
    ],
  },
  call: {
    attendance: [
      { organisation: 'orange', people: ['Ada Field'], present: true },
      { organisation: 't-mobile-us', people: [], present: false },
    ],
  },
} as unknown as Pick<CallView, 'minutes' | 'call'>

test('present, absent and not yet noted are three things', () => {
  const roster = rosterOf(view, notedIn(view.call, ORGANISATIONS))
  expect(roster.map(({ organisation: name, present }) => [name, present])).toEqual([
    ['KDDI', null],
    ['Orange', true],
    ['T-Mobile US', false],
  ])
})

test('one can type any organisation, or a person of an earlier call', () => {
  const roster = rosterOf(view, notedIn(view.call, ORGANISATIONS))
  const choices = attendanceChoices(roster, [{ organisation: 'MTN', people: ['Rebecca'] }], ORGANISATIONS)
  expect(choices.filter(({ person }) => person === null).map(({ says }) => says)).toEqual([
    'KDDI',
    'MTN',
    'Orange',
    'T-Mobile US',
  ])
  expect(choices.filter(({ person }) => person !== null).map(({ says, more }) => `${says} (${more})`)).toEqual([
    'Rebecca (MTN)',
    'Ada Field (Orange)',
  ])
})

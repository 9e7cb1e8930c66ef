import { expect, test } from 'vitest'
import type { CallView, OrganisationRow } from '../api/views.ts'
import { attendanceChoices, rosterOf } from './roster.ts'

const organisation = (id: string, name: string, ...aliases: string[]): OrganisationRow => ({
  id,
  name,
  kind: 'operator',
  tier: null,
  aliases,
})
const ORGANISATIONS = [
  organisation('orange', 'Orange'),
  organisation('t-mobile-us', 'T-Mobile US', 'T-Mobile USA'),
  organisation('mtn', 'MTN'),
]

const view = {
  minutes: {
    attendance: [
      { organisation: 'T-Mobile US', id: 't-mobile-us', people: [], present: false },
      { organisation: 'Orange', id: 'orange', people: ['Ada Field'], present: true },
      { organisation: 'KDDI', id: 'kddi', people: [], present: false },
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
  expect(rosterOf(view).map(({ organisation: name, present }) => [name, present])).toEqual([
    ['KDDI', null],
    ['Orange', true],
    ['T-Mobile US', false],
  ])
})

test('one can type any organisation by any spelling, or a person of an earlier call', () => {
  const earlier = [{ organisation: 'MTN', id: 'mtn', people: ['Rebecca'] }]
  const choices = attendanceChoices(rosterOf(view), earlier, ORGANISATIONS)
  expect(choices.filter(({ person }) => person === null).map(({ says, more }) => [says, more])).toEqual([
    ['KDDI', undefined],
    ['MTN', undefined],
    ['Orange', undefined],
    ['T-Mobile US', 'T-Mobile USA'],
  ])
  expect(choices.filter(({ person }) => person !== null).map((choice) => [choice.says, choice.organisation])).toEqual([
    ['Rebecca', 'mtn'],
    ['Ada Field', 'orange'],
  ])
})

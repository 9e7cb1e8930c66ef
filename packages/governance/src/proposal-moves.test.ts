import { describe, expect, test } from 'vitest'
import { autumn, instant, issue, pullRequest } from './examples/story.ts'
import { missingOf } from './missing.ts'
import { statusAt, statusOf } from './proposal.ts'
import type { IsoDate } from './words.ts'

const story = autumn('2025-11-05T10:00Z')
const day = (text: string): IsoDate => text as IsoDate
const inHome = (told: typeof story) => {
  const proposal = told.group.proposals.get('in-home')
  if (proposal === undefined) throw new Error('The story has lost its proposal.')
  return proposal
}

describe('registering', () => {
  test('names owners by id, whatever spelling was given', () => {
    const told = story.does('proposal', 'register', 'x', { name: ' X ', kind: 'topic', owners: ['INFOSYS LTD', 'kpn'] })
    expect(told.group.proposals.get('x')).toMatchObject({ name: 'X', kind: 'topic', owners: ['infosys', 'kpn'] })
  })

  test('an issue whose day is known opens on that day', () => {
    expect(inHome(story).issue).toMatchObject({ reference: issue(250), openedAt: instant('2025-07-15') })
  })

  test('an issue whose day nobody knows is a reference, not an opening', () => {
    const told = story.does('proposal', 'register', 'x', { name: 'X', kind: 'new-api', owners: [], issue: issue(1) })
    expect(told.group.proposals.get('x')).toMatchObject({
      issue: null,
      references: [{ role: 'issue', reference: issue(1) }],
    })
    const dated = told.does('proposal', 'add-reference', 'x', {
      role: 'issue',
      reference: issue(1),
      openedOn: day('2025-09-01'),
    })
    expect(dated.group.proposals.get('x')?.issue?.openedAt).toBe(instant('2025-09-01'))
    expect(dated.group.proposals.get('x')?.references).toHaveLength(1)
  })
})

describe('a name', () => {
  test('may change its own spelling', () => {
    const told = story.does('proposal', 'rename', 'in-home', { name: 'In home device management' })
    expect(inHome(told).previousNames).toEqual(['In Home Device Management'])
  })

  test('of a proposal that is not there is not judged further', () => {
    expect(story.codes('proposal', 'rename', 'nobody', { name: '' })).toEqual(['unknown-subject'])
  })

  test('of an organisation may be any spelling that it goes by', () => {
    const told = story
      .does('organisation', 'add-alias', 'kpn', { alias: 'Koninklijke KPN' })
      .does('proposal', 'name-owners', 'in-home', { organisations: ['koninklijke kpn'] })
    expect(inHome(told).owners).toEqual(['kpn'])
    expect(told.codes('organisation', 'add-alias', 'orange', { alias: 'Koninklijke-KPN' })).toEqual(['already-exists'])
  })
})

describe('a status', () => {
  test('holds from its day on, and the one before until then', () => {
    const told = story.does('proposal', 'set-status', 'in-home', { status: 'sent-to-tsc', on: day('2025-10-02') })
    expect(statusAt(inHome(told), instant('2025-10-01T23:59Z'))).toBeNull()
    expect(statusOf(inHome(told))).toEqual({ status: 'sent-to-tsc', text: null, sinceAt: instant('2025-10-02') })
  })

  test('set twice on one day, the later word holds', () => {
    const told = story
      .does('proposal', 'set-status', 'in-home', { status: 'sent-to-tsc' })
      .does('proposal', 'set-status', 'in-home', { status: 'updates-requested', on: day('2025-11-05') })
    expect(statusOf(inHome(told))?.status).toBe('updates-requested')
    const earlier = story
      .does('proposal', 'set-status', 'in-home', { status: 'sent-to-tsc' })
      .at('2025-11-06T00:00Z')
      .does('proposal', 'set-status', 'in-home', { status: 'tsc-approved', on: day('2025-11-05') })
    expect(statusOf(inHome(earlier))?.status).toBe('tsc-approved')
  })
})

describe('support', () => {
  test('is declared and withdrawn by the organisation itself', () => {
    const member = story.as('member', 'Orange')
    const told = member.does('proposal', 'declare-support', 'in-home', { organisation: 'orange' })
    expect(inHome(told).supporters.map(({ organisation }) => organisation)).toEqual(['orange'])
    expect(told.codes('proposal', 'declare-support', 'in-home', { organisation: 'Orange' })).toEqual(['already-exists'])
    const withdrawn = told.does('proposal', 'withdraw-support', 'in-home', { organisation: 'ORANGE' })
    expect(inHome(withdrawn).supporters).toEqual([])
  })
})

describe('a frozen proposal', () => {
  test('may be noticed by any member, and stays frozen until its status is set', () => {
    const told = story
      .does('proposal', 'set-status', 'in-home', { status: 'frozen' })
      .as('member', 'kpn')
      .does('proposal', 'give-notice', 'in-home', { by: 'KPN' })
    expect(inHome(told)).toMatchObject({ noticeGivenAt: story.now })
    expect(statusOf(inHome(told))?.status).toBe('frozen')
  })
})

describe('its history', () => {
  test('is dated by what happened, not by when we heard', () => {
    const told = story
      .does('proposal', 'note-update', 'in-home', { text: 'Second', on: day('2025-10-02') })
      .does('proposal', 'note-update', 'in-home', { text: 'First', on: day('2025-09-02') })
    expect(
      inHome(told)
        .history.slice(-2)
        .map(({ says }) => says),
    ).toEqual(['First', 'Second'])
  })

  test('takes a word of today from now', () => {
    const told = story.does('proposal', 'note-update', 'in-home', { text: 'Today', on: day('2025-11-05') })
    expect(inHome(told).history.at(-1)?.at).toBe(story.now)
  })

  test('a later wording of a line takes the place of the older one', () => {
    const line = (text: string) =>
      ({ type: 'discussed', call: '2025-10-23', outcome: 'noted', note: 'n1', text }) as const
    const told = story
      .told('proposal:in-home', line('Draft'), '2025-10-23')
      .does('proposal', 'note-update', 'in-home', { text: 'Afterwards', on: day('2025-10-24') })
      .told('proposal:in-home', line('Final'), '2025-10-25')
    expect(inHome(told).history.slice(-2)).toMatchObject([
      { says: 'Final', at: instant('2025-10-23') },
      { says: 'Afterwards' },
    ])
  })
})

describe('what is missing', () => {
  test('is said phrase by phrase, until nothing is', () => {
    const bare = story.does('proposal', 'register', 'x', { name: 'X', kind: 'new-api', owners: [] })
    const missing = (told: typeof story) => {
      const proposal = told.group.proposals.get('x')
      return proposal && missingOf(proposal)
    }
    expect(missing(bare)).toEqual(['an issue', 'an owner', 'a supporter', 'a pull request with the template'])
    const full = bare
      .does('proposal', 'add-reference', 'x', { role: 'issue', reference: issue(1) })
      .does('proposal', 'name-owners', 'x', { organisations: ['kpn'] })
      .does('proposal', 'declare-support', 'x', { organisation: 'orange' })
      .does('proposal', 'add-reference', 'x', { role: 'pull-request', reference: pullRequest(2) })
    expect(missing(full)).toEqual([])
    const read = full.told('proposal:x', {
      type: 'proposal-document-read',
      document: 'x.md',
      missing: ['Scope'],
      empty: ['Summary'],
    })
    expect(missing(read)).toEqual(['the template\'s field "Scope"', 'the text of the template\'s field "Summary"'])
    expect(full.does('proposal', 'list', 'x', {}).group.proposals.get('x')?.listed).toBe(true)
  })
})

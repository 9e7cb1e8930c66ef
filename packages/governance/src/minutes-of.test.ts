import { describe, expect, test } from 'vitest'
import { autumn, instant, opened, type Story } from './examples/story.ts'
import { SECTIONS } from './facts.ts'
import { minutesOf } from './minutes-of.ts'
import { CAMARA_RULES } from './rule-book.ts'
import type { Subject } from './words.ts'

const CALL = '2025-11-13'
const NEXT = '2025-11-27'
const IN_HOME: Subject = 'proposal:in-home'

const minutes = (story: Story, call = CALL) => {
  const made = minutesOf(story.group, call, { rules: CAMARA_RULES })
  if (made === null) throw new Error(`There is no call on ${call}.`)
  return made
}
const entry = (story: Story, subject: Subject, call = CALL) =>
  minutes(story, call)
    .sections.flatMap((section) => section.entries)
    .find((one) => one.subject === subject)

const held = opened(CALL, autumn(`${CALL}T09:00Z`))
  .at(`${CALL}T09:30Z`)
  .does('call', 'record-attendance', CALL, { organisation: 'orange', people: ['Bo'], present: true })
  .does('call', 'record-attendance', CALL, { organisation: 'kpn', people: [], present: true })
  .does('call', 'write-note', CALL, { note: 'n', subject: IN_HOME, text: 'Create the PR', basedOn: 0 })
  .does('call', 'record-decision', CALL, { subject: IN_HOME, text: 'To the TSC' })
  .does('call', 'record-decision', CALL, { text: 'No extra series' })
  .does('call', 'record-decision', CALL, { text: 'Misheard' })
  .does('call', 'withdraw-decision', CALL, { decision: `${CALL}-D3`, reason: 'Misheard' })
  .does('action', 'raise', 'new', { call: CALL, owners: ['infosys'], text: 'Create the PR', subject: IN_HOME })
  .does('call', 'close', CALL, {})

describe('the minutes of a call', () => {
  test('of a day without a call are none', () => {
    expect(minutesOf(held.group, '2025-11-14', { rules: CAMARA_RULES })).toBeNull()
  })

  test('tell of each item what was said, decided and asked for', () => {
    expect(entry(held, IN_HOME)).toMatchObject({
      title: 'In Home Device Management',
      owners: ['Infosys Ltd'],
      outcome: 'treated',
      history: [],
      updates: [{ text: 'Create the PR' }],
      decisions: [{ id: `${CALL}-D1`, text: 'To the TSC' }],
      actions: [{ id: '20251113-01', owners: ['Infosys Ltd'], status: 'open', carried: false }],
    })
  })

  test('tell nothing of what was not treated but that', () => {
    const closed = opened(CALL, autumn(`${CALL}T09:00Z`)).does('call', 'close', CALL, {})
    expect(entry(closed, IN_HOME)).toMatchObject({ outcome: 'not-treated', updates: [] })
  })

  test('have the sections of the agenda, and the decisions that belong to no item', () => {
    expect(minutes(held).sections.map(({ id }) => id)).toEqual(SECTIONS)
    expect(minutes(held).decisions).toEqual([{ id: `${CALL}-D2`, text: 'No extra series' }])
    expect(minutes(held)).toMatchObject({ status: 'draft', antitrustShown: true, previous: null, next: { id: NEXT } })
  })

  test('say that an expected organisation was absent', () => {
    expect(minutes(held).attendance).toEqual([
      { id: 'infosys', organisation: 'Infosys Ltd', people: [], present: false },
      { id: 'kpn', organisation: 'KPN', people: [], present: true },
      { id: 'orange', organisation: 'Orange', people: ['Bo'], present: true },
    ])
  })
})

describe('the minutes of the next call', () => {
  const next = opened(NEXT, held.does('call', 'publish-minutes', CALL, { places: ['wiki'] }).at(`${NEXT}T15:00Z`))
    .at(`${NEXT}T15:20Z`)
    .does('call', 'write-note', NEXT, { note: 'n', subject: IN_HOME, text: 'The PR is there', basedOn: 0 })

  test('carry the history of each item, dated and oldest first, and what is still owed', () => {
    expect(entry(next, IN_HOME, NEXT)).toMatchObject({
      history: [
        { at: instant(`${CALL}T09:30Z`), text: 'Create the PR', outcome: 'treated' },
        { text: 'Decision: To the TSC', outcome: 'treated' },
      ],
      updates: [{ text: 'The PR is there' }],
      actions: [{ id: '20251113-01', carried: true, status: 'open' }],
    })
  })

  test('say whether this call approved the previous minutes', () => {
    expect(minutes(next, NEXT).previous).toEqual({ call: CALL, approved: false })
    const approved = next.does('call', 'approve-previous', NEXT, { call: CALL })
    expect(minutes(approved, NEXT).previous).toEqual({ call: CALL, approved: true })
    expect(entry(approved, `call:${CALL}`, NEXT)).toMatchObject({
      outcome: 'treated',
      decisions: [{ id: `${NEXT}-D1` }],
    })
  })

  test('an action closed in the call is shown as closed; one settled later is still open there', () => {
    const closed = next.does('action', 'close', '20251113-01', { how: 'PR 281' })
    expect(minutes(closed, NEXT).actions).toMatchObject([{ id: '20251113-01', status: 'closed' }])
    expect(minutes(closed, CALL).actions).toMatchObject([{ id: '20251113-01', status: 'open' }])
  })

  test('do not change what the earlier minutes say', () => {
    const closed = next.does('call', 'close', NEXT, {})
    expect({ ...minutes(closed, CALL), next: null }).toEqual({ ...minutes(next, CALL), next: null })
  })
})

describe('a call known from documents alone', () => {
  test('tells what they say of it', () => {
    const story = autumn('2025-11-20T10:00Z')
      .told(`call:${CALL}`, {
        type: 'call-scheduled',
        series: null,
        title: 'API Backlog call',
        startsAt: instant(`${CALL}T09:00Z`),
        minutes: 90,
      })
      .told(`call:${CALL}`, { type: 'call-closed' }, `${CALL}T10:30Z`)
      .told(
        'proposal:in-home',
        { type: 'discussed', call: '2025-10-23', outcome: 'not-treated', text: 'Not treated' },
        '2025-10-23',
      )
      .told('proposal:in-home', { type: 'discussed', call: CALL, outcome: 'noted', text: 'Create the PR' }, CALL)
    expect(entry(story, IN_HOME)).toMatchObject({
      history: [{ text: 'Not treated', outcome: 'not-treated' }],
      updates: [{ text: 'Create the PR' }],
    })
  })
})

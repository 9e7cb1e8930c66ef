import { describe, expect, test } from 'vitest'
import { autumn, instant, issue, opened, type Story, storyAt } from './examples/story.ts'
import { decide } from './judgement.ts'
import { CAMARA_RULES } from './rule-book.ts'

const CALL = '2025-11-13'
const NEXT = '2025-11-27'
const during = opened(CALL, autumn(`${CALL}T09:00Z`)).at(`${CALL}T09:30Z`)
const callOf = (story: Story, id = CALL) => {
  const call = story.group.calls.get(id)
  if (call === undefined) throw new Error(`The story has no call of ${id}.`)
  return call
}
const itemOf = (story: Story, subject: string, id = CALL) =>
  callOf(story, id).items.find((item) => item.subject === subject)
const linesOf = (story: Story, slug = 'in-home') =>
  story.group.proposals
    .get(slug)
    ?.history.filter((entry) => entry.kind === 'discussed')
    .map(({ call, outcome, says }) => [call, outcome, says])

describe('a call that is not stored', () => {
  test('is written down by the first move that concerns it', () => {
    const story = storyAt('2025-11-01T10:00Z')
    const drafts = decide(
      { family: 'call', move: 'request-item', id: CALL, input: { subject: 'section:closing', minutes: 5 } },
      story.group,
      { now: story.now, actor: story.actor, rules: CAMARA_RULES },
    )
    expect(drafts.map(({ stream, fact }) => [stream, fact])).toEqual([
      [
        `call:${CALL}`,
        {
          type: 'call-scheduled',
          series: 'backlog-2',
          title: 'API Backlog call',
          startsAt: instant(`${CALL}T09:00Z`),
          minutes: 90,
        },
      ],
      [`call:${CALL}`, { type: 'item-requested', subject: 'section:closing', late: false, minutes: 5 }],
    ])
    expect(drafts[0]).toMatchObject({ happenedAt: story.now, source: { kind: 'console' } })
  })

  test('is written down once', () => {
    const story = storyAt('2025-11-01T10:00Z')
      .does('call', 'request-item', CALL, { subject: 'section:closing' })
      .does('call', 'cancel', CALL, { reason: 'Nobody comes' })
    expect(story.facts.filter(({ fact }) => fact.type === 'call-scheduled')).toHaveLength(1)
    expect(callOf(story)).toMatchObject({ status: 'cancelled', reason: 'Nobody comes' })
  })

  test('a cancelled call can be scheduled anew, and then be opened', () => {
    const story = storyAt('2025-11-01T10:00Z')
      .does('call', 'cancel', CALL, { reason: 'By mistake' })
      .does('call', 'schedule', CALL, { startsAt: instant(`${CALL}T10:00Z`), minutes: 60, title: 'Backlog' })
    expect(callOf(story)).toMatchObject({ status: 'scheduled', reason: null, title: 'Backlog' })
    expect(story.codes('call', 'open', CALL, {})).toEqual([])
  })

  test('a moved call keeps its name: its new day is not its id', () => {
    const story = storyAt('2025-11-01T10:00Z')
      .does('call', 'move', CALL, { startsAt: instant('2025-11-18T09:00Z'), minutes: 90, reason: 'A holiday' })
      .at('2025-11-18T09:00Z')
    expect(story.codes('call', 'open', '2025-11-18', {})).toEqual(['unknown-call'])
    expect(story.codes('call', 'open', CALL, {})).toEqual([])
    expect(story.codes('call', 'move', CALL, { startsAt: story.now, minutes: 90, reason: 'Now' })).toEqual([
      'invalid-date',
    ])
  })

  test('a call on a day of no series has to be scheduled first', () => {
    const story = storyAt('2025-11-01T10:00Z')
    expect(story.codes('call', 'open', '2025-12-03', {})).toEqual(['unknown-call'])
    const scheduled = story.does('call', 'schedule', '2025-12-03', {
      startsAt: instant('2025-12-03T23:00Z'),
      minutes: 90,
    })
    expect(callOf(scheduled, '2025-12-03')).toMatchObject({ series: null, title: 'Extra call' })
  })
})

describe('an exception', () => {
  const late = autumn('2025-11-08T10:00Z').does('proposal', 'register', 'late', {
    name: 'Late',
    kind: 'new-api',
    owners: [],
    issue: issue(299),
    issueOpenedOn: '2025-11-08' as never,
  })

  test('records the late request with it, its reason and who allowed it', () => {
    const story = late.does('call', 'allow-exception', CALL, {
      subject: 'proposal:late',
      reason: 'The TSC meets before',
    })
    expect(itemOf(story, 'proposal:late')).toMatchObject({
      requestedAt: late.now,
      late: true,
      exception: { reason: 'The TSC meets before', allowedBy: 'A chair', at: late.now },
    })
  })

  test('makes live what stands there for information', () => {
    const frozen = autumn('2025-11-05T10:00Z').does('proposal', 'set-status', 'in-home', { status: 'frozen' })
    const asked = { subject: 'proposal:in-home', reason: 'The owner is here' } as const
    expect(frozen.codes('call', 'allow-exception', CALL, asked)).toEqual([])
  })

  test('brings back what had been dropped', () => {
    const story = late
      .does('call', 'allow-exception', CALL, { subject: 'proposal:late', reason: 'The TSC meets before' })
      .does('call', 'drop-item', CALL, { subject: 'proposal:late', reason: 'The owner is away' })
      .does('call', 'allow-exception', CALL, { subject: 'proposal:late', reason: 'The owner comes' })
    expect(itemOf(story, 'proposal:late')).toMatchObject({ dropped: null, exception: { reason: 'The owner comes' } })
  })

  test('a chair may allow one in the running call', () => {
    const story = opened(CALL, late.at(`${CALL}T09:00Z`))
      .does('call', 'allow-exception', CALL, { subject: 'proposal:late', reason: 'All agree' })
      .does('call', 'open-item', CALL, { subject: 'proposal:late' })
    expect(itemOf(story, 'proposal:late')?.openedAt).toBe(story.now)
  })
})

describe('attendance', () => {
  test('is kept by organisation, an absent one too, and the last word holds', () => {
    const story = during
      .does('call', 'record-attendance', CALL, { organisation: 'ORANGE', people: [], present: false })
      .does('call', 'record-attendance', CALL, { organisation: 'kpn', people: ['Ada'], present: true })
      .does('call', 'record-attendance', CALL, { organisation: 'Orange', people: ['Bo'], present: true })
    expect(callOf(story).attendance).toEqual([
      { organisation: 'kpn', people: ['Ada'], present: true },
      { organisation: 'orange', people: ['Bo'], present: true },
    ])
  })
})

describe('notes', () => {
  const first = during.does('call', 'write-note', CALL, {
    note: 'n',
    subject: 'proposal:in-home',
    text: 'One',
    basedOn: 0,
  })

  test('are written upon the revision that the writer saw', () => {
    const second = first.does('call', 'write-note', CALL, {
      note: 'n',
      subject: 'proposal:in-home',
      text: 'Two',
      basedOn: 1,
    })
    expect(callOf(second).notes).toMatchObject([{ id: 'n', text: 'Two', revision: 2, writtenBy: 'A chair' }])
  })

  test('keep their subject', () => {
    const asked = { note: 'n', subject: 'section:any-other-business', text: 'Two', basedOn: 1 } as const
    expect(first.codes('call', 'write-note', CALL, asked)).toEqual(['already-exists'])
  })
})

describe('decisions', () => {
  test('get the next free id of the call, a withdrawn one keeps its own', () => {
    const story = during
      .does('call', 'record-decision', CALL, { text: 'No extra series', subject: 'proposal:in-home' })
      .does('call', 'withdraw-decision', CALL, { decision: `${CALL}-D1`, reason: 'Misheard' })
      .does('call', 'record-decision', CALL, { text: 'A later slot' })
    expect(callOf(story).decisions.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
      [`${CALL}-D1`, 'Misheard'],
      [`${CALL}-D2`, null],
    ])
    expect(story.codes('call', 'withdraw-decision', CALL, { decision: `${CALL}-D1`, reason: 'x' })).toEqual([
      'wrong-state',
    ])
  })
})

describe('closing the call', () => {
  test('what nobody took up was not treated, and its history says so', () => {
    const story = during.does('call', 'close', CALL, {})
    expect(itemOf(story, 'proposal:in-home')?.outcome).toBe('not-treated')
    expect(linesOf(story)).toEqual([[CALL, 'not-treated', 'Not treated']])
  })

  test('what has a note was treated, and the note joins its history', () => {
    const story = during
      .does('call', 'open-item', CALL, { subject: 'proposal:in-home' })
      .does('call', 'write-note', CALL, { note: 'n', subject: 'proposal:in-home', text: 'Create the PR', basedOn: 0 })
      .does('call', 'close', CALL, {})
    expect(itemOf(story, 'proposal:in-home')?.outcome).toBe('treated')
    expect(linesOf(story)).toEqual([[CALL, 'treated', 'Create the PR']])
  })

  test('what has a decision was treated', () => {
    const story = during
      .does('call', 'record-decision', CALL, { subject: 'proposal:in-home', text: 'To the TSC' })
      .does('call', 'close', CALL, {})
    expect(linesOf(story)).toEqual([[CALL, 'treated', 'Decision: To the TSC']])
  })

  test('what was deferred says to when, beside its notes', () => {
    const story = during
      .does('call', 'write-note', CALL, {
        note: 'n',
        subject: 'proposal:in-home',
        text: 'The owner is away',
        basedOn: 0,
      })
      .does('call', 'record-outcome', CALL, { subject: 'proposal:in-home', outcome: 'deferred', until: NEXT })
      .does('call', 'close', CALL, {})
    expect(linesOf(story)).toEqual([
      [CALL, 'noted', 'The owner is away'],
      [CALL, 'deferred', `Deferred to ${NEXT}`],
    ])
  })

  test('a call closed days later tells its histories of its own day', () => {
    const story = during.at('2025-11-16T08:00Z').does('call', 'close', CALL, {})
    expect(callOf(story).closedAt).toBe(instant('2025-11-16T08:00Z'))
    expect(story.group.proposals.get('in-home')?.history.at(-1)?.at).toBe(instant(`${CALL}T10:30Z`))
  })

  test('after it, a decision taken or taken back is told in the same histories', () => {
    const decided = during
      .does('call', 'close', CALL, {})
      .does('call', 'record-decision', CALL, { subject: 'proposal:in-home', text: 'To the TSC' })
    expect(linesOf(decided)?.at(-1)).toEqual([CALL, 'noted', 'Decision: To the TSC'])
    const withdrawn = decided.does('call', 'withdraw-decision', CALL, { decision: `${CALL}-D1`, reason: 'Misheard' })
    expect(linesOf(withdrawn)).toEqual([
      [CALL, 'not-treated', 'Not treated'],
      [CALL, 'noted', 'Decision withdrawn (Misheard): To the TSC'],
    ])
  })

  test('a note may have any name', () => {
    const story = during
      .does('call', 'write-note', CALL, { note: 'outcome', subject: 'proposal:in-home', text: 'Away', basedOn: 0 })
      .does('call', 'record-outcome', CALL, { subject: 'proposal:in-home', outcome: 'withdrawn' })
      .does('call', 'close', CALL, {})
    expect(linesOf(story)?.map(([, , says]) => says)).toEqual(['Away', 'Withdrawn'])
  })

  test('notes of two calls under one name are two lines', () => {
    const noted = (story: Story, call: string, text: string) =>
      story
        .does('call', 'write-note', call, { note: 'n', subject: 'proposal:in-home', text, basedOn: 0 })
        .does('call', 'close', call, {})
    const story = noted(opened(NEXT, noted(during, CALL, 'One').at(`${NEXT}T15:00Z`)), NEXT, 'Two')
    expect(linesOf(story)?.map(([call, , says]) => [call, says])).toEqual([
      [CALL, 'One'],
      [NEXT, 'Two'],
    ])
  })

  test('after it, a corrected outcome replaces the line that closing wrote', () => {
    const story = during
      .does('call', 'close', CALL, {})
      .does('call', 'record-outcome', CALL, { subject: 'proposal:in-home', outcome: 'treated' })
      .does('call', 'write-note', CALL, { note: 'n', subject: 'proposal:in-home', text: 'Shown', basedOn: 0 })
    expect(linesOf(story)).toEqual([
      [CALL, 'treated', 'Treated'],
      [CALL, 'treated', 'Shown'],
    ])
  })
})

describe('minutes', () => {
  const published = during
    .does('call', 'close', CALL, {})
    .does('call', 'publish-minutes', CALL, { places: ['wiki', 'list'] })
  const next = opened(NEXT, published.at(`${NEXT}T15:00Z`))
  const approved = next.does('call', 'approve-previous', NEXT, { call: CALL })

  test('are a draft while the call runs, and published once somebody can read them', () => {
    expect(callOf(during).minutes.status).toBe('draft')
    expect(callOf(published).minutes).toMatchObject({ status: 'published', places: ['wiki', 'list'] })
  })

  test('are approved by a decision of a later call', () => {
    expect(callOf(approved).minutes).toMatchObject({ status: 'approved', approvedInCall: NEXT })
    expect(callOf(approved, NEXT).decisions).toMatchObject([
      { id: `${NEXT}-D1`, subject: `call:${CALL}`, text: `The minutes of ${CALL} are approved.` },
    ])
    expect(itemOf(approved, `call:${CALL}`, NEXT)?.outcome).toBe('treated')
  })

  test('once approved, only a correction with a reason changes them, and it joins the history', () => {
    const corrected = approved.does('call', 'correct-minutes', CALL, {
      subject: 'proposal:in-home',
      text: 'It was KPN',
      reason: 'Misheard',
    })
    expect(callOf(corrected).minutes.corrections).toMatchObject([
      { text: 'It was KPN', reason: 'Misheard', by: 'A chair' },
    ])
    expect(linesOf(corrected)?.at(-1)).toEqual([CALL, 'noted', 'Correction: It was KPN'])
    for (const move of ['open', 'close', 'publish-minutes', 'cancel', 'schedule'] as const)
      expect(
        corrected.codes('call', move, CALL, {
          places: ['x'],
          reason: 'x',
          startsAt: corrected.now,
          minutes: 1,
        } as never),
      ).toContain(move === 'schedule' ? 'already-exists' : 'minutes-already-approved')
  })
})

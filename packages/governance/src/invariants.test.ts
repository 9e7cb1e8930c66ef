import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionsOf } from './action-carrying.ts'
import { agendaOf } from './agenda-of.ts'
import { DAY, formatInstant, HOUR, later } from './calendar.ts'
import { actorOf, autumn, instant, issue, opened, type Story } from './examples/story.ts'
import { BACKLOG_STATUSES, ITEM_OUTCOMES, PROPOSAL_KINDS, SECTIONS } from './facts.ts'
import { EMPTY_GROUP, extend, fold } from './group.ts'
import { judge, whatMayBeDone } from './judgement.ts'
import { minutesOf } from './minutes-of.ts'
import type { Move } from './moves.ts'
import { REFUSALS } from './refusal.ts'
import { CAMARA_RULES } from './rule-book.ts'
import { nextCall } from './timetable.ts'
import { type Instant, ROLES, type Subject } from './words.ts'

// Whatever people ask for, in whatever order: what must hold of it all. Small worlds, so that moves meet.

const CALLS = ['2025-11-13', '2025-11-27', '2025-12-03', '2025-12-11', '2026-02-30']
const SLUGS = ['in-home', 'imei-fraud', 'voice-otp']
const ORGANISATIONS = ['infosys', 'kpn', 'Nobody']
const ACTIONS = ['20251023-01', '20251023-02', '20251113-01', 'new']
const DAYS = ['2025-09-01', '2025-11-12', '2025-12-01', '2025-02-30']

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const subject = pick<Subject>(
  ...[...SLUGS, ...SLUGS, ...SLUGS].map((slug): Subject => `proposal:${slug}`),
  ...SECTIONS.map((section): Subject => `section:${section}`),
  ...CALLS.slice(0, 2).map((call): Subject => `call:${call}`),
  'action:20251113-01',
)
const organisation = pick(...ORGANISATIONS)
const text = pick('Presented', 'The PR is there', ' ')
const reason = pick('Agreed', 'Agreed', '')
const startsAt = pick(...CALLS.slice(0, 4), '2025-12-03', '2025-11-20').map((day) => instant(`${day}T15:00Z`))
const minutes = pick(0, 60, 90)
const reference = fc.record({
  repository: pick('APIBacklog', 'Governance'),
  kind: pick('issue' as const, 'pull-request' as const),
  number: pick(63, 250),
})
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** An input of every move; what is left out is undefined, as from a form. */
const INPUTS: { readonly [Family in Move['family']]: Readonly<Record<string, fc.Arbitrary<object>>> } = {
  organisation: {
    register: fc.record({ name: organisation, kind: pick('operator') }),
    'add-alias': fc.record({ alias: organisation }),
  },
  person: { register: fc.record({ name: text, organisation: some(organisation) }) },
  proposal: {
    register: fc.record({
      name: pick(...SLUGS),
      kind: pick(...PROPOSAL_KINDS),
      owners: fc.array(organisation, { maxLength: 2 }),
      issue: some(reference),
      issueOpenedOn: some(pick(...DAYS)),
    }),
    rename: fc.record({ name: pick(...SLUGS, 'Another') }),
    'name-owners': fc.record({ organisations: fc.array(organisation, { maxLength: 2 }) }),
    'declare-support': fc.record({ organisation }),
    'withdraw-support': fc.record({ organisation }),
    'add-reference': fc.record({ role: pick('issue', 'pull-request'), reference, openedOn: some(pick(...DAYS)) }),
    'set-status': fc.record({ status: pick(...BACKLOG_STATUSES), on: some(pick(...DAYS)) }),
    list: fc.constant({}),
    'give-notice': fc.record({ by: text }),
    'note-update': fc.record({ text, on: some(pick(...DAYS)) }),
  },
  call: {
    schedule: fc.record({ startsAt, minutes }),
    move: fc.record({ startsAt, minutes, reason }),
    cancel: fc.record({ reason }),
    'request-item': fc.record({ subject, minutes: some(minutes) }),
    'allow-exception': fc.record({ subject, reason }),
    'plan-item': fc.record({ subject, minutes: some(minutes), rank: some(pick(1, 2)) }),
    'drop-item': fc.record({ subject, reason }),
    open: fc.constant({}),
    'show-antitrust': fc.constant({}),
    'record-attendance': fc.record({ organisation, people: fc.constant([]), present: fc.boolean() }),
    'approve-previous': fc.record({ call: pick('2025-10-23', '2025-11-13') }),
    'open-item': fc.record({ subject }),
    'record-outcome': fc.record({ subject, outcome: pick(...ITEM_OUTCOMES), until: some(pick(...CALLS)) }),
    'write-note': fc.record({ note: pick('n1', 'n2'), subject, text, basedOn: pick(0, 0, 1, 2) }),
    'record-decision': fc.record({ subject: some(subject), text }),
    'withdraw-decision': fc.record({ decision: pick('2025-11-13-D1', '2025-11-27-D1'), reason }),
    close: fc.constant({}),
    'publish-minutes': fc.record({ places: pick([], ['wiki']) }),
    'correct-minutes': fc.record({ subject: some(subject), text, reason }),
  },
  action: {
    raise: fc.record({
      call: pick(...CALLS),
      owners: fc.array(organisation, { maxLength: 2 }),
      text,
      dueOn: some(pick(...DAYS)),
    }),
    amend: fc.record({ owners: some(fc.array(organisation, { maxLength: 1 })), reason }),
    close: fc.record({ how: text }),
    supersede: fc.record({ by: pick(...ACTIONS), reason }),
    drop: fc.record({ reason }),
    reopen: fc.record({ reason }),
  },
}

const IDS: Readonly<Record<Move['family'], fc.Arbitrary<string>>> = {
  organisation: pick('infosys', 'kpn', 'nobody'),
  person: pick('ada'),
  proposal: pick(...SLUGS),
  call: pick('2025-11-13', '2025-11-27', '2025-11-13', '2025-11-27', ...CALLS),
  action: pick(...ACTIONS),
}

const moveOf = (family: Move['family']): fc.Arbitrary<Move> =>
  fc.oneof(
    ...Object.entries(INPUTS[family]).map(([move, input]) =>
      fc.record({ family: fc.constant(family), move: fc.constant(move), id: IDS[family], input }),
    ),
  ) as fc.Arbitrary<Move>

const actor = fc.oneof(
  { weight: 8, arbitrary: fc.constant(actorOf('chair')) },
  { weight: 1, arbitrary: fc.tuple(pick(...ROLES), organisation).map(([role, own]) => actorOf(role, own)) },
)

const step = fc.record({
  move: fc.oneof(
    { weight: 6, arbitrary: moveOf('call') },
    { weight: 4, arbitrary: moveOf('proposal') },
    { weight: 4, arbitrary: moveOf('action') },
    { weight: 1, arbitrary: moveOf('organisation') },
    { weight: 1, arbitrary: moveOf('person') },
  ),
  actor,
  pause: pick(0, 0, 0, HOUR, 8 * HOUR, 2 * DAY),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const at = (now: Instant, who = actorOf('chair')) => ({ now, actor: who, rules: CAMARA_RULES })

const before = autumn('2025-11-04T10:00Z').does('proposal', 'register', 'imei-fraud', {
  name: 'IMEI Fraud',
  kind: 'reactivation',
  owners: ['kpn'],
  issue: issue(63),
})
const during = opened(
  '2025-11-13',
  opened('2025-10-23', before)
    .does('call', 'close', '2025-10-23', {})
    .does('call', 'publish-minutes', '2025-10-23', { places: ['wiki'] })
    .does('action', 'raise', 'new', { call: '2025-10-23', owners: ['kpn'], text: 'Ask the GSMA' })
    .does('action', 'raise', 'new', { call: '2025-10-23', owners: ['infosys'], text: 'Create the PR' })
    .at('2025-11-13T09:00Z'),
)
const after = during
  .does('call', 'close', '2025-11-13', {})
  .does('call', 'publish-minutes', '2025-11-13', { places: ['wiki'] })
const approving = opened('2025-11-27', after.at('2025-11-27T15:00Z')).does('call', 'approve-previous', '2025-11-27', {
  call: '2025-11-13',
})

/** Makes every move that is allowed, from one of the worlds, and tells `seen` of each one asked for. */
const play = (
  steps: readonly Step[],
  world: Story,
  seen: (before: Story, asked: Step, after: Story | null) => void,
): Story => {
  let story = world
  for (const asked of steps) {
    const { family, move, id, input } = asked.move
    const now = story.by(asked.actor).at(formatInstant(later(story.now, asked.pause)))
    const isAllowed = now.codes(family, move as never, id, input as never).length === 0
    story = isAllowed ? now.does(family, move as never, id, input as never) : now
    seen(now, asked, isAllowed ? story : null)
  }
  return story
}

const ways = (
  property: (steps: readonly Step[], world: Story) => void,
  options: fc.Parameters<[readonly Step[], Story]> = { numRuns: 60 },
): void =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 100 }), pick(before, during, after, approving), property),
    options,
  )

describe('whatever people ask for', { timeout: 60_000 }, () => {
  test('enough of it is allowed for these tests to mean something', () => {
    const allowed = new Map<string, number>()
    const count = (_: Story, { move }: Step, after: Story | null): void => {
      const name = `${move.family} ${move.move}`
      allowed.set(name, (allowed.get(name) ?? 0) + (after === null ? 0 : 1))
    }
    ways((steps, world) => void play(steps, world, count), { numRuns: 250, seed: 1 })
    expect([...allowed].filter(([, times]) => times === 0)).toEqual([])
  })

  test('the same facts give the same state, at once or one after the other', () => {
    ways((steps, world) => {
      const { facts } = play(steps, world, () => {})
      const oneByOne = [...facts]
        .sort((a, b) => a.happenedAt - b.happenedAt || a.position - b.position)
        .reduce((group, fact) => extend(group, [fact]), EMPTY_GROUP)
      expect(fold(facts)).toEqual(fold([...facts].reverse()))
      expect(oneByOne).toEqual(fold(facts))
    })
  })

  test('every refusal has a code of the list, and every allowed move gives facts no later than now', () => {
    ways((steps, world) => {
      play(steps, world, (before, { move, actor }, after) => {
        const refusals = judge(move, before.group, at(before.now, actor))
        for (const { code } of refusals) expect(REFUSALS).toContain(code)
        if (after === null) return
        const drafts = after.facts.slice(before.facts.length)
        expect(drafts.length).toBeGreaterThan(0)
        for (const draft of drafts) expect(draft.happenedAt).toBeLessThanOrEqual(before.now)
      })
    })
  })

  test('a dead button is a refused move', () => {
    ways((steps, world) => {
      play(steps, world, (before, { move, actor }, after) => {
        const buttons = whatMayBeDone(move.family, move.id, before.group, at(before.now, actor))
        const refusals = (buttons as Readonly<Record<string, readonly unknown[]>>)[move.move]
        if (refusals?.length !== 0) expect(after).toBeNull()
      })
    })
  })

  test('nothing leads out of what is final', () => {
    ways((steps, world) => {
      play(steps, world, (before, { move }, after) => {
        for (const [slug, proposal] of before.group.proposals) {
          if (proposal.statuses.at(-1)?.status !== 'archived') continue
          expect(after?.group.proposals.get(slug)?.statuses.at(-1)?.status ?? 'archived').toBe('archived')
        }
        for (const [id, call] of before.group.calls) {
          const next = after?.group.calls.get(id) ?? call
          if (call.status === 'closed') expect(next.status).toBe('closed')
          if (call.minutes.status !== 'approved') continue
          expect(next.notes).toEqual(call.notes)
          expect(next.decisions).toEqual(call.decisions)
          expect(next.attendance).toEqual(call.attendance)
          if (next !== call && move.id === id && after !== null) expect(next.minutes.status).toBe('approved')
        }
      })
    })
  })

  test('no open action point is missing from the next agenda', () => {
    ways((steps, world) => {
      const { group, now } = play(steps, world, () => {})
      const ahead = [nextCall(group, CAMARA_RULES, now)].flatMap((call) =>
        call === null || call.status === 'open' ? [] : [call],
      )
      for (const call of ahead) {
        const carried = agendaOf(group, call.id, { now, rules: CAMARA_RULES })?.actions.map(({ id }) => id)
        const open = actionsOf(group, { open: true, now, rules: CAMARA_RULES })
        expect(carried).toEqual(expect.arrayContaining(open.map(({ id }) => id)))
        for (const action of open) expect(action.carriedInto).toContain(call.id)
      }
    })
  })

  test('every subject stands on an agenda once, with a reason, and every call has minutes', () => {
    ways((steps, world) => {
      const { group, now } = play(steps, world, () => {})
      for (const call of new Set([...CALLS.slice(0, 2), ...group.calls.keys()])) {
        const items = agendaOf(group, call, { now, rules: CAMARA_RULES })?.sections.flatMap((section) => section.items)
        const subjects = items?.map((item) => item.subject) ?? []
        expect(new Set(subjects).size).toBe(subjects.length)
        expect(items?.filter((item) => item.why.length === 0 || /[{}]|undefined|null/.test(item.why.join()))).toEqual(
          [],
        )
        expect(minutesOf(group, call, { rules: CAMARA_RULES })?.call.id).toBe(call)
      }
    })
  })
})

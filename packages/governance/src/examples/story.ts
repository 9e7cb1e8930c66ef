import { parseInstant } from '../calendar.ts'
import type { Draft, Fact, Recorded, StreamId } from '../facts.ts'
import { EMPTY_GROUP, fold, type Group } from '../group.ts'
import { decide, judge } from '../judgement.ts'
import type { Move, MoveFamily, MoveInputs } from '../moves.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import { CAMARA_RULES } from '../rule-book.ts'
import type { RuleBook } from '../rules.ts'
import type { Actor, Instant, Role } from '../words.ts'

// A story builds a group move by move: each example tells only what it is about.

export const instant = (text: string): Instant => {
  const at = parseInstant(text.length === 10 ? `${text}T00:00Z` : text)
  if (at === null) throw new Error(`${text} is no instant.`)
  return at
}

export const actorOf = (role: Role, organisation?: string): Actor => ({
  id: `${role}-1`,
  name: `A ${role}`,
  role,
  ...(organisation === undefined ? {} : { organisation }),
})

type Asking<Answer> = <Family extends MoveFamily, Name extends keyof MoveInputs[Family] & string>(
  family: Family,
  move: Name,
  id: string,
  input: MoveInputs[Family][Name],
) => Answer

export interface Story {
  readonly group: Group
  readonly facts: readonly Recorded[]
  readonly now: Instant
  readonly actor: Actor
  /** The same, later. */
  readonly at: (now: string) => Story
  readonly as: (role: Role, organisation?: string) => Story
  readonly by: (actor: Actor) => Story
  readonly under: (rules: RuleBook) => Story
  /** A fact that was seen somewhere: nobody judges it. */
  readonly told: (stream: StreamId, fact: Fact, happenedAt?: string) => Story
  /** A move that is allowed; the story stops where it is refused. */
  readonly does: Asking<Story>
  readonly refusals: Asking<readonly Refusal[]>
  readonly codes: Asking<readonly RefusalCode[]>
}

interface Page {
  readonly facts: readonly Recorded[]
  readonly group: Group
  readonly now: Instant
  readonly actor: Actor
  readonly rules: RuleBook
}

const write = (page: Page, drafts: readonly Draft[]): Page => {
  const facts = [...page.facts]
  for (const draft of drafts) {
    const version = facts.filter((fact) => fact.stream === draft.stream).length + 1
    const position = facts.length + 1
    facts.push({ ...draft, position, version, recordedAt: page.now, actor: page.actor.name })
  }
  return { ...page, facts, group: fold(facts) }
}

const open = (page: Page): Story => {
  const { group } = page
  const refusals: Story['refusals'] = (family, move, id, input) =>
    judge({ family, move, id, input } as unknown as Move, group, page)
  return {
    group,
    facts: page.facts,
    now: page.now,
    actor: page.actor,
    at: (now) => open({ ...page, now: instant(now) }),
    as: (role, organisation) => open({ ...page, actor: actorOf(role, organisation) }),
    by: (actor) => open({ ...page, actor }),
    under: (rules) => open({ ...page, rules }),
    told: (stream, fact, happenedAt) => {
      const at = happenedAt === undefined ? page.now : instant(happenedAt)
      return open(write(page, [{ stream, happenedAt: at, source: { kind: 'demonstration' }, fact }]))
    },
    does: (family, move, id, input) => {
      const asked = { family, move, id, input } as unknown as Move
      const against = judge(asked, group, page)
      if (against.length > 0) throw new Error(`${move} is refused: ${against.map(({ says }) => says).join(' ')}`)
      return open(write(page, decide(asked, group, page)))
    },
    refusals,
    codes: (family, move, id, input) => refusals(family, move, id, input).map(({ code }) => code),
  }
}

/** A story with nothing told yet. */
export const storyAt = (now: string): Story =>
  open({ facts: [], group: EMPTY_GROUP, now: instant(now), actor: actorOf('chair'), rules: CAMARA_RULES })

export const issue = (number: number) => ({ repository: 'APIBacklog', kind: 'issue', number }) as const
export const pullRequest = (number: number) => ({ repository: 'APIBacklog', kind: 'pull-request', number }) as const

/** The autumn of 2025: three organisations, and one new proposal of Infosys whose issue has long been open. */
export const autumn = (now: string): Story =>
  storyAt('2025-08-01T09:00Z')
    .does('organisation', 'register', 'infosys', { name: 'Infosys Ltd', kind: 'integrator' })
    .does('organisation', 'register', 'orange', { name: 'Orange', kind: 'operator' })
    .does('organisation', 'register', 'kpn', { name: 'KPN', kind: 'operator' })
    .does('proposal', 'register', 'in-home', {
      name: 'In Home Device Management',
      kind: 'new-api',
      owners: ['infosys'],
      issue: issue(250),
      issueOpenedOn: '2025-07-15' as never,
    })
    .at(now)

/** A call of that autumn, opened on time with the antitrust notice shown. */
export const opened = (call: string, story: Story = autumn(`${call}T15:00Z`)): Story =>
  story.does('call', 'open', call, {}).does('call', 'show-antitrust', call, {})

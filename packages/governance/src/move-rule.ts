import type { Circumstances } from './circumstances.ts'
import { type Draft, type Fact, type FactsOf, type StreamId, streamOf } from './facts.ts'
import type { Group } from './group.ts'
import type { MoveFamily, MoveInputs, MovesOf } from './moves.ts'
import type { Objection } from './objections.ts'
import { type Refusal, type RefusalCode, refuse } from './refusal.ts'
import type { RuleBook } from './rules.ts'
import type { Instant, Role } from './words.ts'

export const CHAIR: readonly Role[] = ['chair']
export const MEMBERS: readonly Role[] = ['chair', 'member']

/** One move being weighed: what it concerns, as it stands, and everything around it. */
export interface Case<State> {
  readonly id: string
  readonly state: State
  readonly group: Group
  readonly at: Circumstances
}

/** A fact of the case's own stream happening now; or a fact that says its stream or its instant. */
export type Consequence<Own extends Fact> =
  | Own
  | { readonly fact: Fact; readonly stream?: StreamId; readonly happenedAt?: Instant }

/** Everything there is to know about one move: from where, by whom, what stands against it, what follows. */
export interface MoveRule<Input, State, Standing, Own extends Fact> {
  readonly from: readonly Standing[]
  readonly roles: readonly Role[]
  /** What stands against it whatever the input: with `from` and `roles` it greys the button. */
  readonly beforehand?: (the: Case<State>) => readonly Objection[]
  readonly against?: (input: Input, the: Case<State>) => readonly Objection[]
  readonly gives: (input: Input, the: Case<State>) => readonly Consequence<Own>[]
}

/** A rule for every move of a family: a move without one does not compile. */
export type MoveTable<Family extends MoveFamily, State, Standing> = {
  readonly [Name in keyof MoveInputs[Family]]: MoveRule<MoveInputs[Family][Name], State, Standing, FactsOf[Family]>
}

export interface FamilyRules<Family extends MoveFamily, State, Standing extends string> {
  readonly family: Family
  /** The noun that people read. */
  readonly called: string
  readonly moves: MoveTable<Family, State, Standing>
  readonly find: (group: Group, id: string, rules: RuleBook) => State | null
  /** What a founding move works on. */
  readonly blank: (id: string, at: Circumstances) => State
  /** `absent` where nothing is found. */
  readonly standing: (state: State | null, at: Circumstances) => Standing | 'absent'
  readonly unknown: RefusalCode
  /** A better refusal than "wrong state" for a standing that a rule of the book makes. */
  readonly final?: (standing: Standing | 'absent', the: Case<State>) => Objection
  /** Facts that must stand before any other of the stream. */
  readonly preamble?: (the: Case<State>, move: string) => readonly FactsOf[Family][]
}

/** A family of moves, ready to be asked. */
export interface Family<Name extends MoveFamily> {
  readonly judge: (move: MovesOf<Name>, group: Group, at: Circumstances) => readonly Refusal[]
  readonly decide: (move: MovesOf<Name>, group: Group, at: Circumstances) => readonly Draft[]
  readonly judgeStanding: (
    move: keyof MoveInputs[Name],
    id: string,
    group: Group,
    at: Circumstances,
  ) => readonly Refusal[]
}

const isRefusal = (objection: Objection): objection is Refusal => objection !== null

/** Makes the three questions of a family (may it, what follows, is the button alive) out of its table. */
export const familyOf = <Name extends MoveFamily, State, Standing extends string>(
  family: FamilyRules<Name, State, Standing>,
): Family<Name> => {
  type AnyRule = MoveRule<unknown, State, Standing | 'absent', FactsOf[Name]>
  const ruleOf = (move: keyof MoveInputs[Name]): AnyRule => family.moves[move] as AnyRule

  const founding = Object.keys(family.moves).find((move) =>
    ruleOf(move as keyof MoveInputs[Name]).from.includes('absent'),
  )

  const open = (id: string, group: Group, at: Circumstances) => {
    const found = family.find(group, id, at.rules)
    const the: Case<State> = { id, state: found ?? family.blank(id, at), group, at }
    return { the, standing: family.standing(found, at) }
  }

  const misplaced = (move: string, rule: AnyRule, standing: Standing | 'absent', the: Case<State>): Objection => {
    if (rule.from.includes(standing)) return null
    if (standing === 'absent')
      return refuse(
        family.unknown,
        `There is no ${family.called} ${the.id}.`,
        `Correct the name, or ${founding} it first.`,
      )
    if (rule.from.includes('absent'))
      return refuse(
        'already-exists',
        `The ${family.called} ${the.id} is there already.`,
        'Choose another, or change this one.',
      )
    const says = `"${move}" is not possible while the ${family.called} ${the.id} is ${standing}.`
    return (
      family.final?.(standing, the) ??
      refuse('wrong-state', says, `It can be done while it is ${rule.from.join(' or ')}.`)
    )
  }

  const withoutRole = (move: string, rule: AnyRule, { actor }: Circumstances): Objection =>
    rule.roles.includes(actor.role)
      ? null
      : refuse('role-not-allowed', `"${move}" is not a move of ${actor.role}s.`, `Ask a ${rule.roles.join(' or ')}.`)

  const weigh = (
    move: keyof MoveInputs[Name],
    id: string,
    group: Group,
    at: Circumstances,
    input?: { readonly given: unknown },
  ): readonly Refusal[] => {
    const rule = ruleOf(move)
    const { the, standing } = open(id, group, at)
    const hasGround = standing !== 'absent' || rule.from.includes('absent')
    return [
      withoutRole(String(move), rule, at),
      misplaced(String(move), rule, standing, the),
      ...(hasGround ? (rule.beforehand?.(the) ?? []) : []),
      ...(hasGround && input !== undefined ? (rule.against?.(input.given, the) ?? []) : []),
    ].filter(isRefusal)
  }

  const draftOf = (the: Case<State>, given: Consequence<FactsOf[Name]>): Draft => {
    const { fact, stream, happenedAt } =
      'fact' in given ? given : { fact: given, stream: undefined, happenedAt: undefined }
    return {
      stream: stream ?? streamOf(family.family, the.id),
      happenedAt: happenedAt ?? the.at.now,
      source: the.at.source ?? { kind: 'console' },
      fact,
    }
  }

  return {
    judge: (move, group, at) => weigh(move.move, move.id, group, at, { given: move.input }),
    judgeStanding: (move, id, group, at) => weigh(move, id, group, at),
    decide: (move, group, at) => {
      const { the } = open(move.id, group, at)
      const given = [...(family.preamble?.(the, move.move) ?? []), ...ruleOf(move.move).gives(move.input, the)]
      return given.map((one) => draftOf(the, one))
    },
  }
}

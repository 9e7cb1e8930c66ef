import { ACTION_MOVES, actionFamily } from './action-moves.ts'
import { CALL_MOVES, callFamily } from './call-moves.ts'
import type { Circumstances } from './circumstances.ts'
import type { Draft } from './facts.ts'
import type { Group } from './group.ts'
import type { Move, MoveFamily, MoveInputs } from './moves.ts'
import { ORGANISATION_MOVES, organisationFamily } from './organisation-moves.ts'
import { PERSON_MOVES, personFamily } from './person-moves.ts'
import { PROPOSAL_MOVES, proposalFamily } from './proposal-moves.ts'
import type { Refusal } from './refusal.ts'
import type { Role } from './words.ts'

/** Every move there is, by family: from which standings, and for which roles. */
export const MOVES = {
  organisation: ORGANISATION_MOVES,
  person: PERSON_MOVES,
  proposal: PROPOSAL_MOVES,
  call: CALL_MOVES,
  action: ACTION_MOVES,
} as const satisfies Record<
  MoveFamily,
  Record<string, { readonly from: readonly string[]; readonly roles: readonly Role[] }>
>

/** Every reason against a move; none where it may be made. Never throws. */
export const judge = (move: Move, group: Group, at: Circumstances): readonly Refusal[] => {
  switch (move.family) {
    case 'organisation':
      return organisationFamily.judge(move, group, at)
    case 'person':
      return personFamily.judge(move, group, at)
    case 'proposal':
      return proposalFamily.judge(move, group, at)
    case 'call':
      return callFamily.judge(move, group, at)
    case 'action':
      return actionFamily.judge(move, group, at)
  }
}

/** The facts that follow from a move against which `judge` found nothing; they may belong to several streams. */
export const decide = (move: Move, group: Group, at: Circumstances): readonly Draft[] => {
  switch (move.family) {
    case 'organisation':
      return organisationFamily.decide(move, group, at)
    case 'person':
      return personFamily.decide(move, group, at)
    case 'proposal':
      return proposalFamily.decide(move, group, at)
    case 'call':
      return callFamily.decide(move, group, at)
    case 'action':
      return actionFamily.decide(move, group, at)
  }
}

const FAMILY_OF = {
  organisation: organisationFamily,
  person: personFamily,
  proposal: proposalFamily,
  call: callFamily,
  action: actionFamily,
} as const

/** What stands against a move whatever its input: role, standing, and what its state forbids. Lights the button. */
export const judgeStanding = <Name extends MoveFamily>(
  family: Name,
  move: keyof MoveInputs[Name] & string,
  id: string,
  group: Group,
  at: Circumstances,
): readonly Refusal[] => {
  const judgeOf = FAMILY_OF[family].judgeStanding as (
    move: string,
    id: string,
    group: Group,
    at: Circumstances,
  ) => readonly Refusal[]
  return judgeOf(move, id, group, at)
}

/** Every move of a family with what stands against it now; an empty list means that the button is alive. */
export const whatMayBeDone = <Name extends MoveFamily>(
  family: Name,
  id: string,
  group: Group,
  at: Circumstances,
): Readonly<Record<keyof MoveInputs[Name] & string, readonly Refusal[]>> => {
  const names = Object.keys(MOVES[family]) as (keyof MoveInputs[Name] & string)[]
  return Object.fromEntries(names.map((move) => [move, judgeStanding(family, move, id, group, at)])) as Readonly<
    Record<keyof MoveInputs[Name] & string, readonly Refusal[]>
  >
}

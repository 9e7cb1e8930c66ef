import type {
  ActionPoint,
  Actor,
  Agenda,
  BacklogEntry,
  BacklogStatus,
  Call,
  CallFrame,
  Minutes,
  MinutesStatus,
  MoveInputs,
  Organisation,
  Proposal,
  Recorded,
  Refusal,
} from '@trunkline/governance'
import type { Wire } from './wire.ts'

// What the desk answers, member by member (the contract of /desk/v1).

/** For each move the reasons against it for this person now; an empty list means it is open. */
export type MovesOpen<Family extends keyof MoveInputs> = {
  readonly [Move in keyof MoveInputs[Family]]?: readonly Refusal[]
}

export interface MeView {
  readonly actor: Actor | null
  readonly now: string
  readonly demonstration: boolean
}

export type CallRow = Wire<CallFrame> & { readonly attended: number; readonly minutes: MinutesStatus }

export interface CallView {
  readonly version: number
  readonly frame: Wire<CallFrame>
  readonly call: Wire<Call> | null
  readonly agenda: Wire<Agenda>
  readonly minutes: Wire<Minutes>
  readonly moves: MovesOpen<'call'>
}

export interface BacklogView {
  readonly asOf: string
  readonly entries: readonly Wire<BacklogEntry>[]
}

export interface ProposalRow {
  readonly slug: string
  readonly name: string
  readonly kind: Proposal['kind']
  readonly listed: boolean
  readonly owners: readonly string[]
  readonly status: BacklogStatus | null
}

export interface ProposalView {
  readonly version: number
  readonly proposal: Wire<Proposal>
  readonly entry: Wire<BacklogEntry>
  readonly actions: readonly Wire<ActionPoint>[]
  readonly missing: readonly string[]
  readonly moves: MovesOpen<'proposal'>
}

export type ActionRow = Wire<ActionPoint> & {
  readonly carriedInto: readonly string[]
  readonly overdue: boolean
  readonly version: number
}

export type OrganisationRow = Wire<Organisation>

/** What a move left behind. */
export interface Made {
  readonly id: string
  readonly version: number
  readonly facts: readonly Wire<Recorded>[]
}

import type { BacklogStatus, ItemOutcome, OrganisationKind, Present, ProposalKind, ReferenceRole } from './facts.ts'
import type { Instant, IsoDate, Reference, Subject } from './words.ts'

// What a person may ask for. The id names the stream; the input is all the move needs.

/** By family, by move: its input. */
export interface MoveInputs {
  readonly organisation: {
    readonly register: { readonly name: string; readonly kind: OrganisationKind }
    readonly 'add-alias': { readonly alias: string }
  }
  readonly person: {
    readonly register: { readonly name: string; readonly organisation?: string; readonly login?: string }
  }
  readonly proposal: {
    readonly register: {
      readonly name: string
      readonly kind: ProposalKind
      readonly owners: readonly string[]
      readonly issue?: Reference
      readonly issueOpenedOn?: IsoDate
      readonly summary?: string
    }
    readonly rename: { readonly name: string }
    readonly 'name-owners': { readonly organisations: readonly string[] }
    readonly 'declare-support': { readonly organisation: string }
    readonly 'withdraw-support': { readonly organisation: string }
    readonly 'add-reference': {
      readonly role: ReferenceRole
      readonly reference: Reference
      readonly openedOn?: IsoDate
    }
    readonly 'set-status': { readonly status: BacklogStatus; readonly on?: IsoDate }
    readonly list: Readonly<Record<string, never>>
    readonly 'give-notice': { readonly by: string }
    readonly 'note-update': { readonly text: string; readonly on?: IsoDate }
  }
  readonly call: {
    readonly schedule: { readonly startsAt: Instant; readonly minutes: number; readonly title?: string }
    readonly move: { readonly startsAt: Instant; readonly minutes: number; readonly reason: string }
    readonly cancel: { readonly reason: string }
    readonly 'request-item': { readonly subject: Subject; readonly minutes?: number }
    readonly 'allow-exception': { readonly subject: Subject; readonly reason: string }
    readonly 'plan-item': { readonly subject: Subject; readonly minutes?: number; readonly rank?: number }
    readonly 'drop-item': { readonly subject: Subject; readonly reason: string }
    readonly open: Readonly<Record<string, never>>
    readonly 'show-antitrust': Readonly<Record<string, never>>
    readonly 'record-attendance': Present
    readonly 'approve-previous': { readonly call: string }
    readonly 'open-item': { readonly subject: Subject }
    readonly 'record-outcome': { readonly subject: Subject; readonly outcome: ItemOutcome; readonly until?: string }
    /** `basedOn` is the revision the writer saw, 0 for a new note: a text changed meanwhile is refused, never overwritten. */
    readonly 'write-note': {
      readonly note: string
      readonly subject: Subject
      readonly text: string
      readonly basedOn: number
    }
    readonly 'record-decision': { readonly subject?: Subject; readonly text: string }
    readonly 'withdraw-decision': { readonly decision: string; readonly reason: string }
    readonly close: Readonly<Record<string, never>>
    readonly 'publish-minutes': { readonly places: readonly string[] }
    readonly 'correct-minutes': { readonly subject?: Subject; readonly text: string; readonly reason: string }
  }
  readonly action: {
    /** The id is minted by the rules from the call's day; ask for `new`. */
    readonly raise: {
      readonly call: string
      readonly owners: readonly string[]
      readonly text: string
      readonly subject?: Subject
      readonly dueOn?: IsoDate
      readonly label?: string
    }
    readonly amend: {
      readonly owners?: readonly string[]
      readonly text?: string
      readonly dueOn?: IsoDate
      readonly reason: string
    }
    readonly close: { readonly how: string; readonly call?: string }
    readonly supersede: { readonly by: string; readonly reason: string }
    readonly drop: { readonly reason: string }
    readonly reopen: { readonly reason: string }
  }
}

export type MoveFamily = keyof MoveInputs

/** The moves of one family, told apart by `move`. */
export type MovesOf<Family extends MoveFamily> = {
  [Name in keyof MoveInputs[Family] & string]: {
    readonly family: Family
    readonly move: Name
    readonly id: string
    readonly input: MoveInputs[Family][Name]
  }
}[keyof MoveInputs[Family] & string]

export type OrganisationMove = MovesOf<'organisation'>
export type PersonMove = MovesOf<'person'>
export type ProposalMove = MovesOf<'proposal'>
export type CallMove = MovesOf<'call'>
export type ActionMove = MovesOf<'action'>
export type Move = OrganisationMove | PersonMove | ProposalMove | CallMove | ActionMove

import {
  BACKLOG_STATUSES,
  ITEM_OUTCOMES,
  type MoveFamily,
  type MoveInputs,
  PROPOSAL_KINDS,
  REFERENCE_ROLES,
} from '@trunkline/governance'
import Type, { type Static, type TSchema } from 'typebox'
import type { Plain, Same } from './same.ts'
import {
  day,
  exactly,
  id,
  instant,
  list,
  minutes,
  name,
  nothing,
  oneOf,
  organisationKind,
  present,
  prose,
  reference,
  subject,
} from './schema-words.ts'

/** What a move is for, and what it takes. */
export interface MoveSchema {
  readonly summary: string
  readonly body: TSchema
}

const organisation = {
  register: { summary: 'Enter an organisation', body: exactly({ name: name(), kind: organisationKind() }) },
  'add-alias': { summary: 'Note another spelling of it', body: exactly({ alias: name() }) },
}

const person = {
  register: {
    summary: 'Enter a person',
    body: exactly({ name: name(), organisation: Type.Optional(name()), login: Type.Optional(name()) }),
  },
}

const proposal = {
  register: {
    summary: 'Register a proposal',
    body: exactly({
      name: name(),
      kind: oneOf(PROPOSAL_KINDS),
      owners: list(name()),
      issue: Type.Optional(reference()),
      issueOpenedOn: Type.Optional(day()),
      summary: Type.Optional(prose()),
    }),
  },
  rename: { summary: 'Rename it', body: exactly({ name: name() }) },
  'name-owners': { summary: 'Name its owners', body: exactly({ organisations: list(name()) }) },
  'declare-support': { summary: 'Declare an organisation’s support', body: exactly({ organisation: name() }) },
  'withdraw-support': { summary: 'Withdraw an organisation’s support', body: exactly({ organisation: name() }) },
  'add-reference': {
    summary: 'Link an issue, a pull request, a template or a repository',
    body: exactly({ role: oneOf(REFERENCE_ROLES), reference: reference(), openedOn: Type.Optional(day()) }),
  },
  'set-status': {
    summary: 'Set its status in the backlog',
    body: exactly({ status: oneOf(BACKLOG_STATUSES), on: Type.Optional(day()) }),
  },
  list: { summary: 'Enter it in the backlog table', body: nothing() },
  'give-notice': { summary: 'Give notice that a frozen proposal returns', body: exactly({ by: name() }) },
  'note-update': {
    summary: 'Add a dated update to its history',
    body: exactly({ text: prose(), on: Type.Optional(day()) }),
  },
}

const call = {
  schedule: {
    summary: 'Schedule a call',
    body: exactly({ startsAt: instant(), minutes: minutes(), title: Type.Optional(name()) }),
  },
  move: {
    summary: 'Move it to another time',
    body: exactly({ startsAt: instant(), minutes: minutes(), reason: prose() }),
  },
  cancel: { summary: 'Cancel it', body: exactly({ reason: prose() }) },
  'request-item': {
    summary: 'Ask for an item on the agenda',
    body: exactly({ subject: subject(), minutes: Type.Optional(minutes()) }),
  },
  'allow-exception': {
    summary: 'Allow an item that came late or misses its issue or notice',
    body: exactly({ subject: subject(), reason: prose() }),
  },
  'plan-item': {
    summary: 'Give an item its minutes and its place',
    body: exactly({
      subject: subject(),
      minutes: Type.Optional(minutes()),
      rank: Type.Optional(Type.Number({ minimum: -1e6, maximum: 1e6 })),
    }),
  },
  'drop-item': { summary: 'Take an item off the agenda', body: exactly({ subject: subject(), reason: prose() }) },
  open: { summary: 'Open the call', body: nothing() },
  'show-antitrust': { summary: 'Record that the antitrust notice was shown', body: nothing() },
  'record-attendance': { summary: 'Record who of an organisation is there, or that nobody is', body: present() },
  'approve-previous': { summary: 'Approve the minutes of an earlier call', body: exactly({ call: id() }) },
  'open-item': { summary: 'Take up an item', body: exactly({ subject: subject() }) },
  'record-outcome': {
    summary: 'Record that an item was treated, deferred, withdrawn or not treated',
    body: exactly({ subject: subject(), outcome: oneOf(ITEM_OUTCOMES), until: Type.Optional(id()) }),
  },
  'write-note': {
    summary: 'Write or rewrite a note on an item',
    body: exactly({ note: id(), subject: subject(), text: prose(), basedOn: Type.Integer({ minimum: 0 }) }),
  },
  'record-decision': {
    summary: 'Record a decision',
    body: exactly({ subject: Type.Optional(subject()), text: prose() }),
  },
  'withdraw-decision': { summary: 'Withdraw a decision', body: exactly({ decision: id(), reason: prose() }) },
  close: { summary: 'Close the call', body: nothing() },
  'publish-minutes': {
    summary: 'Record that and where the minutes were published',
    body: exactly({ places: list(name()) }),
  },
  'correct-minutes': {
    summary: 'Correct approved minutes, with a reason',
    body: exactly({ subject: Type.Optional(subject()), text: prose(), reason: prose() }),
  },
}

const action = {
  raise: {
    summary: 'Raise an action point; ask for the id `new`',
    body: exactly({
      call: id(),
      owners: list(name()),
      text: prose(),
      subject: Type.Optional(subject()),
      dueOn: Type.Optional(day()),
      label: Type.Optional(name()),
    }),
  },
  amend: {
    summary: 'Change owners, text or due day, with a reason',
    body: exactly({
      owners: Type.Optional(list(name())),
      text: Type.Optional(prose()),
      dueOn: Type.Optional(day()),
      reason: prose(),
    }),
  },
  close: { summary: 'Close it', body: exactly({ how: prose(), call: Type.Optional(id()) }) },
  supersede: { summary: 'Replace it by another', body: exactly({ by: id(), reason: prose() }) },
  drop: { summary: 'Drop it, with a reason', body: exactly({ reason: prose() }) },
  reopen: { summary: 'Open it again', body: exactly({ reason: prose() }) },
}

/** Every move as the wire takes it: by family, by move. The one adapter from moves to HTTP reads nothing else. */
export const MOVE_SCHEMAS = { organisation, person, proposal, call, action } satisfies {
  readonly [Family in MoveFamily]: { readonly [Name in keyof MoveInputs[Family]]: MoveSchema }
}

type Schemas = typeof MOVE_SCHEMAS
type Deviating = {
  [Family in MoveFamily]: {
    [Name in keyof Schemas[Family]]: Schemas[Family][Name] extends { body: infer Body extends TSchema }
      ? Name extends keyof MoveInputs[Family]
        ? Same<Plain<Static<Body>>, Plain<MoveInputs[Family][Name]>> extends true
          ? never
          : Name
        : Name
      : never
  }[keyof Schemas[Family]]
}[MoveFamily]

// Does not compile while a schema takes anything else than its move does.
const deviating: readonly Deviating[] = []
deviating satisfies readonly never[]

import {
  ACTION_STATUSES,
  type Agenda,
  type AgendaAction,
  type AgendaItem,
  CALL_STATUSES,
  type Call,
  type CallFrame,
  type Correction,
  ITEM_OUTCOMES,
  type Minutes,
  type MinutesAction,
  type MinutesEntry,
  SECTIONS,
} from '@trunkline/governance'
import Type from 'typebox'
import { describing } from '../same.ts'
import { day, instant, oneOf, orNull, reference, subject } from '../schema-words.ts'
import type { CallListing, CallView } from '../views.ts'
import {
  minutesStatus,
  named,
  nullable,
  openMovesSchema,
  refTo,
  refusalSchema,
  text,
  texts,
  truth,
  whole,
} from './words.ts'

const frameMembers = () => ({
  id: text(),
  series: text(),
  title: text(),
  startsAt: instant(),
  endsAt: instant(),
  closesAt: instant(),
  status: oneOf(CALL_STATUSES),
})
export const frameSchema = named('CallFrame', describing<CallFrame>()(Type.Object(frameMembers())))
export const callListingSchema = named(
  'CallListing',
  describing<CallListing>()(Type.Object({ ...frameMembers(), attended: whole(), minutes: minutesStatus() })),
)

const exception = () => orNull(Type.Object({ reason: text(), allowedBy: text() }))
const outcome = () => orNull(oneOf(ITEM_OUTCOMES))
const present = () => Type.Object({ organisation: text(), people: texts(), present: truth() })
const correctionSchema = describing<Correction>()(
  Type.Object({ subject: nullable.subject(), text: text(), reason: text(), at: instant(), by: text() }),
)

const item = describing<AgendaItem>()(
  Type.Object({
    subject: subject(),
    title: text(),
    why: texts(),
    minutes: Type.Number(),
    live: truth(),
    late: truth(),
    references: Type.Array(reference()),
    owners: texts(),
    notTreatedOn: texts(),
    exception: exception(),
  }),
)
const agendaAction = describing<AgendaAction>()(
  Type.Object({
    id: text(),
    owners: texts(),
    text: text(),
    subject: nullable.subject(),
    status: oneOf(ACTION_STATUSES),
    dueOn: orNull(day()),
    overdue: truth(),
  }),
)
export const agendaSchema = named(
  'Agenda',
  describing<Agenda>()(
    Type.Object({
      call: refTo(frameSchema),
      sections: Type.Array(Type.Object({ id: oneOf(SECTIONS), title: text(), items: Type.Array(item) })),
      waiting: Type.Array(
        Type.Object({
          subject: subject(),
          title: text(),
          requestedBy: nullable.text(),
          requestedAt: nullable.instant(),
          refusals: Type.Array(refTo(refusalSchema)),
        }),
      ),
      actions: Type.Array(agendaAction),
      minutes: Type.Object({ planned: Type.Number(), available: Type.Number() }),
    }),
  ),
)

const decisions = () => Type.Array(Type.Object({ id: text(), text: text() }))
const minutesAction = describing<MinutesAction>()(
  Type.Object({
    id: text(),
    label: nullable.text(),
    owners: texts(),
    text: text(),
    status: text(),
    dueOn: nullable.text(),
    carried: truth(),
  }),
)
const entry = describing<MinutesEntry>()(
  Type.Object({
    subject: subject(),
    title: text(),
    owners: texts(),
    references: Type.Array(reference()),
    outcome: outcome(),
    until: nullable.text(),
    exception: exception(),
    history: Type.Array(
      Type.Object({ at: instant(), text: text(), outcome: orNull(oneOf([...ITEM_OUTCOMES, 'noted'] as const)) }),
    ),
    updates: Type.Array(Type.Object({ text: text() })),
    decisions: decisions(),
    actions: Type.Array(minutesAction),
  }),
)
export const minutesSchema = named(
  'Minutes',
  describing<Minutes>()(
    Type.Object({
      call: refTo(frameSchema),
      status: minutesStatus(),
      approvedInCall: nullable.text(),
      antitrustShown: truth(),
      attendance: Type.Array(Type.Object({ organisation: text(), id: text(), people: texts(), present: truth() })),
      previous: orNull(Type.Object({ call: text(), approved: truth() })),
      sections: Type.Array(Type.Object({ id: oneOf(SECTIONS), title: text(), entries: Type.Array(entry) })),
      decisions: decisions(),
      actions: Type.Array(minutesAction),
      corrections: Type.Array(correctionSchema),
      next: orNull(refTo(frameSchema)),
    }),
  ),
)

const callItem = Type.Object({
  subject: subject(),
  requestedAt: nullable.instant(),
  requestedBy: nullable.text(),
  late: truth(),
  exception: orNull(Type.Object({ reason: text(), allowedBy: text(), at: instant() })),
  minutes: orNull(Type.Number()),
  rank: orNull(Type.Number()),
  dropped: nullable.text(),
  openedAt: nullable.instant(),
  outcome: outcome(),
  until: nullable.text(),
})
const note = Type.Object({
  id: text(),
  subject: subject(),
  text: text(),
  writtenAt: instant(),
  writtenBy: text(),
  revision: whole(),
})
const decision = Type.Object({
  id: text(),
  subject: nullable.subject(),
  text: text(),
  at: instant(),
  withdrawn: nullable.text(),
})
export const callSchema = named(
  'Call',
  describing<Call>()(
    Type.Object({
      id: text(),
      series: nullable.text(),
      title: text(),
      startsAt: instant(),
      endsAt: instant(),
      status: oneOf(CALL_STATUSES),
      reason: nullable.text(),
      items: Type.Array(callItem),
      openedAt: nullable.instant(),
      closedAt: nullable.instant(),
      antitrustShownAt: nullable.instant(),
      attendance: Type.Array(present()),
      notes: Type.Array(note),
      decisions: Type.Array(decision),
      minutes: Type.Object({
        status: minutesStatus(),
        publishedAt: nullable.instant(),
        places: texts(),
        approvedInCall: nullable.text(),
        corrections: Type.Array(correctionSchema),
      }),
    }),
  ),
)

export const callViewSchema = named(
  'CallView',
  describing<CallView>()(
    Type.Object({
      version: whole(),
      frame: refTo(frameSchema),
      call: orNull(refTo(callSchema)),
      agenda: refTo(agendaSchema),
      minutes: refTo(minutesSchema),
      moves: refTo(openMovesSchema),
    }),
  ),
)

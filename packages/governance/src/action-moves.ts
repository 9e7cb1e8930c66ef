import { ACTION_STATUSES, type ActionPoint, blankAction } from './action-point.ts'
import { parseDate } from './calendar.ts'
import { callStanding } from './call-standing.ts'
import type { Group } from './group.ts'
import { type Case, CHAIR, familyOf, MEMBERS, type MoveTable } from './move-rule.ts'
import { blankReason, blankText, notForOwn, type Objection, unknownSubject } from './objections.ts'
import { organisationNamed } from './organisation.ts'
import { refuse } from './refusal.ts'
import { callAt } from './timetable.ts'

export const ACTION_STANDINGS = ['absent', ...ACTION_STATUSES] as const
export type ActionStanding = (typeof ACTION_STANDINGS)[number]

/** Owners are organisations, or whoever the minutes name ("WG chair"): those stay as they are written (facts 1.4). */
const ownersOf = (owners: readonly string[], group: Group): readonly string[] =>
  owners.map((owner) => organisationNamed(group.organisations, owner)?.id ?? owner.trim())

const withoutOwner = (owners: readonly string[]): Objection =>
  owners.some((owner) => owner.trim() !== '')
    ? null
    : refuse('owner-missing', 'The action point has no owner.', 'Say who owes it.')

const badDay = (dueOn: string | undefined, from: string): Objection => {
  if (dueOn === undefined) return null
  if (parseDate(dueOn) === null)
    return refuse('invalid-date', `The calendar has no day ${dueOn}.`, 'Write a day as YYYY-MM-DD.')
  return dueOn >= from
    ? null
    : refuse(
        'invalid-date',
        `Due ${dueOn}, before it was raised on ${from}.`,
        'Give the day of the call, or a later one.',
      )
}

const notRaisable = (call: string, { group, at }: Case<ActionPoint>): Objection => {
  const standing = callStanding(callAt(group, at.rules, call), at.rules)
  if (standing === 'absent')
    return refuse('unknown-call', `There is no call on ${call}.`, 'Name the day of the call that raises it.')
  if (standing === 'cancelled')
    return refuse('wrong-state', `The call of ${call} is cancelled.`, 'Name the call that raises it.')
  return standing === 'approved'
    ? refuse('minutes-already-approved', `The minutes of ${call} are approved.`, 'Raise it in the next call.')
    : null
}

const notSuperseding = (by: string, { id, group }: Case<ActionPoint>): Objection => {
  const other = group.actions.get(by)
  if (other === undefined) return refuse('unknown-subject', `There is no action point ${by}.`, 'Raise it first.')
  return by !== id && other.status === 'open'
    ? null
    : refuse('wrong-state', `${by} cannot stand in its place.`, 'Name another action point that is open.')
}

/** `YYYYMMDD-NN`: the day of the call, and the next number free on that day. */
export const nextActionId = (group: Group, call: string): string => {
  const day = call.replaceAll('-', '')
  const numbers = [...group.actions.keys()].filter((id) => id.startsWith(`${day}-`)).map((id) => Number(id.slice(9)))
  const last = Math.max(0, ...numbers.filter(Number.isInteger))
  return `${day}-${String(last + 1).padStart(2, '0')}`
}

const notOwn = ({ state, group, at }: Case<ActionPoint>): Objection => notForOwn(at.actor, state.owners, group)

export const ACTION_MOVES: MoveTable<'action', ActionPoint, ActionStanding> = {
  raise: {
    from: ['absent'],
    roles: MEMBERS,
    against: ({ call, owners, text, subject, dueOn }, the) => [
      notRaisable(call, the),
      withoutOwner(owners),
      notForOwn(the.at.actor, owners, the.group),
      blankText(text, 'The action'),
      subject === undefined ? null : unknownSubject(subject, the.group),
      badDay(dueOn, call),
    ],
    gives: ({ call, owners, text, subject, dueOn, label }, { group }) => [
      {
        stream: `action:${nextActionId(group, call)}`,
        fact: {
          type: 'action-raised',
          owners: ownersOf(owners, group),
          text,
          call,
          ...(subject === undefined ? {} : { subject }),
          ...(dueOn === undefined ? {} : { dueOn }),
          ...(label === undefined ? {} : { label }),
        },
      },
    ],
  },
  amend: {
    from: ['open'],
    roles: CHAIR,
    against: ({ owners, text, dueOn, reason }, { state }) => [
      owners === undefined ? null : withoutOwner(owners),
      text === undefined ? null : blankText(text, 'The action'),
      badDay(dueOn, state.call ?? ''),
      blankReason(reason),
    ],
    gives: ({ owners, text, dueOn, reason }, { group }) => [
      {
        type: 'action-amended',
        reason,
        ...(owners === undefined ? {} : { owners: ownersOf(owners, group) }),
        ...(text === undefined ? {} : { text }),
        ...(dueOn === undefined ? {} : { dueOn }),
      },
    ],
  },
  close: {
    from: ['open'],
    roles: MEMBERS,
    beforehand: (the) => [notOwn(the)],
    against: ({ how, call }, { group, at }) => [
      blankText(how, 'How it was done'),
      call === undefined || callAt(group, at.rules, call) !== null
        ? null
        : refuse('unknown-call', `There is no call on ${call}.`, 'Name the day of the call that closed it.'),
    ],
    gives: ({ how, call }) => [{ type: 'action-closed', how, ...(call === undefined ? {} : { call }) }],
  },
  supersede: {
    from: ['open'],
    roles: CHAIR,
    against: ({ by, reason }, the) => [notSuperseding(by, the), blankReason(reason)],
    gives: ({ by, reason }) => [{ type: 'action-superseded', by, reason }],
  },
  drop: {
    from: ['open'],
    roles: CHAIR,
    against: ({ reason }) => [blankReason(reason)],
    gives: ({ reason }) => [{ type: 'action-dropped', reason }],
  },
  reopen: {
    from: ['closed', 'superseded', 'dropped'],
    roles: CHAIR,
    against: ({ reason }) => [blankReason(reason)],
    gives: ({ reason }) => [{ type: 'action-reopened', reason }],
  },
}

export const actionFamily = familyOf<'action', ActionPoint, ActionStanding>({
  family: 'action',
  called: 'action point',
  moves: ACTION_MOVES,
  find: (group, id) => group.actions.get(id) ?? null,
  blank: (id, at) => blankAction(id, at.now, at.source ?? { kind: 'console' }),
  standing: (state) => state?.status ?? 'absent',
  unknown: 'unknown-subject',
})

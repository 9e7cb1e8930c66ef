import { againstRequest, agendaClosed } from './admission.ts'
import { dateAt, parseDate, sayInstant } from './calendar.ts'
import type { Call } from './call.ts'
import { type CallMoveTable, itemsOf, sittingAt } from './call-standing.ts'
import { type Case, CHAIR, MEMBERS } from './move-rule.ts'
import { blankReason, type Objection, unknownSubject } from './objections.ts'
import { refuse } from './refusal.ts'
import { ruleOn } from './rules.ts'
import type { Instant, Subject } from './words.ts'

// Before the call: when it is, and what stands on its agenda.

const badLength = (minutes: number): Objection =>
  minutes > 0 ? null : refuse('invalid-date', `A call of ${minutes} minutes ends before it begins.`, 'Give its length.')

const otherDay = (startsAt: Instant, id: string): Objection => {
  if (parseDate(id) === null)
    return refuse('invalid-date', `The calendar has no day ${id}.`, 'Name a call by its day, YYYY-MM-DD.')
  return dateAt(startsAt) === id
    ? null
    : refuse(
        'invalid-date',
        `A call that starts ${sayInstant(startsAt)} is not the call of ${id}.`,
        'Name it by the day on which it starts.',
      )
}

const inThePast = (startsAt: Instant, now: Instant): Objection =>
  startsAt > now
    ? null
    : refuse('invalid-date', `${sayInstant(startsAt)} is past.`, 'Move the call to an instant that lies ahead.')

const requested = (call: Call, subject: Subject): boolean =>
  call.items.some((item) => item.subject === subject && item.requestedAt !== null && item.dropped === null)

const againstAsking = (subject: Subject, the: Case<Call>): readonly Objection[] => {
  const sitting = sittingAt(the)
  const isKnown = unknownSubject(subject, the.group) === null
  return sitting !== null && isKnown ? againstRequest(subject, sitting) : []
}

const noExceptionNeeded = (subject: Subject, the: Case<Call>): Objection => {
  const isOn = itemsOf(the).some((item) => item.live && item.subject === subject)
  if (isOn) return refuse('already-exists', `${subject} is on the agenda of ${the.id} already.`, 'Nothing needs doing.')
  return unknownSubject(subject, the.group) !== null || againstAsking(subject, the).length > 0
    ? null
    : refuse('wrong-state', `${subject} is in time for ${the.id}: it needs no exception.`, 'Request it.')
}

const antitrustDropped = (subject: Subject, { state, at }: Case<Call>): Objection => {
  const rule = ruleOn(at.rules, 'antitrust-notice-in-every-call', dateAt(state.startsAt))
  return subject === 'section:antitrust' && rule.value
    ? refuse('antitrust-not-shown', 'The antitrust notice cannot be dropped.', 'Leave it on the agenda.', rule)
    : null
}

export const PREPARATION: CallMoveTable<
  'schedule' | 'move' | 'cancel' | 'request-item' | 'allow-exception' | 'plan-item' | 'drop-item'
> = {
  schedule: {
    from: ['absent', 'cancelled'],
    roles: CHAIR,
    against: ({ startsAt, minutes }, { id }) => [otherDay(startsAt, id), badLength(minutes)],
    gives: ({ startsAt, minutes, title }) => [
      { type: 'call-scheduled', series: null, title: title ?? 'Extra call', startsAt, minutes },
    ],
  },
  move: {
    from: ['scheduled'],
    roles: CHAIR,
    against: ({ startsAt, minutes, reason }, { at }) => [
      inThePast(startsAt, at.now),
      badLength(minutes),
      blankReason(reason),
    ],
    gives: ({ startsAt, minutes, reason }) => [{ type: 'call-moved', startsAt, minutes, reason }],
  },
  cancel: {
    from: ['scheduled'],
    roles: CHAIR,
    against: ({ reason }) => [blankReason(reason)],
    gives: ({ reason }) => [{ type: 'call-cancelled', reason }],
  },
  'request-item': {
    from: ['scheduled'],
    roles: MEMBERS,
    beforehand: (the) => {
      const sitting = sittingAt(the)
      return [sitting === null ? null : agendaClosed(sitting)]
    },
    against: ({ subject }, the) => [
      unknownSubject(subject, the.group),
      ...againstAsking(subject, the).filter((objection) => objection?.code !== 'agenda-closed'),
      requested(the.state, subject)
        ? refuse('already-exists', `${subject} has been requested for ${the.id} already.`, 'Nothing needs doing.')
        : null,
    ],
    gives: ({ subject, minutes }) => [
      { type: 'item-requested', subject, late: false, ...(minutes === undefined ? {} : { minutes }) },
    ],
  },
  'allow-exception': {
    from: ['scheduled', 'open'],
    roles: CHAIR,
    against: ({ subject, reason }, the) => [
      unknownSubject(subject, the.group),
      noExceptionNeeded(subject, the),
      blankReason(reason),
    ],
    gives: ({ subject, reason }, { state, at }) => [
      ...(requested(state, subject) ? [] : [{ type: 'item-requested' as const, subject, late: true }]),
      { type: 'exception-allowed', subject, reason, allowedBy: at.actor.name },
    ],
  },
  'plan-item': {
    from: ['scheduled', 'open'],
    roles: CHAIR,
    against: ({ subject }, { group }) => [unknownSubject(subject, group)],
    gives: ({ subject, minutes, rank }) => [
      {
        type: 'item-planned',
        subject,
        ...(minutes === undefined ? {} : { minutes }),
        ...(rank === undefined ? {} : { rank }),
      },
    ],
  },
  'drop-item': {
    from: ['scheduled', 'open'],
    roles: CHAIR,
    against: ({ subject, reason }, the) => [
      unknownSubject(subject, the.group),
      blankReason(reason),
      antitrustDropped(subject, the),
    ],
    gives: ({ subject, reason }) => [{ type: 'item-dropped', subject, reason }],
  },
}

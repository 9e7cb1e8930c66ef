import { dateAt } from './calendar.ts'
import type { Call } from './call.ts'
import { historyOf, outcomeFact, outcomesAtClose, undecided } from './call-closing.ts'
import { type CallMoveTable, offAgenda } from './call-standing.ts'
import type { ItemOutcome } from './facts.ts'
import { type Case, CHAIR } from './move-rule.ts'
import { type Objection, unknownOrganisation } from './objections.ts'
import { organisationNamed } from './organisation.ts'
import { refuse } from './refusal.ts'
import { ruleOn } from './rules.ts'
import { callFrame } from './timetable.ts'

// During the call: who is there, what is taken up, with which outcome.

const antitrustMissing = ({ state, at }: Case<Call>): Objection => {
  const rule = ruleOn(at.rules, 'antitrust-notice-in-every-call', dateAt(state.startsAt))
  return rule.value && state.antitrustShownAt === null
    ? refuse('antitrust-not-shown', 'The antitrust notice has not been shown.', 'Show it, then close the call.', rule)
    : null
}

const notLater = (outcome: ItemOutcome, until: string | undefined, { group, at, state }: Case<Call>): Objection => {
  if (until === undefined) return null
  if (outcome !== 'deferred')
    return refuse('invalid-date', `Only what is deferred waits for a call; this is ${outcome}.`, 'Leave the day out.')
  const call = callFrame(group, at.rules, until)
  if (call === null) return refuse('unknown-call', `There is no call on ${until}.`, 'Name the day of a later call.')
  return call.startsAt > state.startsAt
    ? null
    : refuse('invalid-date', `The call of ${until} is not later than this one.`, 'Name the day of a later call.')
}

export const CONDUCT: CallMoveTable<
  'open' | 'show-antitrust' | 'record-attendance' | 'open-item' | 'record-outcome' | 'close'
> = {
  open: {
    from: ['scheduled'],
    roles: CHAIR,
    gives: () => [{ type: 'call-opened' }],
  },
  'show-antitrust': {
    from: ['open'],
    roles: CHAIR,
    gives: () => [{ type: 'antitrust-shown' }],
  },
  'record-attendance': {
    from: ['open', 'closed'],
    roles: CHAIR,
    against: ({ organisation }, { group }) => [unknownOrganisation(organisation, group)],
    gives: ({ organisation, people, present }, { group }) => {
      const id = organisationNamed(group.organisations, organisation)?.id ?? organisation
      return [{ type: 'attendance-recorded', attendance: { organisation: id, people, present } }]
    },
  },
  'open-item': {
    from: ['open'],
    roles: CHAIR,
    against: ({ subject }, the) => offAgenda(subject, the),
    gives: ({ subject }) => [{ type: 'item-opened', subject }],
  },
  'record-outcome': {
    from: ['open', 'closed'],
    roles: CHAIR,
    against: ({ subject, outcome, until }, the) => [...offAgenda(subject, the), notLater(outcome, until, the)],
    gives: ({ subject, outcome, until }, the) => [
      { type: 'outcome-recorded', subject, outcome, ...(until === undefined ? {} : { until }) },
      ...(the.state.status === 'closed' ? outcomeFact({ subject, outcome, until: until ?? null }, the) : []),
    ],
  },
  close: {
    from: ['open'],
    roles: CHAIR,
    beforehand: (the) => [antitrustMissing(the), undecided(the)],
    gives: (_, the) => {
      const outcomes = outcomesAtClose(the)
      return [
        ...outcomes.map(({ subject, outcome }) => ({ type: 'outcome-recorded' as const, subject, outcome })),
        { type: 'call-closed' },
        ...historyOf(the, outcomes),
      ]
    },
  },
}

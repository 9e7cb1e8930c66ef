import { dateAt } from './calendar.ts'
import { blankCall, type Call } from './call.ts'
import { CONDUCT } from './call-conduct.ts'
import { PREPARATION } from './call-preparation.ts'
import { RECORD } from './call-record.ts'
import { type CallStanding, callStanding } from './call-standing.ts'
import { familyOf, type MoveTable } from './move-rule.ts'
import { refuse } from './refusal.ts'
import { ruleOn } from './rules.ts'
import { callAt, scheduledFact } from './timetable.ts'

export const CALL_MOVES: MoveTable<'call', Call, CallStanding> = { ...PREPARATION, ...CONDUCT, ...RECORD }

/** A call is found where it is stored, or where the series yields it: then writing it down comes before anything else. */
export const callFamily = familyOf<'call', Call, CallStanding>({
  family: 'call',
  called: 'call',
  moves: CALL_MOVES,
  find: (group, id, rules) => {
    const call = callAt(group, rules, id)
    return call?.id === id ? call : null
  },
  blank: (id, at) => blankCall(id, at.now),
  standing: (call, at) => callStanding(call, at.rules),
  unknown: 'unknown-call',
  final: (standing, { id, state, at }) => {
    if (standing !== 'approved') return null
    const rule = ruleOn(at.rules, 'approved-minutes-change-by-correction', dateAt(state.startsAt))
    const says = `The call of ${state.minutes.approvedInCall} approved the minutes of ${id}.`
    return refuse('minutes-already-approved', says, 'Correct the minutes, with a reason.', rule)
  },
  preamble: ({ id, state, group }, move) => (group.calls.has(id) || move === 'schedule' ? [] : [scheduledFact(state)]),
})

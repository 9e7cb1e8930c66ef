import { againstRequest } from './admission.ts'
import type { AgendaItem } from './agenda.ts'
import { agendaOf } from './agenda-of.ts'
import { dateAt } from './calendar.ts'
import { CALL_STATUSES, type Call } from './call.ts'
import type { CallFact } from './facts.ts'
import type { Case, MoveRule } from './move-rule.ts'
import type { MoveInputs } from './moves.ts'
import { type Objection, unknownSubject } from './objections.ts'
import { refuse } from './refusal.ts'
import { type RuleBook, ruleOn } from './rules.ts'
import { type Sitting, sittingOf } from './sitting.ts'
import type { Subject } from './words.ts'

/** A call's status, `approved` where a later call has approved its minutes, `absent` where no series yields it either. */
export const CALL_STANDINGS = ['absent', ...CALL_STATUSES, 'approved'] as const
export type CallStanding = (typeof CALL_STANDINGS)[number]

export const callStanding = (call: Call | null, rules: RuleBook): CallStanding => {
  if (call === null) return 'absent'
  const isFinal = ruleOn(rules, 'approved-minutes-change-by-correction', dateAt(call.startsAt)).value
  return isFinal && call.minutes.status === 'approved' ? 'approved' : call.status
}

/** The rules of some of a call's moves. */
export type CallMoveTable<Name extends keyof MoveInputs['call']> = {
  readonly [Move in Name]: MoveRule<MoveInputs['call'][Move], Call, CallStanding, CallFact>
}

/** The call of a case as its agenda sees it; null for a call that is only being founded. */
export const sittingAt = ({ id, group, at }: Case<Call>): Sitting | null => sittingOf(group, at.rules, id, at.now)

/** The items on the agenda of the case's call, over all sections. */
export const itemsOf = ({ id, group, at }: Case<Call>): readonly AgendaItem[] =>
  agendaOf(group, id, at)?.sections.flatMap((section) => section.items) ?? []

/** Only what is on the agenda can be taken up; what is not says why, as a request would. */
export const offAgenda = (subject: Subject, the: Case<Call>): readonly Objection[] => {
  const unknown = unknownSubject(subject, the.group)
  const sitting = sittingAt(the)
  if (unknown !== null || sitting === null) return [unknown]
  if (itemsOf(the).some((item) => item.subject === subject)) return []
  const reasons = againstRequest(subject, sitting)
  if (reasons.length > 0) return reasons
  return [
    refuse('agenda-closed', `${subject} is not on the agenda of ${the.id}.`, 'Request it, or allow an exception.'),
  ]
}

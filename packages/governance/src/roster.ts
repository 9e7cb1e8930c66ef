import { dateAt } from './calendar.ts'
import type { Call } from './call.ts'
import type { Present } from './facts.ts'
import type { Group } from './group.ts'
import { nameOf } from './organisation.ts'
import { type Proposal, statusAt } from './proposal.ts'
import { type Rule, type RuleBook, ruleOn } from './rules.ts'
import { heldBefore } from './timetable.ts'
import type { Instant } from './words.ts'

const isLiveAt = (proposal: Proposal, at: Instant): boolean => {
  if (proposal.registeredAt > at) return false
  const status = statusAt(proposal, at)?.status
  return status === undefined || ['not-yet-discussed', 'under-discussion', 'updates-requested'].includes(status)
}

const standBehind = (proposal: Proposal, at: Instant): readonly string[] => [
  ...proposal.owners,
  ...proposal.supporters.filter((support) => support.sinceAt <= at).map((support) => support.organisation),
]

/** A row of a call's attendance: the organisation's id, its name, and who came. */
export interface RosterRow {
  readonly id: string
  readonly organisation: string
  readonly people: readonly string[]
  readonly present: boolean
}

/**
 * The attendance of a call against the group's roster, by name: who attended one of the last calls, or owns or supports
 * a live proposal, is expected; an expected organisation without a record was absent.
 */
export const rosterOf = (group: Group, rules: RuleBook, call: Call): readonly RosterRow[] => {
  const count = ruleOn(rules, 'roster-calls', dateAt(call.startsAt)).value
  const attended = heldBefore(group, call.startsAt)
    .slice(-count)
    .flatMap((earlier) => earlier.attendance.filter((row) => row.present))
  const behind = [...group.proposals.values()]
    .filter((proposal) => isLiveAt(proposal, call.startsAt))
    .flatMap((proposal) => standBehind(proposal, call.startsAt))
  const recorded = new Map<string, Present>(call.attendance.map((row) => [row.organisation, row]))
  const ids = new Set([...recorded.keys(), ...attended.map((row) => row.organisation), ...behind])
  return [...ids]
    .map((id) => ({
      id,
      organisation: nameOf(group.organisations, id),
      people: recorded.get(id)?.people ?? [],
      present: recorded.get(id)?.present ?? false,
    }))
    .sort((a, b) => (a.organisation.toLowerCase() < b.organisation.toLowerCase() ? -1 : 1))
}

/** Calls in a row that an organisation missed, the latest first, and the rule that this reaches. */
export interface Absences {
  readonly calls: readonly string[]
  readonly reached: Rule<'absences-before-warning'> | Rule<'absences-before-freeze'> | null
}

/** Counted over the calls held before an instant; one without any attendance on record tells nothing and is passed over. */
export const absencesInARow = (group: Group, rules: RuleBook, organisation: string, before: Instant): Absences => {
  const told = heldBefore(group, before)
    .filter((call) => call.attendance.length > 0)
    .reverse()
  const isThere = (call: Call): boolean =>
    call.attendance.some((row) => row.organisation === organisation && row.present)
  const came = told.findIndex(isThere)
  const calls = (came === -1 ? told : told.slice(0, came)).map((call) => call.id)
  const freeze = ruleOn(rules, 'absences-before-freeze', dateAt(before))
  const warning = ruleOn(rules, 'absences-before-warning', dateAt(before))
  if (calls.length >= freeze.value) return { calls, reached: freeze }
  return { calls, reached: calls.length >= warning.value ? warning : null }
}

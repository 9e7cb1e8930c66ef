import { isCarriedTo } from './action-carrying.ts'
import type { ActionPoint } from './action-point.ts'
import type { AgendaItem } from './agenda.ts'
import { agendaAt } from './agenda-of.ts'
import { dateAt, endOfDay } from './calendar.ts'
import type { Group } from './group.ts'
import type { Minutes, MinutesAction, MinutesEntry } from './minutes.ts'
import { nameOf } from './organisation.ts'
import type { HistoryEntry } from './proposal.ts'
import { rosterOf } from './roster.ts'
import type { RuleBook } from './rules.ts'
import { type Sitting, sittingOf } from './sitting.ts'
import { splitSubject } from './subject.ts'
import { followingCall } from './timetable.ts'
import type { Subject } from './words.ts'

const discussionsOf = (sitting: Sitting, subject: Subject): readonly HistoryEntry[] => {
  const { family, id } = splitSubject(subject)
  const proposal = family === 'proposal' ? sitting.group.proposals.get(id) : undefined
  return proposal?.history.filter((entry) => entry.kind === 'discussed') ?? []
}

const historyOf = (sitting: Sitting, subject: Subject): MinutesEntry['history'] =>
  discussionsOf(sitting, subject)
    .filter((entry) => (entry.call ?? dateAt(entry.at)) < sitting.call.id)
    .map(({ at, says, outcome }) => ({ at, text: says, outcome }))

/** The notes of the call; of a call that was only read from documents, what they tell of it. */
const updatesOf = (sitting: Sitting, subject: Subject): MinutesEntry['updates'] => {
  const notes = sitting.call.notes.filter((note) => note.subject === subject)
  if (notes.length > 0) return notes.map(({ text }) => ({ text }))
  return discussionsOf(sitting, subject)
    .filter((entry) => entry.call === sitting.call.id && entry.note === null)
    .map(({ says }) => ({ text: says }))
}

const decisionsOf = (sitting: Sitting, subject: Subject | null): MinutesEntry['decisions'] =>
  sitting.call.decisions
    .filter((decision) => decision.subject === subject && decision.withdrawn === null)
    .map(({ id, text }) => ({ id, text }))

/** Its state at the end of the day of the call: what a later call settles does not change these minutes. */
const actionOf = (sitting: Sitting, action: ActionPoint): MinutesAction => {
  const isSettled = action.settledAt !== null && action.settledAt <= endOfDay(dateAt(sitting.call.startsAt))
  return {
    id: action.id,
    label: action.label,
    owners: action.owners.map((owner) => nameOf(sitting.group.organisations, owner)),
    text: action.text,
    status: isSettled ? action.status : 'open',
    dueOn: action.dueOn,
    carried: action.call !== sitting.call.id,
  }
}

const actionsAt = (sitting: Sitting): readonly ActionPoint[] =>
  [...sitting.group.actions.values()]
    .filter((action) => action.call === sitting.call.id || isCarriedTo(action, sitting.frame))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

const entryOf = (sitting: Sitting, actions: readonly ActionPoint[], item: AgendaItem): MinutesEntry => {
  const recorded = sitting.call.items.find((one) => one.subject === item.subject)
  return {
    subject: item.subject,
    title: item.title,
    owners: item.owners,
    references: item.references,
    outcome: recorded?.outcome ?? null,
    until: recorded?.until ?? null,
    exception: item.exception === null ? null : { reason: item.exception.reason, allowedBy: item.exception.allowedBy },
    history: historyOf(sitting, item.subject),
    updates: updatesOf(sitting, item.subject),
    decisions: decisionsOf(sitting, item.subject),
    actions: actions.filter((action) => action.subject === item.subject).map((action) => actionOf(sitting, action)),
  }
}

const previousOf = ({ held, call }: Sitting): Minutes['previous'] => {
  const previous = held.at(-1)
  return previous === undefined ? null : { call: previous.id, approved: previous.minutes.approvedInCall === call.id }
}

/** The record of a call behind every output of its minutes, made from state alone; null where there is no such call. */
export const minutesOf = (group: Group, callId: string, { rules }: { readonly rules: RuleBook }): Minutes | null => {
  const sitting = sittingOf(group, rules, callId, group.lastHappenedAt)
  if (sitting === null) return null
  const { call, frame } = sitting
  const actions = actionsAt(sitting)
  return {
    call: frame,
    status: call.minutes.status,
    approvedInCall: call.minutes.approvedInCall,
    antitrustShown: call.antitrustShownAt !== null,
    attendance: rosterOf(group, rules, call),
    previous: previousOf(sitting),
    sections: agendaAt(sitting).sections.map(({ id, title, items }) => ({
      id,
      title,
      entries: items.map((item) => entryOf(sitting, actions, item)),
    })),
    decisions: decisionsOf(sitting, null),
    actions: actions.map((action) => actionOf(sitting, action)),
    corrections: call.minutes.corrections,
    next: followingCall(group, rules, call.startsAt),
  }
}

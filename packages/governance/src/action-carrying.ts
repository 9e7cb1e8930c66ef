import type { ActionPoint } from './action-point.ts'
import type { AgendaAction, CallFrame } from './agenda.ts'
import { addDays, dateAt, isAfterMinute } from './calendar.ts'
import type { Group } from './group.ts'
import { nameOf, organisationNamed } from './organisation.ts'
import { type RuleBook, ruleOn } from './rules.ts'
import type { Sitting } from './sitting.ts'
import { callsBetween, followingCall } from './timetable.ts'
import type { Instant, IsoDate } from './words.ts'

/** The instant from which an action point may be due: the start of the call that raised it. */
const raisedInAt = (group: Group, action: ActionPoint): Instant =>
  (action.call === null ? undefined : group.calls.get(action.call)?.startsAt) ?? action.raisedAt

/** The day an action point is due: its own, else that of the call the rule names; null where no call lies ahead. */
export const dueOf = (group: Group, rules: RuleBook, action: ActionPoint): IsoDate | null => {
  if (action.dueOn !== null) return action.dueOn
  const calls = ruleOn(rules, 'action-due-calls', dateAt(action.raisedAt)).value
  let at: Instant | null = raisedInAt(group, action)
  for (let counted = 0; counted < calls && at !== null; counted += 1)
    at = followingCall(group, rules, at)?.startsAt ?? null
  return at === null ? null : dateAt(at)
}

/**
 * True where the agenda of a call carries an action point: raised before the call began, and not settled by the time the
 * agenda closed. One that the call itself raised is its outcome, not its agenda.
 */
export const isCarriedTo = (action: ActionPoint, call: CallFrame): boolean => {
  const isOutcome = action.call === call.id && (call.status === 'open' || call.status === 'closed')
  const isSettled = action.settledAt !== null && !isAfterMinute(action.settledAt, call.closesAt)
  return !isOutcome && action.raisedAt < call.startsAt && !isSettled
}

const byId = (a: ActionPoint, b: ActionPoint): number => (a.id < b.id ? -1 : 1)

/** Every action point that the agenda of a call carries, by id: none can be lost. */
export const carriedTo = (sitting: Sitting): readonly AgendaAction[] =>
  [...sitting.group.actions.values()]
    .filter((action) => isCarriedTo(action, sitting.frame))
    .sort(byId)
    .map((action) => {
      const dueOn = dueOf(sitting.group, sitting.rules, action)
      return {
        id: action.id,
        owners: action.owners.map((owner) => nameOf(sitting.group.organisations, owner)),
        text: action.text,
        subject: action.subject,
        status: action.status,
        dueOn,
        overdue: action.status === 'open' && dueOn !== null && dueOn < dateAt(sitting.call.startsAt),
      }
    })

const AHEAD = 366

/** The days of the calls whose agendas carry an action point: those on record that have begun, and the next one ahead. */
export const carriedInto = (group: Group, rules: RuleBook, action: ActionPoint, now: Instant): readonly string[] => {
  const carrying = callsBetween(group, rules, dateAt(action.raisedAt), addDays(dateAt(now), AHEAD)).filter(
    (call) => call.status !== 'cancelled' && isCarriedTo(action, call),
  )
  const next = carrying.find((call) => call.status === 'scheduled' && call.endsAt > now)
  const hasBegun = (call: CallFrame): boolean =>
    group.calls.has(call.id) && (call.startsAt <= now || call.status !== 'scheduled')
  return carrying.filter((call) => call === next || hasBegun(call)).map((call) => call.id)
}

/** An action point as lists show it. */
export interface ActionEntry extends ActionPoint {
  readonly dueAt: IsoDate | null
  readonly carriedInto: readonly string[]
  readonly overdue: boolean
}

/** The action points, by id; `open` keeps the open ones, `owner` those of one organisation (id, name or alias). */
export const actionsOf = (
  group: Group,
  {
    open,
    owner,
    now,
    rules,
  }: { readonly open?: boolean; readonly owner?: string; readonly now: Instant; readonly rules: RuleBook },
): readonly ActionEntry[] => {
  const organisation = owner === undefined ? null : organisationNamed(group.organisations, owner)
  const isOwn = (action: ActionPoint): boolean =>
    owner === undefined ||
    action.owners.some((text) =>
      organisation === null
        ? text.toLowerCase() === owner.toLowerCase()
        : organisationNamed(group.organisations, text) === organisation,
    )
  return [...group.actions.values()]
    .filter((action) => (open !== true || action.status === 'open') && isOwn(action))
    .sort(byId)
    .map((action) => {
      const dueAt = dueOf(group, rules, action)
      const overdue = action.status === 'open' && dueAt !== null && dueAt < dateAt(now)
      return { ...action, dueAt, carriedInto: carriedInto(group, rules, action, now), overdue }
    })
}

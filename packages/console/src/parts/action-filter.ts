import type { ActionRow } from '../api/views.ts'
import type { ActionFilter } from '../paths.ts'
import { asSentence, sayCount } from '../ui/duration.ts'
import { matchScore } from '../ui/match.ts'

export const GROUPINGS = ['owner', 'call'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface ActionGroup {
  readonly name: string
  readonly actions: readonly ActionRow[]
}

/** Overdue first, then what is due first, then the oldest. */
const byUrgency = (a: ActionRow, b: ActionRow): number =>
  Number(b.overdue) - Number(a.overdue) ||
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
  a.raisedAt.localeCompare(b.raisedAt)

/** The action points a filter leaves, most urgent first. */
export const filterActions = (actions: readonly ActionRow[], filter: ActionFilter): readonly ActionRow[] => {
  const { q = '', owner = '', all = false } = filter
  return actions
    .filter(
      (action) =>
        (all || action.status === 'open') &&
        (owner === '' || action.owners.includes(owner)) &&
        (q === '' || matchScore(q, [action.id, action.text, ...action.owners, action.subject ?? ''].join(' ')) > 0),
    )
    .toSorted(byUrgency)
}

/** By owner, whoever owes most that is overdue first; or by the call that raised them, newest first. */
export const groupActions = (actions: readonly ActionRow[], by: Grouping): readonly ActionGroup[] => {
  const groups = new Map<string, ActionRow[]>()
  for (const action of actions) {
    const own =
      by === 'call' ? [action.call ?? 'No call'] : action.owners.length === 0 ? ['Nobody named'] : action.owners
    for (const name of own) groups.set(name, [...(groups.get(name) ?? []), action])
  }
  const overdue = ({ actions: own }: ActionGroup): number => own.filter((action) => action.overdue).length
  return [...groups]
    .map(([name, own]) => ({ name, actions: own }))
    .toSorted((a, b) =>
      by === 'call'
        ? b.name.localeCompare(a.name)
        : overdue(b) - overdue(a) || b.actions.length - a.actions.length || a.name.localeCompare(b.name, 'en'),
    )
}

export const actionOwners = (actions: readonly ActionRow[]): readonly string[] =>
  [...new Set(actions.flatMap((action) => action.owners))].sort((a, b) => a.localeCompare(b, 'en'))

/** `14 action points are open, 5 of them overdue. Infosys owes most: 3.` */
export const leadOfActions = (actions: readonly ActionRow[]): readonly string[] => {
  const open = actions.filter((action) => action.status === 'open')
  const overdue = open.filter((action) => action.overdue).length
  const [most, second] = groupActions(open, 'owner')
    .map(({ name, actions: own }) => ({ name, count: own.length }))
    .toSorted((a, b) => b.count - a.count)
  const isAlone = most !== undefined && most.count > 1 && most.count > (second?.count ?? 0)
  const late = overdue === open.length ? ', all overdue' : `, ${overdue} of them overdue`
  return [
    `${asSentence(sayCount(open.length, 'action point'))} ${open.length === 1 ? 'is' : 'are'} open${overdue === 0 ? '' : late}.`,
    ...(isAlone ? [`${most.name} owes most: ${most.count}.`] : []),
  ]
}

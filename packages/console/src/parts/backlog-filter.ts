import { BACKLOG_STATUSES, type BacklogStatus } from '@trunkline/governance'
import type { BacklogView } from '../api/views.ts'
import type { BacklogFilter } from '../paths.ts'
import { asSentence, sayCount } from '../ui/duration.ts'
import { matchScore } from '../ui/match.ts'
import { STATUS } from './words.ts'

type Entry = BacklogView['entries'][number]

export const ORDERS = ['table', 'name', 'newest'] as const
export type Order = (typeof ORDERS)[number]

const searched = (entry: Entry): string =>
  [
    entry.name,
    entry.slug,
    ...entry.owners,
    ...entry.supporters,
    entry.repository ?? '',
    ...entry.references.map((reference) => `${reference.repository}#${reference.number ?? ''}`),
  ].join(' ')

/** The entries a filter leaves, in the order asked for; a search keeps the table's order. */
export const filterEntries = (
  entries: readonly Entry[],
  filter: BacklogFilter,
  order: Order = 'table',
): readonly Entry[] => {
  const { q = '', status = [], owner } = filter
  const kept = entries.filter(
    (entry) =>
      (status.length === 0 || status.includes(entry.status ?? 'none')) &&
      (owner === undefined || owner === '' || entry.owners.includes(owner)) &&
      (q === '' || matchScore(q, searched(entry)) > 0),
  )
  if (order === 'name') return kept.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  if (order === 'newest') return kept.toSorted((a, b) => (b.statusSince ?? '').localeCompare(a.statusSince ?? ''))
  return kept
}

/** How many entries stand in each status, in the order of a proposal's life; statuses without an entry are left out. */
export const statusCounts = (entries: readonly Entry[]): readonly { status: BacklogStatus | null; count: number }[] =>
  [...BACKLOG_STATUSES, null]
    .map((status) => ({ status, count: entries.filter((entry) => entry.status === status).length }))
    .filter(({ count }) => count > 0)

/** Every owner once, by name. */
export const ownersOf = (entries: readonly Entry[]): readonly string[] =>
  [...new Set(entries.flatMap((entry) => entry.owners))].sort((a, b) => a.localeCompare(b, 'en'))

/** `85 entries.`, then `30 TSC approved, 22 under discussion.` */
export const leadOfBacklog = (entries: readonly Entry[]): readonly string[] => {
  const counts = statusCounts(entries).toSorted((a, b) => b.count - a.count)
  const said = counts.map(
    ({ status, count }) =>
      `${count} ${status === null ? 'without status' : STATUS[status].word.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`,
  )
  const all = asSentence(sayCount(entries.length, 'entry', 'entries'))
  return said.length === 0 ? [`${all}.`] : [`${all}.`, `${said.join(', ')}.`]
}

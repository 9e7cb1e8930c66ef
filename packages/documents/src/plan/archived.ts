import { formatReference, type Instant, type IsoDate, startOfDay } from '@trunkline/governance'
import { add, factsOf, idsOf } from './ledger.ts'
import type { Planning } from './planning.ts'

/** Repositories that were closed for writing, with the day: nothing in them is open since (the group moved house in 2024). */
const ARCHIVED: Readonly<Record<string, IsoDate>> = { WorkingGroups: '2024-05-21' as IsoDate }

export const isArchived = (repository: string): boolean => ARCHIVED[repository] !== undefined

/** Closes the issues that an archived repository took with it; minutes never say so. */
export const closeArchived = (planning: Planning): void => {
  const { ledger } = planning
  for (const slug of idsOf(ledger, 'proposal')) {
    const stream = `proposal:${slug}` as const
    const closed = factsOf(ledger, stream, 'issue-closed').map(({ fact }) => formatReference(fact.reference))
    for (const { fact, happenedAt, source } of factsOf(ledger, stream, 'issue-opened')) {
      const day = ARCHIVED[fact.reference.repository]
      if (day === undefined || source.kind !== 'document' || closed.includes(formatReference(fact.reference))) continue
      const at = Math.max(startOfDay(day), happenedAt) as Instant
      add(ledger, stream, at, source, { type: 'issue-closed', reference: fact.reference })
    }
  }
}

import { dateAt, type IsoDate } from '@trunkline/governance'
import type { Ledger } from './ledger.ts'

/** The day of the last table that the group has read before this one, from the dates in the tables' names. */
export const tableDayBefore = (ledger: Ledger, on: IsoDate): IsoDate | null => {
  let latest: IsoDate | null = null
  for (const facts of ledger.streams.values()) {
    for (const { fact, source, happenedAt } of facts) {
      if (fact.type !== 'status-set' && fact.type !== 'proposal-listed') continue
      const day =
        source.kind === 'document'
          ? ((/\d{4}-\d{2}-\d{2}/.exec(source.document)?.[0] ?? null) as IsoDate | null)
          : source.kind === 'demonstration'
            ? dateAt(happenedAt)
            : null
      if (day !== null && day < on && (latest === null || day > latest)) latest = day
    }
  }
  return latest
}

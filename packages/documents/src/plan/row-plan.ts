import type { Instant, IsoDate, Source, StreamId } from '@trunkline/governance'
import type { BacklogRow } from '../values.ts'

/** The day of a table, and that of the table before it. */
export interface TableDay {
  readonly on: IsoDate
  readonly earlier: IsoDate | null
}

/** A row of a table, and the proposal it is about. */
export interface RowPlan {
  readonly row: BacklogRow
  readonly slug: string
  readonly stream: StreamId
  readonly source: Source & { readonly kind: 'document' }
  readonly day: TableDay
  /** When what the row says beyond its statuses holds from. */
  readonly from: Instant
}

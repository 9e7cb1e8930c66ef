import { sayDay, sayMoment, sayShortDay, sayUtc } from './dates.ts'
import { sayDistance } from './duration.ts'

const isWholeDay = (at: string): boolean => at.endsWith('T00:00:00Z')

/**
 * An instant in the reader's zone, with UTC on hover and in print; `now` adds the distance beside it. Midnight UTC is how
 * documents that only know the day are kept: such an instant is shown as its day.
 */
export const When = ({ at, now }: { at: string; now?: number }) =>
  isWholeDay(at) ? <Day on={at} short /> : <Moment at={at} {...(now === undefined ? {} : { now })} />

const Moment = ({ at, now }: { at: string; now?: number }) => (
  <>
    <time dateTime={at} title={sayUtc(at)}>
      <span className="no-print">{sayMoment(at)}</span>
      <span className="print-only">{sayUtc(at)}</span>
    </time>
    {now !== undefined && <span className="quiet"> ({sayDistance(Date.parse(at) - now)})</span>}
  </>
)

/** A calendar day; `short` leaves out the weekday. Takes `YYYY-MM-DD` or RFC 3339. */
export const Day = ({ on, short = false }: { on: string; short?: boolean }) => (
  <time dateTime={on.slice(0, 10)} title={on.length > 10 ? sayUtc(on) : on}>
    {short ? sayShortDay(on) : sayDay(on)}
  </time>
)

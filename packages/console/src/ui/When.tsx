import { sayDay, sayMoment, sayShortDay, sayUtc } from './dates.ts'
import { sayDistance } from './duration.ts'

/** An instant in the reader's zone, with UTC on hover and in print; `now` adds the distance beside it. */
export const When = ({ at, now }: { at: string; now?: number }) => (
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

import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useNow } from '../api/clock.ts'
import { callsQuery } from '../api/queries.ts'
import { paths } from '../paths.ts'
import { dayAfter } from '../ui/dates.ts'
import { Mark } from '../ui/Glyph.tsx'
import { Empty } from '../ui/Notice.tsx'
import { Day } from '../ui/When.tsx'
import { CallMark, MinutesMark } from './Marks.tsx'

const DAYS_BACK = 92
const DAYS_ON = 62

/** The calls around a day: held ones with their minutes, coming ones with their agenda. Takes `YYYY-MM-DD`. */
export const CallList = ({ around }: { around: string }) => {
  const now = useNow(60_000)
  const at = Date.parse(`${around}T00:00:00Z`)
  const { data: calls } = useSuspenseQuery(callsQuery(dayAfter(at, -DAYS_BACK), dayAfter(at, DAYS_ON)))
  if (calls.length === 0) return <Empty>No call is known around this day. The series of the rules yield them.</Empty>
  return (
    <table className="table">
      <caption className="visually-hidden">Calls around {around}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Call</th>
          <th scope="col">Minutes</th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr key={call.id} {...(call.id === around ? { 'aria-current': 'date' as const } : {})}>
            <th scope="row">
              <Link to={paths.call(call.id)}>
                <Day on={call.id} short />
              </Link>
            </th>
            <td>
              {call.status === 'scheduled' && Date.parse(call.endsAt) < now ? (
                <Mark shape="dots" tone="calm" word="No record" />
              ) : (
                <CallMark status={call.status} />
              )}
            </td>
            <td>
              {call.minutes === 'none' ? (
                <MinutesMark status="none" />
              ) : (
                <Link to={paths.minutes(call.id)}>
                  <MinutesMark status={call.minutes} />
                  <span className="visually-hidden">, minutes of {call.id}</span>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

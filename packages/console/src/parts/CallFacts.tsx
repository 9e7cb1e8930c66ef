import { Link } from 'react-router'
import type { CallView } from '../api/views.ts'
import { paths } from '../paths.ts'
import { Measure } from '../ui/Measure.tsx'
import { Day, When } from '../ui/When.tsx'
import { CallMark } from './Marks.tsx'

/** When it starts, when its agenda closes, how full it is, what came before it. */
export const CallFacts = ({ view, now }: { view: CallView; now: number }) => {
  const { frame, agenda, minutes, call } = view
  const over = agenda.minutes.planned - agenda.minutes.available
  return (
    <dl className="facts">
      <dt>{frame.title}</dt>
      <dd>
        <CallMark status={frame.status} />
        {call?.reason != null && <span className="quiet"> {call.reason}</span>}
      </dd>
      <dt>Starts</dt>
      <dd>
        <When at={frame.startsAt} now={now} />
      </dd>
      <dt>Agenda closes</dt>
      <dd>
        <When at={frame.closesAt} now={now} />
      </dd>
      <dt>Planned</dt>
      <dd>
        <Measure
          label="Minutes planned"
          value={agenda.minutes.planned}
          limit={agenda.minutes.available}
          says={`${agenda.minutes.planned} of ${agenda.minutes.available} min${over > 0 ? `, ${over} too many` : ''}`}
        />
      </dd>
      {minutes.previous !== null && (
        <>
          <dt>Previous minutes</dt>
          <dd>
            <Link to={paths.minutes(minutes.previous.call)}>
              <Day on={minutes.previous.call} short />
            </Link>
            {minutes.previous.approved ? ', approved' : ', to be approved in this call'}
          </dd>
        </>
      )}
    </dl>
  )
}

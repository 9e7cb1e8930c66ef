import { Link } from 'react-router'
import type { CallView } from '../api/views.ts'
import { ExceptionAllow } from '../forms/ExceptionAllow.tsx'
import { subjectPath } from '../paths.ts'
import { When } from '../ui/When.tsx'
import { Refusals } from './Refusals.tsx'
import { useSession } from './session.ts'

/** What was asked for too late, or without its issue or notice: the reason, and for a chair the way on. */
export const WaitingList = ({ view }: { view: CallView }) => {
  const { isChair } = useSession()
  return (
    <ul className="waiting">
      {view.agenda.waiting.map((item) => (
        <li key={item.subject} className="stack">
          <p>
            <Link to={subjectPath(item.subject) ?? '.'}>{item.title}</Link>
            {item.requestedAt !== null && (
              <span className="quiet">
                {' '}
                requested {item.requestedBy !== null && `by ${item.requestedBy} `}
                <When at={item.requestedAt} />
              </span>
            )}
          </p>
          <Refusals refusals={item.refusals} />
          {isChair && <ExceptionAllow view={view} subject={item.subject} title={item.title} />}
        </li>
      ))}
    </ul>
  )
}

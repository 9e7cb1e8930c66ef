import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { proposalsQuery } from '../api/queries.ts'
import type { ActionRow, ProposalView } from '../api/views.ts'
import { ActionSettle } from '../forms/ActionSettle.tsx'
import { paths, subjectPath } from '../paths.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { sayCount } from '../ui/duration.ts'
import { Mark } from '../ui/Glyph.tsx'
import { Day } from '../ui/When.tsx'
import { useSession } from './session.ts'

type Action = ProposalView['actions'][number] | ActionRow

const STATUS = {
  open: { shape: 'ring', tone: 'accent', word: 'Open' },
  closed: { shape: 'check', tone: 'good', word: 'Closed' },
  superseded: { shape: 'arrow', tone: 'calm', word: 'Superseded' },
  dropped: { shape: 'cross', tone: 'calm', word: 'Dropped' },
} as const

const isOverdue = (action: Action): boolean => 'overdue' in action && action.overdue

/** The proposal an action point belongs to, by its name; other subjects by their id. */
const About = ({ subject }: { subject: string }) => {
  const { data: proposals = [] } = useQuery(proposalsQuery())
  const id = subject.slice(subject.indexOf(':') + 1)
  const to = subjectPath(subject)
  const says = proposals.find((proposal) => `proposal:${proposal.slug}` === subject)?.name ?? id
  return to === null ? <span>{says}</span> : <Link to={to}>{says}</Link>
}

const Head = ({ action, hasSubject }: { action: Action; hasSubject: boolean }) => {
  const carried = 'carriedInto' in action ? action.carriedInto.length : 0
  return (
    <p className="action-head">
      <Link to={paths.action(action.id)} className="nowrap">
        {action.id}
      </Link>
      {isOverdue(action) ? <Mark shape="up" tone="stop" word="Overdue" /> : <Mark {...STATUS[action.status]} />}
      <span>{action.owners.join(', ')}</span>
      {action.dueOn !== null && (
        <span className="quiet">
          due <Day on={action.dueOn} short />
        </span>
      )}
      {carried > 0 && <span className="quiet">carried into {sayCount(carried, 'call')}</span>}
      {hasSubject && action.subject !== null && <About subject={action.subject} />}
    </p>
  )
}

const History = ({ action }: { action: Action }) => (
  <Disclosure summary={`History (${action.history.length})`}>
    <ol className="lines small">
      {action.history.map((line) => (
        <li key={line.at + line.says}>
          <Day on={line.at} short /> {line.says} <span className="quiet">({line.actor})</span>
        </li>
      ))}
    </ol>
    {'carriedInto' in action && action.carriedInto.length > 0 && (
      <p className="small">
        Carried into the agenda of{' '}
        {action.carriedInto.map((call, place) => (
          <span key={call}>
            {place > 0 && ', '}
            <Link to={paths.call(call)}>{call}</Link>
          </span>
        ))}
      </p>
    )}
  </Disclosure>
)

/** Action points one under the other: who, what, until when; `isFull` adds history and what can be done. */
export const ActionLines = ({
  actions,
  isFull = false,
  hasSubject = isFull,
}: {
  actions: readonly Action[]
  isFull?: boolean
  hasSubject?: boolean
}) => {
  const { mayWrite } = useSession()
  return (
    <ul className="lines">
      {actions.map((action) => (
        <li key={action.id}>
          <Head action={action} hasSubject={hasSubject} />
          <p className="prose">{action.text}</p>
          {action.settlement !== null && (
            <p className="small quiet">
              {STATUS[action.status].word}: {action.settlement}
            </p>
          )}
          {isFull && (
            <div className="action-foot">
              <History action={action} />
              {mayWrite && <ActionSettle id={action.id} isOpen={action.status === 'open'} owners={action.owners} />}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

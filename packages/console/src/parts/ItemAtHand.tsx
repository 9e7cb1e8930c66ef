import { Link } from 'react-router'
import type { CallView } from '../api/views.ts'
import { OutcomeChoice } from '../forms/OutcomeChoice.tsx'
import { subjectPath } from '../paths.ts'
import { sayShortDay } from '../ui/dates.ts'
import { ItemHistory } from './ItemHistory.tsx'
import { ReadRoom } from './ReadRoom.tsx'
import { References } from './References.tsx'
import type { SittingItem } from './sitting.ts'

/** The item the call is at: why it is on, what can become of it, how it got here. */
export const ItemAtHand = ({
  view,
  items,
  item,
}: {
  view: CallView
  items: readonly SittingItem[]
  item: SittingItem
}) => {
  const { agenda } = item
  const to = subjectPath(item.subject)
  const isProposal = item.subject.startsWith('proposal:')
  return (
    <>
      <dl className="facts">
        {agenda.owners.length > 0 && (
          <>
            <dt>Owner</dt>
            <dd>{agenda.owners.join(', ')}</dd>
          </>
        )}
        {agenda.references.length > 0 && (
          <>
            <dt>References</dt>
            <dd>
              <References references={agenda.references} />
            </dd>
          </>
        )}
        <dt>Why it is on</dt>
        <dd>
          {agenda.why.join(' ')}
          {agenda.exception !== null && ` Exception by ${agenda.exception.allowedBy}: ${agenda.exception.reason}`}
        </dd>
        {agenda.notTreatedOn.length > 0 && (
          <>
            <dt>Not treated</dt>
            <dd>{agenda.notTreatedOn.map(sayShortDay).join(', ')}</dd>
          </>
        )}
      </dl>
      <OutcomeChoice view={view} items={items} item={item} />
      {isProposal && (
        <ReadRoom key={item.subject} lines={6}>
          <ItemHistory slug={item.subject.slice('proposal:'.length)} />
        </ReadRoom>
      )}
      {!isProposal && to !== null && (
        <p>
          <Link to={to}>All of it</Link>
        </p>
      )}
    </>
  )
}

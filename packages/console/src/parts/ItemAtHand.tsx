import type { Subject } from '@trunkline/governance'
import { Link } from 'react-router'
import type { CallView } from '../api/views.ts'
import { OutcomeChoice } from '../forms/OutcomeChoice.tsx'
import { subjectPath } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { sayShortDay } from '../ui/dates.ts'
import { ItemHistory } from './ItemHistory.tsx'
import { ReadRoom } from './ReadRoom.tsx'
import { References } from './References.tsx'
import { neighbour, type SittingItem } from './sitting.ts'
import { Why } from './Why.tsx'

/** The item the call is at: why it is on, what can become of it, how it got here. */
export const ItemAtHand = ({
  view,
  items,
  item,
  onChoose,
}: {
  view: CallView
  items: readonly SittingItem[]
  item: SittingItem
  onChoose: (subject: Subject | null) => void
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
          <Why reasons={agenda.why} />
        </dd>
        {agenda.notTreatedOn.length > 0 && (
          <>
            <dt>Not treated</dt>
            <dd>{agenda.notTreatedOn.map(sayShortDay).join(', ')}</dd>
          </>
        )}
      </dl>
      <div className="row no-print">
        <Button shortcut="k" onPress={() => onChoose(neighbour(items, item.subject, -1))}>
          Previous
        </Button>
        <Button shortcut="j" onPress={() => onChoose(neighbour(items, item.subject, 1))}>
          Next
        </Button>
        <span className="quiet">
          {items.indexOf(item) + 1} of {items.length}
        </span>
      </div>
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

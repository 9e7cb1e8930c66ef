import { useState } from 'react'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { useSession } from '../parts/session.ts'
import { say } from '../ui/toasts.ts'
import { MinutesApprove } from './MinutesApprove.tsx'

const PLACES = ['GitHub', 'Confluence', 'Mailing list'] as const

/** Records where the minutes were sent; once sent, the next call can approve them. */
export const MinutesPublish = ({ view }: { view: CallView }) => {
  const [places, setPlaces] = useState<readonly string[]>(['GitHub', 'Confluence'])
  const publish = useMove('call', 'publish-minutes')
  const { mayWrite } = useSession()
  const { minutes, frame } = view
  if (!mayWrite || minutes.status === 'none' || minutes.status === 'approved') return null
  return (
    <div className="stack no-print">
      <fieldset className="choices-in-line">
        <legend className="small quiet">Sent to</legend>
        {PLACES.map((place) => (
          <label key={place} className="check-line">
            <input
              type="checkbox"
              checked={places.includes(place)}
              onChange={(event) =>
                setPlaces(event.target.checked ? [...places, place] : places.filter((other) => other !== place))
              }
            />
            {place}
          </label>
        ))}
      </fieldset>
      <MoveButton
        looks={minutes.status === 'draft' ? 'main' : 'plain'}
        refusals={view.moves['publish-minutes']}
        isBusy={publish.isPending || places.length === 0}
        onPress={() =>
          publish.mutate({ id: frame.id, input: { places } }, { onSuccess: () => say('The minutes are published.') })
        }
      >
        {minutes.status === 'draft' ? 'Publish the minutes' : 'Publish again'}
      </MoveButton>
      <Failure of={publish.error} />
      {minutes.status === 'published' && minutes.next !== null && (
        <MinutesApprove call={frame.id} inCall={minutes.next.id} />
      )}
    </div>
  )
}

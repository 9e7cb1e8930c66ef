import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMove } from '../api/moves.ts'
import { callQuery } from '../api/queries.ts'
import { Failure } from '../parts/Failure.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { useSession } from '../parts/session.ts'
import { paths } from '../paths.ts'
import { sayShortDay } from '../ui/dates.ts'
import { say } from '../ui/toasts.ts'

/** Approves the minutes of one call in another, later one; grey until that call is open. */
export const MinutesApprove = ({ call, inCall }: { call: string; inCall: string }) => {
  const { data: later } = useQuery(callQuery(inCall))
  const approve = useMove('call', 'approve-previous')
  const { mayWrite } = useSession()
  if (!mayWrite || later === undefined) return null
  return (
    <div className="stack no-print">
      <MoveButton
        refusals={later.moves['approve-previous']}
        isBusy={approve.isPending}
        onPress={() =>
          approve.mutate(
            { id: inCall, input: { call } },
            { onSuccess: () => say(`The minutes of ${sayShortDay(call)} are approved.`) },
          )
        }
      >
        Approve in the call of {sayShortDay(inCall)}
      </MoveButton>
      <p className="quiet small">
        A later call approves minutes, as its first decision: <Link to={paths.call(inCall)}>{inCall}</Link>.
      </p>
      <Failure of={approve.error} />
    </div>
  )
}

import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { useSession } from '../parts/session.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CallShift } from './CallShift.tsx'

/** Opens the call, goes to it, or to its minutes; moves or cancels it. */
export const CallMake = ({ view }: { view: CallView }) => {
  const open = useMove('call', 'open')
  const navigate = useNavigate()
  const { isChair } = useSession()
  const [isShifting, setShifting] = useState(false)
  const { frame } = view
  if (frame.status === 'open') {
    return (
      <Link className="button button-main" to={paths.live(frame.id)}>
        Go to the call
      </Link>
    )
  }
  if (frame.status === 'closed') {
    return (
      <Link className="button" to={paths.minutes(frame.id)}>
        Minutes
      </Link>
    )
  }
  if (!isChair) return null
  const begin = () => open.mutate({ id: frame.id, input: {} }, { onSuccess: () => navigate(paths.live(frame.id)) })
  return (
    <div className="stack">
      <div className="row">
        <MoveButton looks="main" refusals={view.moves.open} onPress={begin} isBusy={open.isPending}>
          Open the call
        </MoveButton>
        <Button onPress={() => setShifting(true)}>Move or cancel</Button>
      </div>
      <Failure of={open.error} />
      <Dialog heading={`Call of ${frame.id}`} isOpen={isShifting} onClose={() => setShifting(false)}>
        <CallShift view={view} onDone={() => setShifting(false)} />
      </Dialog>
    </div>
  )
}

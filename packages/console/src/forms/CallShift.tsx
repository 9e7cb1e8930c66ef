import { useState } from 'react'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { LineField, TextBox } from '../ui/Field.tsx'
import { say } from '../ui/toasts.ts'

/** Moves a call to another time, or cancels it; both with a reason. Times are UTC, as the series says them. */
export const CallShift = ({ view, onDone }: { view: CallView; onDone: () => void }) => {
  const move = useMove('call', 'move')
  const cancel = useMove('call', 'cancel')
  const { frame } = view
  const length = (Date.parse(frame.endsAt) - Date.parse(frame.startsAt)) / 60_000
  const [day, setDay] = useState(frame.startsAt.slice(0, 10))
  const [time, setTime] = useState(frame.startsAt.slice(11, 16))
  const [minutes, setMinutes] = useState(String(length))
  const [reason, setReason] = useState('')
  const done = (says: string) => () => {
    say(says)
    onDone()
  }
  const isBusy = move.isPending || cancel.isPending || reason === ''
  return (
    <div className="stack">
      <TextBox label="Reason" value={reason} onChange={setReason} rows={2} isRequired />
      <div className="row row-end">
        <LineField label="Day" type="date" value={day} onChange={setDay} />
        <LineField label="Start (UTC)" type="time" value={time} onChange={setTime} />
        <LineField label="Minutes" type="number" min="15" max="480" value={minutes} onChange={setMinutes} />
      </div>
      <MoveButton
        refusals={view.moves.move}
        isBusy={isBusy}
        onPress={() =>
          move.mutate(
            { id: frame.id, input: { startsAt: `${day}T${time}:00Z`, minutes: Number(minutes), reason } },
            { onSuccess: done('The call is moved.') },
          )
        }
      >
        Move the call
      </MoveButton>
      <MoveButton
        refusals={view.moves.cancel}
        isBusy={isBusy}
        onPress={() =>
          cancel.mutate({ id: frame.id, input: { reason } }, { onSuccess: done('The call is cancelled.') })
        }
      >
        Cancel the call
      </MoveButton>
      <Failure of={move.error ?? cancel.error} />
    </div>
  )
}

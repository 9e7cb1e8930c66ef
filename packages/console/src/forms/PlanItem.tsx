import { useState } from 'react'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/Field.tsx'
import { say } from '../ui/toasts.ts'

type Item = CallView['agenda']['sections'][number]['items'][number]

/** Minutes and place of one item, or off the agenda with a reason. */
export const PlanItem = ({ view, items, item }: { view: CallView; items: readonly Item[]; item: Item }) => {
  const plan = useMove('call', 'plan-item')
  const drop = useMove('call', 'drop-item')
  const [minutes, setMinutes] = useState(String(item.minutes))
  const [reason, setReason] = useState('')
  const id = view.frame.id
  const place = items.indexOf(item)

  const moveBy = async (by: -1 | 1) => {
    const order = items.filter((other) => other !== item)
    order.splice(place + by, 0, item)
    for (const [rank, { subject }] of order.entries()) await plan.mutateAsync({ id, input: { subject, rank } })
  }
  return (
    <div className="plan no-print">
      <form
        className="row row-end"
        onSubmit={(event) => {
          event.preventDefault()
          plan.mutate({ id, input: { subject: item.subject, minutes: Number(minutes) } })
        }}
      >
        <LineField label="Minutes" type="number" min="0" max="240" value={minutes} onChange={setMinutes} />
        <Button type="submit" isDisabled={plan.isPending || minutes === '' || Number(minutes) === item.minutes}>
          Set
        </Button>
        <Button
          isDisabled={place === 0 || plan.isPending}
          onPress={() => void moveBy(-1)}
          aria-label={`Up: ${item.title}`}
        >
          Up
        </Button>
        <Button
          isDisabled={place === items.length - 1 || plan.isPending}
          onPress={() => void moveBy(1)}
          aria-label={`Down: ${item.title}`}
        >
          Down
        </Button>
      </form>
      <form
        className="row row-end"
        onSubmit={(event) => {
          event.preventDefault()
          drop.mutate(
            { id, input: { subject: item.subject, reason } },
            { onSuccess: () => say(`${item.title} is off the agenda. Request it again to bring it back.`) },
          )
        }}
      >
        <LineField label="Reason to take it off" value={reason} onChange={setReason} />
        <Button type="submit" isDisabled={reason === '' || drop.isPending}>
          Take off
        </Button>
      </form>
      <Failure of={plan.error ?? drop.error} />
    </div>
  )
}

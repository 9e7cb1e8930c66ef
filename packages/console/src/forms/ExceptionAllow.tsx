import type { Subject } from '@trunkline/governance'
import { useState } from 'react'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/Field.tsx'
import { say } from '../ui/toasts.ts'

/** A late item comes on as an exception: the record keeps the reason and who allowed it. */
export const ExceptionAllow = ({
  view,
  subject,
  title,
  onAllowed,
}: {
  view: CallView
  subject: Subject
  title: string
  onAllowed?: () => void
}) => {
  const [reason, setReason] = useState('')
  const allow = useMove('call', 'allow-exception')
  const submit = () => {
    allow.mutate(
      { id: view.frame.id, input: { subject, reason } },
      {
        onSuccess: () => {
          say(`${title} is on the agenda as an exception.`)
          onAllowed?.()
        },
      },
    )
  }
  return (
    <div className="stack">
      <div className="row row-end">
        <LineField
          label={`Reason to allow ${title}`}
          value={reason}
          onChange={setReason}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (reason !== '') submit()
          }}
        />
        <Button isDisabled={reason === '' || allow.isPending} onPress={submit}>
          Allow with this reason
        </Button>
      </div>
      <Failure of={allow.error} />
    </div>
  )
}

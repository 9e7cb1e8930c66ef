import type { IsoDate, Subject } from '@trunkline/governance'
import { useState } from 'react'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/Field.tsx'
import { say } from '../ui/toasts.ts'

/** Raises an action point of this call: who, what, until when. Its number comes from the rules. */
export const ActionRaise = ({ view, subject }: { view: CallView; subject: Subject }) => {
  const owner = view.agenda.sections.flatMap(({ items }) => items).find((item) => item.subject === subject)?.owners[0]
  const [text, setText] = useState('')
  const [owners, setOwners] = useState(owner ?? '')
  const [day, setDay] = useState('')
  const raise = useMove('action', 'raise')
  const drop = useMove('action', 'drop')
  const raised = view.minutes.sections
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.subject === subject)
    ?.actions.filter((action) => !action.carried)
  const named = owners
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return (
    <form
      className="stack"
      data-field="action"
      onSubmit={(event) => {
        event.preventDefault()
        raise.mutate(
          {
            id: 'new',
            input: {
              call: view.frame.id,
              owners: named,
              text: text.trim(),
              subject,
              ...(day === '' ? {} : { dueOn: day as IsoDate }),
            },
          },
          {
            onSuccess: ({ id }) => {
              setText('')
              setDay('')
              say(`Action point ${id} is raised.`, () => drop.mutate({ id, input: { reason: 'Raised by mistake' } }))
            },
          },
        )
      }}
    >
      {raised !== undefined && raised.length > 0 && (
        <ul className="lines wide">
          {raised.map((action) => (
            <li key={action.id}>
              <strong>{action.id}</strong> {action.owners.join(', ')}: {action.text}
              {action.status !== 'open' && <span className="quiet"> ({action.status})</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="row row-end wide">
        <LineField label="Action point" value={text} onChange={setText} placeholder="What is to be done" />
        <LineField label="Owners" value={owners} onChange={setOwners} placeholder="Infosys, KPN" />
        <LineField label="Due" type="date" value={day} onChange={setDay} />
        <Button type="submit" isDisabled={text.trim() === '' || named.length === 0 || raise.isPending}>
          Raise
        </Button>
      </div>
      <Failure of={raise.error ?? drop.error} />
    </form>
  )
}

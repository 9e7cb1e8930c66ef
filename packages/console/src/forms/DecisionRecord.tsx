import type { Subject } from '@trunkline/governance'
import { useState } from 'react'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/Field.tsx'
import { say } from '../ui/toasts.ts'

/** Decisions of an item, one line each; Enter records, a recorded one can be withdrawn. */
export const DecisionRecord = ({ view, subject }: { view: CallView; subject: Subject }) => {
  const [text, setText] = useState('')
  const record = useMove('call', 'record-decision')
  const withdraw = useMove('call', 'withdraw-decision')
  const id = view.frame.id
  const decisions = (view.call?.decisions ?? []).filter((decision) => decision.subject === subject)
  const takeBack = (decision: string) => withdraw.mutate({ id, input: { decision, reason: 'Recorded by mistake' } })
  return (
    <form
      className="stack"
      data-field="decision"
      onSubmit={(event) => {
        event.preventDefault()
        record.mutate(
          { id, input: { subject, text: text.trim() } },
          {
            onSuccess: (made) => {
              setText('')
              const fact = made.facts.map((recorded) => recorded.fact).find((one) => one.type === 'decision-recorded')
              say('The decision is recorded.', fact === undefined ? undefined : () => takeBack(fact.decision))
            },
          },
        )
      }}
    >
      {decisions.length > 0 && (
        <ul className="lines wide">
          {decisions.map((decision) => (
            <li key={decision.id}>
              {decision.withdrawn === null ? (
                <p className="row">
                  <span>
                    <strong>Decision:</strong> {decision.text}
                  </span>
                  <Button looks="quiet" onPress={() => takeBack(decision.id)}>
                    Withdraw
                  </Button>
                </p>
              ) : (
                <p className="quiet">
                  Withdrawn: <s>{decision.text}</s> ({decision.withdrawn})
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="row row-end wide">
        <LineField label="Decision" value={text} onChange={setText} placeholder="What was decided" />
        <Button type="submit" isDisabled={text.trim() === '' || record.isPending}>
          Record
        </Button>
      </div>
      <Failure of={record.error ?? withdraw.error} />
    </form>
  )
}

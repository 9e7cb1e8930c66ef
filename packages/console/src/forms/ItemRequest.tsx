import { useQuery } from '@tanstack/react-query'
import type { Subject } from '@trunkline/governance'
import { useState } from 'react'
import { useMove } from '../api/moves.ts'
import { problemOf } from '../api/problem.ts'
import { proposalsQuery } from '../api/queries.ts'
import type { CallView } from '../api/views.ts'
import { Failure } from '../parts/Failure.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusals } from '../parts/Refusals.tsx'
import { useSession } from '../parts/session.ts'
import { KIND } from '../parts/words.ts'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { LineField } from '../ui/Field.tsx'
import { say } from '../ui/toasts.ts'
import { ExceptionAllow } from './ExceptionAllow.tsx'

/** Puts a proposal on the agenda; where the rules refuse it, a chair can allow it with a reason. */
export const ItemRequest = ({ view }: { view: CallView }) => {
  const { data: proposals = [] } = useQuery(proposalsQuery())
  const { isChair } = useSession()
  const [chosen, setChosen] = useState<{ subject: Subject; title: string } | null>(null)
  const [minutes, setMinutes] = useState('')
  const [round, setRound] = useState(0)
  const request = useMove('call', 'request-item')
  const standing = view.moves['request-item'] ?? []
  // The close stands against everybody's request, whatever the proposal: said at once, and a chair can go past it.
  const isClosed = standing.length > 0 && standing.every((refusal) => refusal.code === 'agenda-closed')
  const isRefused = isClosed || (request.error !== null && problemOf(request.error).refusals.length > 0)
  if (view.frame.status === 'closed' || view.frame.status === 'cancelled') return null
  const startAgain = () => {
    setChosen(null)
    setMinutes('')
    setRound(round + 1)
    request.reset()
  }
  const submit = () => {
    if (chosen === null) return
    const { subject, title } = chosen
    request.mutate(
      { id: view.frame.id, input: { subject, ...(minutes === '' ? {} : { minutes: Number(minutes) }) } },
      {
        onSuccess: () => {
          say(`${title} is requested for ${view.frame.id}.`)
          startAgain()
        },
      },
    )
  }
  return (
    <form
      className="stack no-print"
      aria-label="Put an item on the agenda"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>Put an item on the agenda</h3>
      {isClosed && <Refusals refusals={standing} />}
      <div className="row row-end">
        <ChoiceField
          key={round}
          label="Proposal"
          placeholder="Type a few letters"
          choices={proposals.map((proposal) => ({
            id: proposal.slug,
            says: proposal.name,
            more: [KIND[proposal.kind], ...proposal.owners].join(', '),
          }))}
          onChoose={(choice) => {
            request.reset()
            setChosen(choice === null ? null : { subject: `proposal:${choice.id}`, title: choice.says })
          }}
        />
        <LineField
          label="Minutes"
          type="number"
          min="1"
          max="240"
          value={minutes}
          onChange={setMinutes}
          placeholder="usual"
        />
        {!isClosed && (
          <MoveButton
            refusals={view.moves['request-item']}
            onPress={submit}
            isBusy={request.isPending || chosen === null}
          >
            Request
          </MoveButton>
        )}
      </div>
      <p className="small quiet">Not in the list? Register it on the page Backlog first, with its issue.</p>
      <Failure of={request.error} />
      {isRefused && isChair && chosen !== null && (
        <ExceptionAllow view={view} subject={chosen.subject} title={chosen.title} onAllowed={startAgain} />
      )}
      {isRefused && !isChair && <p className="quiet">A chair can allow it as an exception, with a reason.</p>}
    </form>
  )
}

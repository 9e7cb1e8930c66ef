import { useState } from 'react'
import type { ProposalView } from '../api/views.ts'
import { PROPOSAL_FORMS } from '../forms/proposal-forms.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { MoveButton } from './MoveButton.tsx'

/** Every move of a proposal: lit where it is open, grey with the reasons where it is not. */
export const ProposalMoves = ({ view }: { view: ProposalView }) => {
  const [open, setOpen] = useState<string | null>(null)
  const chosen = PROPOSAL_FORMS.find(({ move }) => move === open)
  return (
    <>
      <ul className="moves no-print">
        {PROPOSAL_FORMS.map(({ move, says }) => (
          <li key={move}>
            <MoveButton refusals={view.moves[move]} onPress={() => setOpen(move)}>
              {says}
            </MoveButton>
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <Dialog heading={`${chosen.says}: ${view.proposal.name}`} isOpen onClose={() => setOpen(null)}>
          <chosen.Form view={view} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </>
  )
}

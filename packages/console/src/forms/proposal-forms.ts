import type { MoveInputs } from '@trunkline/governance'
import type { ComponentType } from 'react'
import type { ProposalView } from '../api/views.ts'
import { ListForm, NoticeForm, OwnersForm, RenameForm } from './ProposalNaming.tsx'
import { ReferenceForm } from './ReferenceAdd.tsx'
import { StatusForm, UpdateForm } from './StatusSet.tsx'
import { DeclareForm, WithdrawForm } from './SupportDeclare.tsx'

export interface ProposalFormProps {
  readonly view: ProposalView
  readonly onDone: () => void
}

/** The moves of a proposal a person can make here, in the order they are offered. */
export const PROPOSAL_FORMS: readonly {
  readonly move: keyof MoveInputs['proposal']
  readonly says: string
  readonly Form: ComponentType<ProposalFormProps>
}[] = [
  { move: 'note-update', says: 'Note an update', Form: UpdateForm },
  { move: 'set-status', says: 'Set the status', Form: StatusForm },
  { move: 'declare-support', says: 'Declare support', Form: DeclareForm },
  { move: 'withdraw-support', says: 'Withdraw support', Form: WithdrawForm },
  { move: 'name-owners', says: 'Name the owners', Form: OwnersForm },
  { move: 'add-reference', says: 'Add a reference', Form: ReferenceForm },
  { move: 'give-notice', says: 'Give notice that it returns', Form: NoticeForm },
  { move: 'list', says: 'Enter it in the table', Form: ListForm },
  { move: 'rename', says: 'Rename it', Form: RenameForm },
]

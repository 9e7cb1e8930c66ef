import { type IsoDate, REFERENCE_ROLES, type ReferenceRole } from '@trunkline/governance'
import { useState } from 'react'
import { LineField } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ProposalFormProps } from './proposal-forms.ts'
import { readReference } from './reference.ts'

export const ReferenceForm = ({ view, onDone }: ProposalFormProps) => {
  const [text, setText] = useState('')
  const [role, setRole] = useState<ReferenceRole>('issue')
  const [day, setDay] = useState('')
  const reference = readReference(text)
  const isWrong = text.trim() !== '' && reference === null
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="add-reference"
      input={reference === null ? null : { role, reference, ...(day === '' ? {} : { openedOn: day as IsoDate }) }}
      button="Add the reference"
      done="The reference is linked."
      onDone={onDone}
    >
      <LineField
        label="Address or number"
        value={text}
        onChange={setText}
        placeholder="APIBacklog#63, or the address of the issue"
        error={isWrong ? 'A bare number is ambiguous: write its repository too, as in APIBacklog#63.' : null}
      />
      <SelectField
        label="It is the proposal’s"
        value={role}
        onChange={setRole}
        options={REFERENCE_ROLES.map((value) => ({ value, says: value.replace('-', ' ') }))}
      />
      <LineField
        label="Opened on"
        type="date"
        value={day}
        onChange={setDay}
        hint="For an issue: it decides the agenda."
      />
    </MoveForm>
  )
}

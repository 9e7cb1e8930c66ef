import { BACKLOG_STATUSES, type BacklogStatus, type IsoDate } from '@trunkline/governance'
import { useState } from 'react'
import { STATUS } from '../parts/words.ts'
import { LineField, TextBox } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ProposalFormProps } from './proposal-forms.ts'

const onDay = (day: string): { on?: IsoDate } => (day === '' ? {} : { on: day as IsoDate })

export const StatusForm = ({ view, onDone }: ProposalFormProps) => {
  const [status, setStatus] = useState<BacklogStatus>(view.entry.status ?? 'under-discussion')
  const [day, setDay] = useState('')
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="set-status"
      seen={view.version}
      input={{ status, ...onDay(day) }}
      button="Set the status"
      done={`${view.proposal.name}: ${STATUS[status].word}.`}
      onDone={onDone}
    >
      <SelectField
        label="Status"
        value={status}
        onChange={setStatus}
        options={BACKLOG_STATUSES.map((value) => ({ value, says: STATUS[value].word }))}
      />
      <LineField label="Since" type="date" value={day} onChange={setDay} hint="Empty means today." />
    </MoveForm>
  )
}

export const UpdateForm = ({ view, onDone }: ProposalFormProps) => {
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="note-update"
      input={text.trim() === '' ? null : { text: text.trim(), ...onDay(day) }}
      button="Note it"
      done="The update is in the history."
      onDone={onDone}
    >
      <TextBox label="What happened" value={text} onChange={setText} isRequired />
      <LineField label="On" type="date" value={day} onChange={setDay} hint="Empty means today." />
    </MoveForm>
  )
}

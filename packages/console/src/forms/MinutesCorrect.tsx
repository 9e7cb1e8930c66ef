import type { Subject } from '@trunkline/governance'
import { useState } from 'react'
import type { CallView } from '../api/views.ts'
import { MoveButton } from '../parts/MoveButton.tsx'
import { useSession } from '../parts/session.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { LineField, TextBox } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { MoveForm } from './MoveForm.tsx'

const Correct = ({ view, onDone }: { view: CallView; onDone: () => void }) => {
  const [subject, setSubject] = useState<Subject | ''>('')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const entries = view.minutes.sections.flatMap((section) => section.entries)
  const isReady = text.trim() !== '' && reason.trim() !== ''
  return (
    <MoveForm
      family="call"
      id={view.frame.id}
      move="correct-minutes"
      input={isReady ? { text: text.trim(), reason: reason.trim(), ...(subject === '' ? {} : { subject }) } : null}
      button="Correct the minutes"
      done="The correction stands in the minutes, with its reason."
      onDone={onDone}
    >
      <SelectField
        label="About"
        value={subject}
        onChange={setSubject}
        options={[
          { value: '', says: 'The minutes as a whole' },
          ...entries.map((entry) => ({ value: entry.subject, says: entry.title })),
        ]}
      />
      <TextBox label="What it should say" value={text} onChange={setText} isRequired />
      <LineField label="Reason" value={reason} onChange={setReason} isRequired />
    </MoveForm>
  )
}

/** Opens the form for a correction, where the rules allow one. */
export const MinutesCorrect = ({ view }: { view: CallView }) => {
  const [isOpen, setOpen] = useState(false)
  const { mayWrite } = useSession()
  if (!mayWrite) return null
  return (
    <div className="no-print">
      <MoveButton refusals={view.moves['correct-minutes']} onPress={() => setOpen(true)}>
        Correct the minutes
      </MoveButton>
      <Dialog heading={`Correct the minutes of ${view.frame.id}`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Correct view={view} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

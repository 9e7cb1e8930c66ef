import type { Subject } from '@trunkline/governance'
import type { CallView } from '../api/views.ts'
import { ActionRaise } from '../forms/ActionRaise.tsx'
import { DecisionRecord } from '../forms/DecisionRecord.tsx'
import { NoteEditor } from '../forms/NoteEditor.tsx'
import { notesOf } from './notes.ts'
import { Refusals } from './Refusals.tsx'
import { useSession } from './session.ts'

/** What is written about one item in this call: text, decisions, action points. */
export const ItemMinutes = ({ view, subject }: { view: CallView; subject: Subject }) => {
  const { mayWrite } = useSession()
  const reasons = view.moves['write-note'] ?? []
  if (!mayWrite) return <p className="quiet">Sign in as member or chair to write.</p>
  if (view.frame.status === 'scheduled') {
    return <p className="quiet">Text, decisions and action points are written here once the call is open.</p>
  }
  if (reasons.length > 0) return <Refusals refusals={reasons} />
  return (
    <>
      {notesOf(view, subject).map((note) => (
        <NoteEditor key={note.note} call={view.frame.id} subject={subject} {...note} />
      ))}
      <DecisionRecord view={view} subject={subject} />
      <ActionRaise view={view} subject={subject} />
    </>
  )
}

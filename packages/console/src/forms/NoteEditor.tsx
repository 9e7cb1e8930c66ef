import type { Subject } from '@trunkline/governance'
import type { Draft } from '../parts/draft.ts'
import { useNote } from '../parts/notes.ts'
import { Button } from '../ui/Button.tsx'
import { TextBox } from '../ui/Field.tsx'
import { Mark } from '../ui/Glyph.tsx'
import { NoteConflict } from './NoteConflict.tsx'

const STATE = {
  saved: { shape: 'check', tone: 'good', word: 'Saved' },
  typed: { shape: 'dots', tone: 'calm', word: 'Saving as you type' },
  saving: { shape: 'dots', tone: 'calm', word: 'Saving as you type' },
  failed: { shape: 'up', tone: 'wait', word: 'Kept on this device only' },
  conflict: { shape: 'diamond', tone: 'stop', word: 'Two versions' },
} as const

const State = ({ draft }: { draft: Draft }) => {
  if (draft.text.trim() !== '') return <Mark {...STATE[draft.phase]} />
  return draft.base.text === '' ? 'Saved as you type.' : 'An empty text is not saved: the last one stands.'
}

/** The minutes of an item, saved as they are typed; nothing is lost if the desk or the browser goes away. */
export const NoteEditor = ({
  call,
  note,
  subject,
  text,
  revision,
}: {
  call: string
  note: string
  subject: Subject
  text: string
  revision: number
}) => {
  const { draft, type, choose, retry } = useNote({ call, note, subject }, text, revision)
  if (draft.phase === 'conflict' && draft.theirs !== null) {
    return <NoteConflict mine={draft.text} theirs={draft.theirs.text} onChoose={choose} />
  }
  return (
    <div className="stack" data-field="note">
      <TextBox
        label="Text"
        rows={5}
        value={draft.text}
        onChange={type}
        placeholder="What was said, in a few sentences"
        hint={
          <span role="status">
            <State draft={draft} />
          </span>
        }
      />
      {draft.phase === 'failed' && (
        <p className="small">
          {draft.says} <Button onPress={retry}>Try again</Button>
        </p>
      )}
    </div>
  )
}

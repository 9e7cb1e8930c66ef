import type { Subject } from '@trunkline/governance'
import { useEffect, useSyncExternalStore } from 'react'
import { liveState, refresh } from '../api/changes.ts'
import { makeMove } from '../api/moves.ts'
import { problemOf } from '../api/problem.ts'
import { queries } from '../api/query-client.ts'
import type { CallView } from '../api/views.ts'
import type { Draft } from './draft.ts'
import { createDraftBox, type Save } from './draft-box.ts'

const SEPARATOR = ' '

interface NoteKey {
  readonly call: string
  readonly note: string
  readonly subject: Subject
}

const keyOf = ({ call, note, subject }: NoteKey): string => [call, note, subject].join(SEPARATOR)

const save: Save = async (key, text, basedOn) => {
  const [call = '', note = '', subject = ''] = key.split(SEPARATOR)
  try {
    await makeMove('call', call, 'write-note', { note, subject: subject as Subject, text, basedOn })
    return { done: true }
  } catch (failure) {
    // Where somebody else's text came first, it comes with the next reading.
    refresh(queries, [`call:${call}`])
    const { says, hint, refusals } = problemOf(failure)
    const [reason = { says, hint }] = refusals
    return { done: false, says: `${reason.says} ${reason.hint}` }
  }
}

const box = createDraftBox(save, localStorage)

liveState.subscribe(() => liveState.get() === 'live' && box.retry())

/** The notes of an item in a call: those that are there, or the one that can be begun. Ids never hold a space. */
export const notesOf = (
  view: CallView,
  subject: Subject,
): readonly { note: string; text: string; revision: number }[] => {
  const written = (view.call?.notes ?? []).filter((note) => note.subject === subject)
  if (written.length === 0) return [{ note: subject.replace(':', '-'), text: '', revision: 0 }]
  return written.map(({ id, text, revision }) => ({ note: id, text, revision }))
}

/** A note as it is being written here. */
export const useNote = (place: NoteKey, text: string, revision: number) => {
  const key = keyOf(place)
  const draft = useSyncExternalStore(box.subscribe, (): Draft => box.open(key, { text, revision }))
  useEffect(() => box.see(key, { text, revision }), [key, text, revision])
  return {
    draft,
    type: (typed: string) => box.type(key, typed),
    choose: (chosen: string) => box.choose(key, chosen),
    retry: box.retry,
  }
}

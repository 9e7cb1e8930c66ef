// One text being written by one person while others may write it too. Pure: what was typed, what the desk has, what to do.

export interface Written {
  readonly text: string
  /** 0 where the desk has no such note yet. */
  readonly revision: number
}

export type Phase = 'saved' | 'typed' | 'saving' | 'failed' | 'conflict'

export interface Draft {
  readonly text: string
  /** What the person's text grew from. */
  readonly base: Written
  readonly phase: Phase
  /** What was sent last and is not acknowledged; its answer may be under way or lost. */
  readonly sent: string | null
  /** What somebody else wrote meanwhile; only in a conflict. */
  readonly theirs: Written | null
  /** Why saving failed. */
  readonly says: string | null
}

export type DraftEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'sent' }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'failed'; readonly says: string }
  | { readonly type: 'seen'; readonly written: Written }
  | { readonly type: 'chosen'; readonly text: string }

export const draftOf = (written: Written): Draft => ({
  text: written.text,
  base: written,
  phase: 'saved',
  sent: null,
  theirs: null,
  says: null,
})

const seen = (draft: Draft, written: Written): Draft => {
  if (written.revision <= draft.base.revision) return draft
  if (draft.phase === 'saved') return draftOf(written)
  if (written.text === draft.text) return draftOf(written)
  // Our own text may come back by another way before its acknowledgement.
  if (written.text === draft.sent) return { ...draft, base: written, phase: 'typed', sent: null }
  return { ...draft, phase: 'conflict', theirs: written, sent: null }
}

/** What becomes of a draft. While it is in conflict it is never sent; choosing ends the conflict. */
export const afterEvent = (draft: Draft, event: DraftEvent): Draft => {
  switch (event.type) {
    case 'typed': {
      if (draft.phase === 'conflict') return { ...draft, text: event.text }
      const isBack = event.text === draft.base.text && draft.sent === null
      return { ...draft, text: event.text, phase: isBack ? 'saved' : 'typed', says: null }
    }
    case 'sent':
      return { ...draft, phase: 'saving', sent: draft.text }
    case 'acknowledged': {
      if (draft.sent === null) return draft
      const base = { text: draft.sent, revision: draft.base.revision + 1 }
      return { ...draft, base, sent: null, says: null, phase: draft.text === base.text ? 'saved' : 'typed' }
    }
    case 'failed':
      return draft.phase === 'conflict' ? draft : { ...draft, phase: 'failed', says: event.says }
    case 'seen':
      return seen(draft, event.written)
    case 'chosen': {
      const base = draft.theirs ?? draft.base
      return {
        ...draftOf(base),
        text: event.text,
        phase: event.text === base.text ? 'saved' : 'typed',
      }
    }
  }
}

/** Both texts one after the other, without lines that stand in both: where a person starts to merge. */
export const bothTexts = (theirs: string, mine: string): string => {
  const known = new Set(theirs.split('\n').map((line) => line.trim()))
  const added = mine.split('\n').filter((line) => line.trim() !== '' && !known.has(line.trim()))
  return added.length === 0 ? theirs : `${theirs.trimEnd()}\n${added.join('\n')}`
}

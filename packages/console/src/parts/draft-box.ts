import { afterEvent, type Draft, type DraftEvent, draftOf, type Written } from './draft.ts'

/** Sends a text; where it is not taken, `says` why. Somebody else's text comes by `see`. */
export type Save = (
  key: string,
  text: string,
  basedOn: number,
) => Promise<{ done: true } | { done: false; says: string }>

export interface DraftBox {
  readonly get: (key: string) => Draft | undefined
  /** The draft of a key; the first time, what this device kept of an earlier day is taken up. */
  readonly open: (key: string, written: Written) => Draft
  readonly see: (key: string, written: Written) => void
  readonly type: (key: string, text: string) => void
  readonly choose: (key: string, text: string) => void
  /** Sends again whatever could not be sent. */
  readonly retry: () => void
  readonly subscribe: (changed: () => void) => () => void
}

interface Place {
  readonly getItem: (name: string) => string | null
  readonly setItem: (name: string, value: string) => void
  readonly removeItem: (name: string) => void
}

const PREFIX = 'trunkline-draft:'

/**
 * Keeps what is being typed on this device until the desk has acknowledged it, and sends it a moment after the last key.
 * It outlives the page's parts: changing the item does not lose a word.
 */
export const createDraftBox = (save: Save, place: Place, delay = 700): DraftBox => {
  const drafts = new Map<string, Draft>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const underWay = new Set<string>()
  const listeners = new Set<() => void>()

  const put = (key: string, draft: Draft): void => {
    drafts.set(key, draft)
    if (draft.phase === 'saved') place.removeItem(PREFIX + key)
    else place.setItem(PREFIX + key, JSON.stringify({ text: draft.text, base: draft.base }))
    for (const changed of listeners) changed()
  }

  const happen = (key: string, event: DraftEvent): Draft | undefined => {
    const before = drafts.get(key)
    if (before === undefined) return undefined
    const after = afterEvent(before, event)
    if (after !== before) put(key, after)
    return after
  }

  const schedule = (key: string): void => {
    clearTimeout(timers.get(key))
    timers.set(
      key,
      setTimeout(() => void send(key), delay),
    )
  }

  const send = async (key: string): Promise<void> => {
    const draft = drafts.get(key)
    if (draft === undefined || (draft.phase !== 'typed' && draft.phase !== 'failed') || underWay.has(key)) return
    // The rules keep no empty note: the last text stands until another takes its place.
    if (draft.text.trim() === '') return
    underWay.add(key)
    happen(key, { type: 'sent' })
    const answer = await save(key, draft.text, draft.base.revision)
    underWay.delete(key)
    const after = happen(key, answer.done ? { type: 'acknowledged' } : { type: 'failed', says: answer.says })
    if (answer.done && after?.phase === 'typed') schedule(key)
  }

  const kept = (key: string): { text: string; base: Written } | null => {
    try {
      return JSON.parse(place.getItem(PREFIX + key) ?? 'null') as { text: string; base: Written } | null
    } catch {
      return null
    }
  }

  return {
    get: (key) => drafts.get(key),
    open: (key, written) => {
      const known = drafts.get(key)
      if (known !== undefined) return known
      const old = kept(key)
      let draft = draftOf(written)
      if (old !== null && old.text !== written.text) {
        draft = afterEvent({ ...draftOf(old.base), text: old.text, phase: 'typed' }, { type: 'seen', written })
      }
      drafts.set(key, draft)
      if (draft.phase === 'typed') schedule(key)
      return draft
    },
    see: (key, written) => {
      const after = happen(key, { type: 'seen', written })
      if (after?.phase === 'typed') schedule(key)
    },
    type: (key, text) => {
      happen(key, { type: 'typed', text })
      schedule(key)
    },
    choose: (key, text) => {
      if (happen(key, { type: 'chosen', text })?.phase === 'typed') schedule(key)
    },
    retry: () => {
      for (const [key, draft] of drafts) if (draft.phase === 'failed') void send(key)
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

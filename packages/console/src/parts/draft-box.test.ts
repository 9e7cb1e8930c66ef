import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftBox, type Save } from './draft-box.ts'

/** A desk that keeps notes with revisions, as the server does, and can be out of reach. */
const desk = () => {
  const notes = new Map<string, { text: string; revision: number }>()
  const state = { isReachable: true, sent: 0 }
  const save: Save = async (key, text, basedOn) => {
    state.sent += 1
    if (!state.isReachable) return { done: false, says: 'The desk does not answer.' }
    const revision = notes.get(key)?.revision ?? 0
    if (revision !== basedOn) return { done: false, says: 'Changed meanwhile.' }
    notes.set(key, { text, revision: revision + 1 })
    return { done: true }
  }
  return { notes, state, save }
}

const device = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

const NONE = { text: '', revision: 0 }
const KEY = '2025-11-27 proposal:imei-fraud'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what is typed is sent once, a moment after the last key, and then no longer kept on the device', async () => {
  const { notes, state, save } = desk()
  const place = device()
  const box = createDraftBox(save, place)
  box.open(KEY, NONE)
  for (const text of ['P', 'Pr', 'Pre']) box.type(KEY, text)
  expect(place.kept.size).toBe(1)
  await vi.runAllTimersAsync()
  expect(state.sent).toBe(1)
  expect(notes.get(KEY)).toEqual({ text: 'Pre', revision: 1 })
  expect(box.get(KEY)?.phase).toBe('saved')
  expect(place.kept.size).toBe(0)
})

test('a browser that dies before the answer loses nothing: the next one sends it', async () => {
  const { notes, state, save } = desk()
  const place = device()
  state.isReachable = false
  const before = createDraftBox(save, place)
  before.open(KEY, NONE)
  before.type(KEY, 'Presented.')
  await vi.runAllTimersAsync()
  expect(before.get(KEY)).toMatchObject({ phase: 'failed', text: 'Presented.' })
  before.retry()
  await vi.runAllTimersAsync()
  expect(state.sent).toBe(2)

  state.isReachable = true
  const after = createDraftBox(save, place)
  expect(after.open(KEY, NONE).text).toBe('Presented.')
  await vi.runAllTimersAsync()
  expect(notes.get(KEY)?.text).toBe('Presented.')
})

test('two people at once: the second sees both texts, chooses, and the choice is saved', async () => {
  const { notes, save } = desk()
  const box = createDraftBox(save, device())
  box.open(KEY, NONE)
  box.type(KEY, 'Mine')
  notes.set(KEY, { text: 'Theirs', revision: 1 })
  await vi.runAllTimersAsync()
  expect(notes.get(KEY)?.text).toBe('Theirs')
  box.see(KEY, { text: 'Theirs', revision: 1 })
  expect(box.get(KEY)).toMatchObject({ phase: 'conflict', text: 'Mine', theirs: { text: 'Theirs' } })
  box.choose(KEY, 'Theirs\nMine')
  await vi.runAllTimersAsync()
  expect(notes.get(KEY)).toEqual({ text: 'Theirs\nMine', revision: 2 })
})

test('a draft kept on the device from before somebody else wrote is a conflict, not an overwriting', () => {
  const { save } = desk()
  const place = device()
  place.setItem(`trunkline-draft:${KEY}`, JSON.stringify({ text: 'Mine', base: NONE }))
  const box = createDraftBox(save, place)
  expect(box.open(KEY, { text: 'Theirs', revision: 1 }).phase).toBe('conflict')
})

test('an emptied text is not sent: the last one stands', async () => {
  const { state, save } = desk()
  const box = createDraftBox(save, device())
  box.open(KEY, NONE)
  box.type(KEY, ' ')
  await vi.runAllTimersAsync()
  expect(state.sent).toBe(0)
})

import { describe, expect, test } from 'vitest'
import { afterEvent, bothTexts, type DraftEvent, draftOf } from './draft.ts'

const run = (...events: readonly DraftEvent[]) =>
  events.reduce(afterEvent, draftOf({ text: 'Presented.', revision: 2 }))

const typed = (text: string): DraftEvent => ({ type: 'typed', text })
const seen = (text: string, revision: number): DraftEvent => ({ type: 'seen', written: { text, revision } })
const SENT: DraftEvent = { type: 'sent' }
const DONE: DraftEvent = { type: 'acknowledged' }

describe('a text is saved as typed', () => {
  test.each([
    [[typed('Presented. Good.')], 'typed', 2, 'what was typed waits to be sent'],
    [[typed('Presented. Good.'), SENT], 'saving', 2, 'it is on its way'],
    [[typed('Presented. Good.'), SENT, DONE], 'saved', 3, 'the desk has it: one revision more'],
    [[typed('A'), SENT, typed('AB'), DONE], 'typed', 3, 'what was typed meanwhile waits for its own turn'],
    [[typed('A'), typed('Presented.')], 'saved', 2, 'typed back to what the desk has'],
    [[typed('A'), SENT, typed('Presented.')], 'typed', 2, 'typed back, but the other text is on its way'],
    [[typed('A'), SENT, { type: 'failed', says: 'No answer' }], 'failed', 2, 'no answer: nothing is lost'],
    [[typed('A'), SENT, { type: 'failed', says: 'No answer' }, typed('AB')], 'typed', 2, 'typing tries again'],
  ] as const)('%#: %s', (events, phase, revision, _why) => {
    const draft = run(...events)
    expect([draft.phase, draft.base.revision]).toEqual([phase, revision])
  })

  test('the text of the person is kept whatever happens', () => {
    const texts = [
      run(typed('Mine'), SENT, { type: 'failed', says: 'No answer' }),
      run(typed('Mine'), seen('Theirs', 3)),
      run(typed('Mine'), SENT, seen('Theirs', 3), { type: 'failed', says: 'changed' }),
    ].map(({ text }) => text)
    expect(texts).toEqual(['Mine', 'Mine', 'Mine'])
  })
})

describe('two people write the same text', () => {
  test('what others write is taken over while nothing is typed here', () => {
    expect(run(seen('Presented by Infosys.', 3))).toEqual(draftOf({ text: 'Presented by Infosys.', revision: 3 }))
  })

  test('an older revision changes nothing', () => {
    expect(run(typed('Mine'), seen('Old', 2)).phase).toBe('typed')
  })

  test('the own text coming back before its acknowledgement is no conflict', () => {
    expect(run(typed('Mine'), SENT, seen('Mine', 3)).phase).toBe('saved')
    const draft = run(typed('Mine'), SENT, typed('Mine, more'), seen('Mine', 3))
    expect([draft.phase, draft.base.revision]).toEqual(['typed', 3])
  })

  test('the own text coming back after its answer was lost is no conflict', () => {
    const lost = [typed('Mine'), SENT, { type: 'failed', says: 'No answer' }] as const
    expect(run(...lost, seen('Mine', 3)).phase).toBe('saved')
    expect(run(...lost, typed('Mine, more'), seen('Mine', 3)).phase).toBe('typed')
  })

  test('two different texts are a conflict; the choice grows from theirs', () => {
    const draft = run(typed('Mine'), seen('Theirs', 3))
    expect([draft.phase, draft.theirs]).toEqual(['conflict', { text: 'Theirs', revision: 3 }])
    expect(afterEvent(draft, { type: 'chosen', text: 'Mine' })).toMatchObject({
      text: 'Mine',
      phase: 'typed',
      base: { revision: 3 },
      theirs: null,
    })
    expect(afterEvent(draft, { type: 'chosen', text: 'Theirs' }).phase).toBe('saved')
  })
})

test.each([
  ['a\nb', 'a\nc', 'a\nb\nc', 'a line in both stands once'],
  ['a', 'a', 'a', 'nothing new'],
  ['', 'c', '\nc', 'theirs was empty'],
])('%j and %j together are %j: %s', (theirs, mine, both) => {
  expect(bothTexts(theirs, mine)).toBe(both)
})

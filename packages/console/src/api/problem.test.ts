import { expect, test } from 'vitest'
import { ProblemError, problemOf, problemOfAnswer, unreachable } from './problem.ts'

const refusal = { code: 'agenda-closed', says: 'The agenda closed on 20 November.', hint: 'Ask the chair.' } as const

test('a problem document is read whole', () => {
  const problem = problemOfAnswer(422, {
    title: 'Refused',
    status: 422,
    detail: 'The rules stand against it.',
    code: 'refused',
    hint: 'Read the reasons.',
    refusals: [refusal],
  })
  expect(problem).toEqual({
    code: 'refused',
    status: 422,
    title: 'Refused',
    says: 'The rules stand against it.',
    hint: 'Read the reasons.',
    refusals: [refusal],
    errors: [],
    theirs: null,
  })
})

test.each([
  [502, '<html>', 'unreadable', 'a proxy in between answered with its own page'],
  [500, null, 'unreadable', 'no body at all'],
  [500, {}, 'unexpected', 'JSON, but no problem document'],
])('%i with %j is %s: %s', (status, body, code, _why) => {
  const problem = problemOfAnswer(status, body)
  expect(problem.code).toBe(code)
  expect(problem.hint).not.toBe('')
})

test('whatever was thrown becomes a problem with a next step', () => {
  expect(problemOf(new ProblemError(unreachable())).code).toBe('unreachable')
  expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ code: 'unexpected', says: 'x is undefined' })
  expect(problemOf('odd').hint).not.toBe('')
})

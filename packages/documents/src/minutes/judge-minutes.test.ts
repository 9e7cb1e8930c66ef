import { expect, test } from 'vitest'
import type { MinutesDocument } from '../values.ts'
import { judgeMinutes } from './judge-minutes.ts'
import { parseMinutes } from './parse-minutes.ts'

const minutesOf = (on: string, actions: readonly string[] | null, text = ''): MinutesDocument => {
  const table = actions === null ? [] : ['## Action Points', ...actions.map((row) => `| ${row} |`)]
  const source = ['## Attendees', '* Ann Lee, Acme', '## Discussion', text, ...table].join('\n')
  return parseMinutes(source, `MOM-${on}.md`).minutes
}

const OPEN = '20230105-01 | Acme | Open | Send the plan to the chair'
const FIRST = minutesOf('2023-01-05', [OPEN])

test.each([
  { why: 'an open row that is carried on is not reported', next: minutesOf('2023-01-19', [OPEN]), found: [] },
  { why: 'nor one that is closed', next: minutesOf('2023-01-19', [OPEN.replace('Open', 'Closed')]), found: [] },
  { why: 'a missing one is lost', next: minutesOf('2023-01-19', []), found: ['action-lost'] },
  {
    why: 'a missing one may be under a mistyped id',
    next: minutesOf('2023-01-19', [OPEN.replace('20230105', '202301005').replace('Open', 'Closed')]),
    found: ['action-id-mistyped'],
  },
  {
    why: 'or closed by a sentence',
    next: minutesOf('2023-01-19', [], '| Pending APs | All | No APs -- all completed |'),
    found: ['action-closed-by-prose'],
  },
  { why: 'minutes without the table say nothing of it', next: minutesOf('2023-01-19', null), found: [] },
])('$why', ({ next, found }) => {
  const findings = judgeMinutes([next, FIRST])
  expect(findings.map(({ code, file, line }) => [code, file, line])).toEqual(
    found.map((code) => [code, 'MOM-2023-01-05.md', 6]),
  )
})

test('an id that comes back with another matter is reported where it does', () => {
  const next = minutesOf('2023-01-19', ['20230105-01 | Beta | Open | Propose slots for regular calls'])
  expect(judgeMinutes([FIRST, next]).map(({ code, file }) => [code, file])).toEqual([
    ['action-id-reused', 'MOM-2023-01-19.md'],
  ])
})

test('an id that no table has is reported where it is named', () => {
  const next = minutesOf('2023-01-19', [OPEN], 'See AP 20230105-02.')
  expect(judgeMinutes([FIRST, next]).map(({ code, line }) => [code, line])).toEqual([['action-id-unknown', 4]])
})

test.each([
  { announced: '20th January', found: ['next-call-differs'] },
  { announced: '19th January', found: [] },
  { announced: '26th January', found: [] },
])('next call announced for $announced, held on the 19th', ({ announced, found }) => {
  const first = minutesOf('2023-01-05', [OPEN], `Next call: ${announced}`)
  expect(judgeMinutes([first, minutesOf('2023-01-19', [OPEN])]).map(({ code }) => code)).toEqual(found)
})

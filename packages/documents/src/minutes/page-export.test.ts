import { expect, test } from 'vitest'
import { parseMinutes } from './parse-minutes.ts'

// One thing of each kind that the text export of the wiki page does to minutes, with invented names and matters.
const PAGE = `2025-05-08 API backlog minutes
Attendees
Organization | Name |
Acme |
|
Beta | @Ann Lee @bo fox |
Gamma | @Cy Ray |
Agenda Proposal
#141 (First), , #83 #85 (Two of a kind), #63 (Third - reactivated)
Approval of minutes of last conf. call
DECISION: OK
Recent Updates & Recap
Last TSC meeting 2025-05-01:
Dates - #204
Agreed as shown.
Other topics
A second series #274 - @Ann Lee asked.
Decision: None is wanted.
Discussion
Current Issues
Issue # | Company | Summary | Status Update |
Beta | First The API template is not there. | LAST UPDATES: Asked for.
Apr 10, 2025: AP: Open the request as agreed in ‘AP 20250313-01’ Apr 24, 2025: Shown.
AP1: Fill in the
AP2: Send it. MEETING UPDATE: May 8, 2025: Sent. | |
Before: Acme and now: Gamma | Third The API template is available
| INITIAL CONTEXT: It was tried before. Feb 27, 2025, Mar 13, 2025,Mar 27, 2025: Not treated Asked again (Monday, March 31, 2025) by Cy. Apr 11, 2025: Discussed.
Next Steps
AP: Read the request - @Cy Ray | |
#256 | Delta | Fourth The API template is available at #257 | MEETING UPDATE: : Not treated |
`

const { minutes, findings } = parseMinutes(PAGE, '2025-05-08.txt')

test('the page is recognised, with its day', () => {
  expect([minutes.style, minutes.callOn]).toEqual(['page-export', '2025-05-08'])
})

test('organisations that sent nobody are on the roster', () => {
  expect(minutes.roster).toEqual(['Acme', 'Beta', 'Gamma'])
  expect(minutes.attendees.map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Ann Lee', 'Beta'],
    ['bo fox', 'Beta'],
    ['Cy Ray', 'Gamma'],
  ])
})

test('one title in brackets names all the numbers before it', () => {
  expect(minutes.agenda.map(({ reference, title }) => [reference.number, title])).toEqual([
    [141, 'First'],
    [83, 'Two of a kind'],
    [85, 'Two of a kind'],
    [63, 'Third - reactivated'],
  ])
})

test('bare numbers in the account of a TSC call are of its repository', () => {
  expect(
    minutes.recap.map(({ title, references }) => [title, references[0]?.repository, references[0]?.number]),
  ).toEqual([
    ['Dates', 'Governance', 204],
    ['A second series', 'APIBacklog', 274],
  ])
  expect(minutes.references).toHaveLength(8)
})

test('decisions know what they are about', () => {
  expect(minutes.decisions.map(({ text, references }) => [text, references[0]?.number])).toEqual([
    ['Minutes of the previous call: OK', undefined],
    ['None is wanted.', 274],
  ])
})

test('each entry has its dated history', () => {
  expect(
    minutes.discussions.map(({ title, organisations, context, updates }) => ({
      title,
      organisations,
      context,
      updates: updates.map(({ on, outcome }) => `${on} ${outcome}`),
    })),
  ).toEqual([
    {
      title: 'First',
      organisations: ['Beta'],
      context: 'Asked for.',
      updates: ['2025-04-10 treated', '2025-04-24 treated', '2025-05-08 treated'],
    },
    {
      title: 'Third',
      organisations: ['Before: Acme and now: Gamma'],
      context: 'It was tried before.',
      updates: [
        '2025-02-27 not-treated',
        '2025-03-13 not-treated',
        '2025-03-27 not-treated',
        '2025-03-31 noted',
        '2025-04-11 treated',
      ],
    },
    { title: 'Fourth', organisations: ['Delta'], context: null, updates: ['null not-treated'] },
  ])
})

test('an entry without number takes the one that the agenda gives its title', () => {
  expect(
    minutes.discussions.map(({ references }) => references.map(({ number, kind }) => `${kind} ${number}`)),
  ).toEqual([['issue 141'], ['issue 63'], ['issue 256', 'pull-request 257']])
})

test('local action points keep their label, the day they stand under, and their owner', () => {
  expect(
    minutes.discussions.flatMap(({ actions }) =>
      actions.map(({ label, raisedOn, text, owners }) => [label, raisedOn, text, owners]),
    ),
  ).toEqual([
    [null, '2025-04-10', 'Open the request as agreed in ‘AP 20250313-01’', []],
    ['AP1', '2025-04-24', 'Fill in the', []],
    ['AP2', '2025-04-24', 'Send it.', []],
    [null, '2025-04-11', 'Read the request - @Cy Ray', ['Cy Ray']],
  ])
  expect(minutes.discussions.map(({ quotes }) => quotes)).toEqual([['20250313-01'], [], []])
  expect(minutes.discussions[1]?.nextSteps).toEqual(['Read the request - @Cy Ray'])
})

test('its quirks are reported at their lines', () => {
  expect(findings.map(({ code, line }) => `${line} ${code}`).sort()).toEqual([
    '22 entry-without-issue',
    '24 sentence-cut',
    '26 entry-without-issue',
    '27 not-a-call-date',
    '30 update-without-date',
    '9 agenda-entry-empty',
  ])
})

test('a page cut off after the attendees still has them', () => {
  const cut = parseMinutes(PAGE.slice(0, PAGE.indexOf('Agenda Proposal')), '2025-05-08.txt')
  expect(cut.minutes.attendees).toHaveLength(3)
  expect(cut.findings.map(({ code }) => code)).toEqual(['minutes-section-missing'])
})

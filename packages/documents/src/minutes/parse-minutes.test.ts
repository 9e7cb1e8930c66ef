import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FindingCode } from '../finding.ts'
import { parseMinutes } from './parse-minutes.ts'
import { isMinutes } from './recognise.ts'

const GITHUB = 'https://github.com/camaraproject/WorkingGroups'

/** Minutes of 2023 with one thing of each kind; parts can be replaced. */
const minutesWith = (parts: {
  header?: string
  attendees?: string
  agenda?: string
  rows?: string
  actions?: string
  aob?: string
}): string =>
  [
    `#### *${parts.header ?? '2nd of March 2023'}*`,
    '## Attendees',
    parts.attendees ?? '| |\n| --- |\n| Ann Lee, Acme |',
    '## Agenda',
    parts.agenda ?? '1. Discussion',
    '## Discussion',
    '| **Agenda  Item** | Owner | Description |\n| --- | --- | --- |',
    parts.rows ?? '| **Current issues** | | |',
    '## Action Points',
    '| AP Identifier | AP Owner | Status | Description |\n| --- | --- | --- | --- |',
    parts.actions ?? '| | | | |',
    '## AoB',
    parts.aob ?? '',
  ].join('\n')

const read = (source: string, file = 'MOM-2023-03-02.md') => {
  const { minutes, findings } = parseMinutes(source, file)
  return { ...minutes, codes: findings.map(({ code }): FindingCode => code), findings }
}

describe('attendance', () => {
  test.each([
    {
      why: 'bullets: those in bold were there, the others are only on the list',
      attendees: '* **Ann Lee, Acme**\n* Bo Fox, Beta (excused)\n**Cy Ray, Acme**',
      style: 'people',
      there: ['Ann Lee of Acme', 'Cy Ray of Acme'],
      away: ['Bo Fox of Beta (excused)'],
      roster: ['Acme', 'Beta'],
    },
    {
      why: 'bullets without any bold: all were there',
      attendees: '* Ann Lee, Acme\n* Bo Fox, Beta.',
      style: 'people',
      there: ['Ann Lee of Acme', 'Bo Fox of Beta'],
      away: [],
      roster: ['Acme', 'Beta'],
    },
    {
      why: 'a column of people',
      attendees: '| |\n| --- |\n|Ann Lee, Acme|\n| Bo Fox, Beta|',
      style: 'people-column',
      there: ['Ann Lee of Acme', 'Bo Fox of Beta'],
      away: [],
      roster: ['Acme', 'Beta'],
    },
    {
      why: 'a column of organisations, one row with a comma for its colon',
      attendees: '| |\n| --- |\n|Acme: **Ann Lee (chair)**, Cy Ray|\n|Beta, Bo Fox|\n|Gamma: Di Day (for A, B)',
      style: 'organisations-column',
      there: ['Ann Lee of Acme (chair)', 'Cy Ray of Acme', 'Bo Fox of Beta', 'Di Day of Gamma (for A, B)'],
      away: [],
      roster: ['Acme', 'Beta', 'Gamma'],
    },
  ])('$why', ({ attendees, style, there, away, roster }) => {
    const minutes = read(minutesWith({ attendees }))
    const written = (people: typeof minutes.attendees): string[] =>
      people.map(({ name, organisation, note }) => `${name} of ${organisation}${note === null ? '' : ` (${note})`}`)
    expect(minutes.style).toBe(style)
    expect(written(minutes.attendees)).toEqual(there)
    expect(written(minutes.absentees)).toEqual(away)
    expect(minutes.roster).toEqual(roster)
    expect(minutes.codes).toEqual([])
  })

  test('people twice or without organisation are reported at their line', () => {
    const { findings } = read(minutesWith({ attendees: '* Ann Lee, Acme\n* Ann Lee, Acme\n* Bo Fox' }))
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['attendee-listed-twice', 4],
      ['attendee-without-organisation', 5],
    ])
  })
})

describe('the day of the call', () => {
  test.each([
    { why: 'the header says it', header: '2nd of March 2023', file: 'a.md', on: '2023-03-02', codes: [] },
    { why: 'only the name says it', header: 'Minutes', file: 'MOM-2023-03-02.md', on: '2023-03-02', codes: [] },
    {
      why: 'an odd ordinal is read',
      header: '23th March 2023',
      file: 'a.md',
      on: '2023-03-23',
      codes: ['odd-ordinal'],
    },
    { why: 'nothing says it', header: 'Minutes', file: 'a.md', on: null, codes: ['minutes-without-date'] },
    {
      why: 'the header is believed against the name',
      header: '3rd of March 2023',
      file: 'MOM-2023-03-02.md',
      on: '2023-03-03',
      codes: ['minutes-date-differs'],
    },
    {
      why: 'an impossible header leaves the name',
      header: '31st of June 2023',
      file: 'MOM-2023-06-29 .md',
      on: '2023-06-29',
      codes: ['minutes-file-name', 'minutes-date-impossible'],
    },
  ])('$why', ({ header, file, on, codes }) => {
    const minutes = read(minutesWith({ header }), file)
    expect([minutes.callOn, minutes.codes]).toEqual([on, codes])
  })

  test('ids of new action points decide between header and name', () => {
    const source = minutesWith({ header: '1st of March 2023', actions: '| 20230302-01 | Acme | Open | Ask |' })
    expect(read(source).callOn).toBe('2023-03-02')
  })

  test.each([
    { aob: '1. Next call schedule: 16th March 2023', on: '2023-03-16', codes: [] },
    { aob: '**Next conf. call**: 6th April, 10-11 CET.', on: '2023-04-06', codes: [] },
    { aob: '- Next call: 16th March 2013', on: null, codes: ['next-call-not-later'] },
    { aob: 'Next call schedule: 31st April 2023', on: null, codes: ['minutes-date-impossible'] },
    { aob: 'Next TSC meeting on 9th March 2023', on: undefined, codes: [] },
  ])('next call: $aob', ({ aob, on, codes }) => {
    const minutes = read(minutesWith({ aob }))
    expect([minutes.nextCall?.on, minutes.codes]).toEqual([on, codes])
  })
})

describe('discussion', () => {
  test.each([
    {
      why: 'dated updates, with what stood before them',
      row: '| Issue #12<br>*\\- Old name* | Acme, Beta | First word.<br>**Update 2nd Feb**: asked<br>**Update 16th Feb:** N/A<br>**Update 2nd March**: done (AP 20230216-01) |',
      title: 'Old name',
      context: 'First word.',
      updates: ['2023-02-02 treated', '2023-02-16 noted', '2023-03-02 treated'],
      quotes: ['20230216-01'],
    },
    {
      why: 'what follows Updates is of this call',
      row: `| [#12](${GITHUB}/issues/12) | Acme, Beta | **New: Thing** <br>The template is in [PR#3](${GITHUB}/pull/3). <br> Updates: <br> - Presented. |`,
      title: 'New: Thing',
      context: 'The template is in PR#3.',
      updates: ['2023-03-02 treated'],
      quotes: [],
    },
    {
      why: 'a row without marks is of this call',
      row: '| #12 | Acme, Beta | **Thing**</br> No time to discuss it. |',
      title: 'Thing',
      context: null,
      updates: ['2023-03-02 not-treated'],
      quotes: [],
    },
    {
      why: 'a postponed item is deferred',
      row: '| #12 - Thing | Acme, Beta | **Way forward: postponed to the call of 9th March** |',
      title: 'Thing',
      context: null,
      updates: ['2023-03-02 deferred'],
      quotes: [],
    },
    {
      why: 'a row with a title and nothing else has no update',
      row: '| #12 | Acme, Beta | **Thing** |',
      title: 'Thing',
      context: null,
      updates: [],
      quotes: [],
    },
  ])('$why', ({ row, title, context, updates, quotes }) => {
    const minutes = read(minutesWith({ rows: `| **NEW ISSUES** | | **Total: 1** |\n${row}\n| | | |` }))
    expect(minutes.discussions).toHaveLength(1)
    const [entry] = minutes.discussions
    expect(entry).toMatchObject({ title, context, organisations: ['Acme', 'Beta'], section: 'new', quotes, line: 12 })
    expect(entry?.references[0]).toMatchObject({ repository: 'WorkingGroups', number: 12, kind: 'issue' })
    expect(entry?.updates.map(({ on, outcome }) => `${on} ${outcome}`)).toEqual(updates)
    expect(minutes.codes).toEqual([])
  })

  test('an update younger than the call is reported', () => {
    const rows = '| #1 - Thing | Acme | **Update 3rd March**: asked |'
    expect(read(minutesWith({ rows })).codes).toEqual(['not-a-call-date'])
  })

  test('outcomes of a TSC call are entries, their decisions name what they are about', () => {
    const aob =
      '**Thing**\n- Decision: Go!\n\t- Approved.\n- Discussion:\n\t- All agree.\n- Next steps:\n\t- Open the repository.'
    const minutes = read(minutesWith({ aob }))
    expect(minutes.decisions.map(({ text }) => text)).toEqual(['Thing: Go!'])
    expect(minutes.discussions).toMatchObject([
      { title: 'Thing', updates: [{ text: 'All agree.' }], nextSteps: ['Open the repository.'] },
    ])
  })
})

test('agenda numbers carry their repository; misspelt addresses are read and reported', () => {
  const agenda = '- New: [#4](ttps://github.com/camaraproject/WorkingGroups/pull/4), #5\n- Drop #3: #6'
  const minutes = read(minutesWith({ agenda }))
  expect(minutes.agenda.map(({ reference }) => `${reference.repository}#${reference.number}`)).toEqual([
    'WorkingGroups#4',
    'WorkingGroups#5',
    'WorkingGroups#6',
  ])
  expect(minutes.codes).toEqual(['misspelt-link'])
})

test('action points: struck rows, a repeated header, a malformed id, an id twice, an unknown status', () => {
  const actions = [
    '| ~~20230216-01~~ | ~~Acme~~ | ~~Closed~~ | ~~Ask `Bo`.~~ |',
    '| --- | --- | --- | --- |',
    '| 20230216-02| Acme, Beta | Not pursued | Ask.',
    '| 202302016-03 | Acme | open | Ask. |',
    '| 20230216-02 | Acme | Later | Ask. |',
  ].join('\n')
  const minutes = read(minutesWith({ actions }))
  expect(minutes.actions.map(({ id, owners, status, raisedOn }) => [id, owners.join('+'), status, raisedOn])).toEqual([
    ['20230216-01', 'Acme', 'closed', '2023-02-16'],
    ['20230216-02', 'Acme+Beta', 'dropped', '2023-02-16'],
    ['202302016-03', 'Acme', 'open', null],
    ['20230216-02', 'Acme', 'open', '2023-02-16'],
  ])
  expect(minutes.actions[0]?.text).toBe('Ask Bo.')
  expect(minutes.codes).toEqual(['action-id-malformed', 'action-status-unknown', 'action-id-repeated'])
})

test('what is cut off is reported', () => {
  expect(read('#### *2nd of March 2023*\n## Attendees\n* Ann Lee, Ac').codes).toEqual(['minutes-section-missing'])
})

test.each([
  { source: '', code: 'empty-file' },
  { source: 'PK\0\0\0', code: 'binary-file' },
])('$code', ({ source, code }) => {
  expect(read(source).codes).toEqual([code])
})

test('scripts are reported and never in a value', () => {
  const rows = '| #1 - Thing | Acme | <script>steal()</script>Fine<b onclick="steal()">.</b> |'
  const minutes = read(minutesWith({ rows }))
  expect(minutes.codes).toEqual(['script-in-document', 'script-in-document'])
  expect(minutes.discussions[0]?.updates[0]?.text).toBe('Fine.')
})

const text = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n## Attendees\n', '\n## Discussion\n', '\n## Action Points\n', '| ', ' |\n', '**', '#12', '<br>'),
    fc.constantFrom('Attendees\n', 'Discussion\n', 'Current Issues\n', 'Oct 9, 2025: ', 'AP1: ', '20230216-01', '[a]('),
  ),
  { maxLength: 40 },
)

test('no text is refused with an exception, and every line exists', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join('')
      const lines = source.split(/\r\n|\n|\r/).length
      const { findings } = parseMinutes(source, 'MOM-2023-03-02.md')
      return findings.every(({ line }) => line >= 1 && line <= lines)
    }),
    { numRuns: 500 },
  )
})

test.each([
  { why: 'headings', source: minutesWith({}), file: 'x.md', is: true },
  { why: 'a page export', source: '2025-01-09 minutes\nAttendees\nA | B |\nDiscussion\n', file: 'x.txt', is: true },
  { why: 'a dated name and one heading', source: '## Discussion\n', file: 'in/MOM-2023-03-02.md', is: true },
  { why: 'a dated name alone', source: 'hello', file: 'MOM-2023-03-02.md', is: false },
  { why: 'another document', source: readFileSync('README.md', 'utf8'), file: 'README.md', is: false },
])('minutes are told by $why: $is', ({ source, file, is }) => {
  expect(isMinutes(source, file)).toBe(is)
})

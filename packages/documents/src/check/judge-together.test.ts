import { describe, expect, test } from 'vitest'
import { checkDocuments } from './check-documents.ts'

const row = (name: string, file: string): string =>
  `<tr><th>${name}</th><td>Orange*<div>Orange, KPN</div></td>` +
  `<td><a href="https://github.com/camaraproject/APIBacklog/blob/main/documentation/API%20proposals/${file}">Template</a><div>2024/01/01</div></td>` +
  '<td><ul><li>Under backlog discussion</li></ul></td><td>N/A</td>' +
  '<td>N/A</td></tr>\n'
const HEAD =
  '<tr><th>API [family] name</th><th>Supporters</th><th>Proposal</th><th>Status</th><th>Project</th><th>Release</th></tr>'
const table = (...rows: readonly string[]): string =>
  `<table>\n<thead>\n${HEAD}\n</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`
const proposal = (name: string): string =>
  `### API family name\n${name}\n\n### API family owner\nOrange\n\n### API summary\nTells.\n\n### Technical viability\nYes.\n`

const TABLE = table(row('Alpha', 'alpha.md'), row('Beta', 'beta.md'))
const codesIn = (files: Readonly<Record<string, string>>): readonly string[] =>
  checkDocuments(Object.entries(files).map(([path, content]) => ({ path, content, size: content.length })))
    .findings.filter(({ code }) => ['dead-template-link', 'proposal-not-linked'].includes(code))
    .map(({ code, file }) => `${file}: ${code}`)

describe('the table beside the proposals', () => {
  test.each([
    {
      files: { 'APIbacklog.md': TABLE, 'p/alpha.md': proposal('Alpha'), 'p/beta.md': proposal('Beta') },
      found: [],
      why: 'every link leads to a file',
    },
    {
      files: { 'APIbacklog.md': TABLE, 'p/alpha.md': proposal('Alpha') },
      found: ['APIbacklog.md: dead-template-link'],
      why: 'one file is gone',
    },
    {
      files: { 'APIbacklog.md': TABLE, 'p/alpha.md': proposal('Alpha'), 'p/beta.md': '' },
      found: [],
      why: 'an empty file is there all the same',
    },
    {
      files: {
        'APIbacklog.md': TABLE,
        'p/alpha.md': proposal('Alpha'),
        'p/beta.md': proposal('Beta'),
        'p/gamma.md': proposal('Gamma'),
      },
      found: ['p/gamma.md: proposal-not-linked'],
      why: 'nobody links the third',
    },
    { files: { 'APIbacklog.md': TABLE }, found: [], why: 'the table alone' },
    {
      files: { 'APIbacklog.md': TABLE, 'gamma.md': proposal('Gamma') },
      found: [],
      why: 'one other proposal is not the folder',
    },
    {
      files: {
        'APIbacklog.2025-01-01.md': table(row('Old', 'old.md')),
        'APIbacklog.2026-01-01.md': TABLE,
        'p/alpha.md': proposal('Alpha'),
        'p/beta.md': proposal('Beta'),
      },
      found: [],
      why: 'an older snapshot is not held against the files of today',
    },
  ])('$why', ({ files, found }) => {
    expect(codesIn(files)).toEqual(found)
  })
})

test('the newest of two tables is the backlog', () => {
  const files = { 'b.2025-01-01.md': table(row('Old', 'old.md')), 'a.2026-01-01.md': TABLE }
  const { read } = checkDocuments(Object.entries(files).map(([path, content]) => ({ path, content, size: 1 })))
  expect(read).toMatchObject({ backlogEntries: 2, tables: [{ entries: 1 }, { entries: 2 }] })
})

describe('organisations that are not on record', () => {
  const unknownIn = (path: string, content: string) =>
    checkDocuments([{ path, content, size: content.length }])
      .findings.filter(({ code }) => code.startsWith('organisation-'))
      .map(({ code, line, says }) => ({ code, line, says }))

  test('are told once in minutes, where short forms are the custom', () => {
    const minutes =
      '# API backlog, 2023-01-05\n\n## Attendees\n\n* Ada, DT\n* Bob, Acme Telekom\n* Eve, Acme Telekom\n\n## Agenda\n\n* x\n'
    expect(unknownIn('MOM-2023-01-05.md', minutes)).toEqual([
      { code: 'organisation-unknown', line: 6, says: '"Acme Telekom" is not an organisation on record.' },
    ])
  })

  test('are told in a proposal', () => {
    expect(unknownIn('p.md', proposal('Alpha').replace('Orange', 'Acme Telekom'))).toEqual([
      { code: 'organisation-unknown', line: 4, says: '"Acme Telekom" is not an organisation on record.' },
    ])
  })
})

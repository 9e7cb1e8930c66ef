import { expect, test } from 'vitest'
import { type CellSources, documentOf, rowWith } from '../examples/table.ts'
import { parseBacklog } from '../parse.ts'
import { judgeOrganisations } from './spellings.ts'

const ORGANISATIONS = [
  { id: 'telefonica', name: 'Telefónica', spellings: ['Telefónica', 'Telefonica'] },
  { id: 'at-and-t', name: 'AT&T', spellings: ['AT&T'] },
]
const organisationOf = (spelling: string) => ORGANISATIONS.find(({ spellings }) => spellings.includes(spelling)) ?? null

test('a spelling is told once, at its first place, with the number of rows', () => {
  const written: readonly CellSources[] = [
    { supporters: '<td>Telefónica*<div>AT&T, Telefonica</div></td>' },
    { name: '<th>B</th>', supporters: '<td>Telefonica*<div>Nobody &amp; Sons</div></td>' },
    { name: '<th>C</th>', supporters: '<td>N/A</td>' },
  ]
  const { table } = parseBacklog(documentOf(written.map(rowWith).join('')), 'table.md')
  expect(judgeOrganisations(table, organisationOf)).toEqual([
    {
      code: 'organisation-spelling',
      severity: 'note',
      file: 'table.md',
      line: 19,
      column: 33,
      says: '"Telefonica" (2 times) is another spelling of Telefónica.',
      hint: 'Write "Telefónica".',
    },
    {
      code: 'organisation-unknown',
      severity: 'note',
      file: 'table.md',
      line: 34,
      column: 27,
      says: '"Nobody & Sons" (once) is not an organisation on record.',
      hint: 'Check the spelling, or add the organisation to the alias table.',
    },
  ])
})

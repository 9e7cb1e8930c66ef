import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { isBody, organisationOf } from './spelling.ts'
import { splitOrganisations } from './split.ts'

const inputs = realInputs()

/** The supporters cells of both tables: the first `<td>` after each `<th>` of the body. */
const supportersCells = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const [, ...rows] = (readFileSync(join(folder, name), 'utf8').split('<tbody>')[1] ?? '').split('<th>')
    return rows.map((row) => /<td>([\s\S]*?)<\/td>/.exec(row)?.[1]?.replace(/<[^>]+>/g, '\n') ?? '')
  })

describe.skipIf(inputs === null)('the organisations of the real tables', () => {
  const spellings = () => {
    const cells = supportersCells(join(inputs ?? '', 'backlog'))
    return [...new Set(cells.flatMap(splitOrganisations).map(({ spelling }) => spelling))]
  }

  test('are written in 61 ways (facts 3.3, E18; "N/A" is one of them)', () => {
    expect(spellings()).toHaveLength(61)
  })

  test('are all on record', () => {
    expect(spellings().filter((spelling) => organisationOf(spelling) === null && !isBody(spelling))).toEqual([])
  })

  test('are 47 organisations', () => {
    const ids = spellings().map((spelling) => organisationOf(spelling)?.id)
    expect(new Set(ids.filter((id) => id !== undefined)).size).toBe(47)
  })
})

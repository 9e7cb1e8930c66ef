import { type Finding, finding } from '../finding.ts'
import type { OrganisationsDocument } from '../values.ts'
import { isRecord, readYaml, recordsIn, textOf } from '../yaml.ts'

export interface ParsedOrganisations {
  readonly document: OrganisationsDocument
  readonly findings: readonly Finding[]
}

type Entry = OrganisationsDocument['organisations'][number]

const OPERATOR_PATH = 'Operation / Operators'

const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
    .map(textOf)
    .filter((text) => text !== null)

/**
 * Reads the landscape file: members by tier and participating organisations. `isOperator` is the second path
 * "Operation / Operators", the group's only machine source for it (facts 3.5).
 */
export const parseOrganisations = (source: string, file: string): ParsedOrganisations => {
  const yaml = readYaml(source, file)
  const findings: Finding[] = [...yaml.findings]
  const organisations: Entry[] = []
  const lines = new Map<string, number>()
  const landscape = isRecord(yaml.value) ? yaml.value['landscape'] : null
  recordsIn(landscape).forEach((category, at) => {
    recordsIn(category['subcategories']).forEach((subcategory, under) => {
      recordsIn(subcategory['items']).forEach((item, index) => {
        const path = ['landscape', at, 'subcategories', under, 'items', index]
        const name = textOf(item['name'])
        const tier = textOf(subcategory['name']) ?? ''
        const place = { file, ...yaml.placeOf([...path, 'name']) }
        const paths = textsIn(item['second_path'])
        if (name === null || name === '') {
          const says = `An entry under "${tier}" has no name.`
          findings.push(finding('organisation-incomplete', place, says, 'Name the organisation.'))
          return
        }
        if (paths.length === 0) {
          const says = `${name} has no second_path: nobody can tell whether it is an operator.`
          findings.push(
            finding('organisation-incomplete', place, says, `Add a second_path such as "${OPERATOR_PATH}".`),
          )
        }
        const first = lines.get(name)
        if (first !== undefined) {
          const says = `${name} is listed twice, first on line ${first}.`
          findings.push(finding('organisation-twice', place, says, 'Keep one entry.'))
        }
        lines.set(name, first ?? place.line)
        organisations.push({ name, tier, paths, isOperator: paths.includes(OPERATOR_PATH), line: place.line })
      })
    })
  })
  return { document: { kind: 'organisations', file, organisations }, findings }
}

import type { Finding } from '../../finding.ts'
import type { BacklogTable } from '../../values.ts'
import { organisationsIn } from '../read/organisations.ts'
import { reportingAt } from './report.ts'

/** The organisation a spelling means, null for one not on record. */
export type OrganisationOf = (spelling: string) => { readonly id: string; readonly name: string } | null

/** Spellings that are not the organisation's own, each told once, at its first place, with the number of rows. */
export const judgeOrganisations = (table: BacklogTable, organisationOf: OrganisationOf): Finding[] => {
  const { findings, report } = reportingAt(table)
  const written = table.rows.flatMap((row) => organisationsIn(row.cells.supporters))
  for (const [spelling, names] of Map.groupBy(written, (name) => name.spelling)) {
    const line = names[0]?.line
    const known = organisationOf(spelling)
    if (line === undefined || known?.name === spelling) continue
    const offset = Math.max(line.start, table.source.indexOf(spelling, line.start))
    const times = names.length === 1 ? 'once' : `${names.length} times`
    if (known === null) {
      const hint = 'Check the spelling, or add the organisation to the alias table.'
      report('organisation-unknown', offset, `"${spelling}" (${times}) is not an organisation on record.`, hint)
    } else {
      const says = `"${spelling}" (${times}) is another spelling of ${known.name}.`
      report('organisation-spelling', offset, says, `Write "${known.name}".`)
    }
  }
  return findings
}

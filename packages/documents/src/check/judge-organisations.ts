import type { Finding } from '../finding.ts'
import { judgeSpelling, organisationOf } from '../organisations/index.ts'
import type { GroupDocument } from '../values.ts'

interface Named {
  readonly spelling: string
  readonly line: number
}

const namedIn = (document: GroupDocument): readonly Named[] => {
  if (document.kind === 'minutes') {
    const attendees = document.attendees.map(({ organisation, line }) => ({ spelling: organisation ?? '', line }))
    const owners = document.actions.flatMap(({ owners, line }) => owners.map((spelling) => ({ spelling, line })))
    return [...attendees, ...owners]
  }
  if (document.kind === 'proposal') {
    const { owners, supporters, fields } = document
    return [
      ...owners.map((spelling) => ({ spelling, line: fields.owner?.line ?? 1 })),
      ...supporters.map((spelling) => ({ spelling, line: fields.supporters?.line ?? 1 })),
    ]
  }
  return []
}

/**
 * Organisations of minutes and proposals that are not on record, each once in a document, at its first place. Short forms
 * (DT, TEF) are the custom there and no finding; the table's spellings are judged with the table.
 */
export const judgeUnknownOrganisations = (document: GroupDocument): readonly Finding[] => {
  const first = new Map<string, Named>()
  for (const named of namedIn(document)) if (!first.has(named.spelling)) first.set(named.spelling, named)
  return [...first.values()]
    .filter(({ spelling }) => organisationOf(spelling) === null)
    .flatMap(({ spelling, line }) => judgeSpelling(spelling, { file: document.file, line }) ?? [])
}

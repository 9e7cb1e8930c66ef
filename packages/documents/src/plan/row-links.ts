import { endOfDay, type Reference, type ReferenceRole } from '@trunkline/governance'
import type { BacklogRow } from '../values.ts'
import { add, addOnce, proposalAt } from './ledger.ts'
import type { Planning } from './planning.ts'
import type { RowPlan } from './row-plan.ts'

const ROLES: Readonly<Partial<Record<Reference['kind'], ReferenceRole>>> = {
  issue: 'issue',
  'pull-request': 'pull-request',
  file: 'template',
}

/** The links of a row; the file that describes the proposal is one of them. */
const linksOf = (row: BacklogRow): readonly Reference[] => {
  if (row.template?.kind !== 'file') return row.references
  const file: Reference = { repository: 'APIBacklog', kind: 'file', number: null, url: row.template.href }
  return [...row.references.filter((reference) => reference.url !== file.url), file]
}

const sameReference = (a: Reference, b: Reference): boolean =>
  a.repository === b.repository && a.number === b.number && (a.number !== null || a.url === b.url)

/** Issue, pull request and file of a row. */
export const linkReferences = (planning: Planning, plan: RowPlan): void => {
  const { ledger } = planning
  for (const reference of linksOf(plan.row)) {
    const role = ROLES[reference.kind] ?? 'mentioned'
    const same = (known: { readonly reference: Reference }): boolean => sameReference(known.reference, reference)
    if (role === 'issue')
      addOnce<'issue-opened'>(ledger, plan.stream, plan.from, plan.source, { type: 'issue-opened', reference }, same)
    else
      addOnce<'reference-added'>(
        ledger,
        plan.stream,
        plan.from,
        plan.source,
        { type: 'reference-added', role, reference },
        (known) => known.role === role && same(known),
      )
  }
}

/** The repository of a row: that of its release where the two differ, for a repository may have been renamed. */
export const linkRepository = (planning: Planning, plan: RowPlan): void => {
  const { ledger } = planning
  const repository = plan.row.release?.repository ?? plan.row.repository?.name
  if (repository === undefined || repository === null) return
  const known = proposalAt(ledger, plan.slug, endOfDay(plan.day.on))
  if (known?.repository === repository) return
  // A repository exists from the approval on, so an as-of view before that day shows none.
  const approval = known?.statuses.find((entry) => entry.status === 'tsc-approved' || entry.status === 'onboarding')
  const isFirst = known?.repository === null && approval !== undefined && approval.sinceAt > plan.from
  add(ledger, plan.stream, isFirst ? approval.sinceAt : plan.from, plan.source, {
    type: 'repository-linked',
    repository,
  })
}

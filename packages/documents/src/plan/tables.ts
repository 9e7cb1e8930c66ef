import { dateAt, endOfDay, type IsoDate, type ProposalFact, startOfDay, streamOf } from '@trunkline/governance'
import type { BacklogRow, BacklogTable } from '../values.ts'
import { add, factsIn, factsOf, idsOf, personalWordAfter, proposalAt } from './ledger.ts'
import { documentSource, freeSlug, type Planning, report } from './planning.ts'
import { organisation } from './roster.ts'
import { joinRows } from './row-joining.ts'
import { linkReferences, linkRepository } from './row-links.ts'
import type { RowPlan, TableDay } from './row-plan.ts'
import { placeStatuses } from './statuses.ts'
import { tableDayBefore } from './table-days.ts'

const earliest = (days: readonly (IsoDate | null)[], on: IsoDate): IsoDate =>
  days.reduce<IsoDate>((first, day) => (day !== null && day < first ? day : first), on)

/** A row new to the group; the day of registration, else of its first status, else of the table. */
const registrationOf = (row: BacklogRow, day: TableDay): IsoDate =>
  row.registeredOn !== null && row.registeredOn <= day.on
    ? row.registeredOn
    : earliest(
        row.statuses.map((status) => status.on),
        day.on,
      )

const register = (planning: Planning, plan: RowPlan, isNew: boolean): void => {
  const registeredOn = registrationOf(plan.row, plan.day)
  if (isNew) {
    const fact: ProposalFact = { type: 'proposal-registered', name: plan.row.name, kind: plan.row.kind }
    add(planning.ledger, plan.stream, startOfDay(registeredOn), plan.source, fact)
  }
  const known = proposalAt(planning.ledger, plan.slug, endOfDay(plan.day.on))
  if (known?.listed === true) return
  const { on, earlier } = plan.day
  const listedOn = earlier === null || registeredOn > earlier ? registeredOn : on
  add(planning.ledger, plan.stream, startOfDay(listedOn), plan.source, { type: 'proposal-listed' })
}

const setStatuses = (planning: Planning, plan: RowPlan): void => {
  const { ledger } = planning
  const known = proposalAt(ledger, plan.slug, endOfDay(plan.day.on))
  const personal = personalWordAfter(ledger, plan.stream, ['status-set'], startOfDay(plan.day.on))
  for (const placed of placeStatuses(plan.row.statuses, known, plan.day)) {
    if (placed.contradicted !== null) {
      report(
        planning,
        'date-contradicted',
        plan.source,
        `${plan.row.name}: “${placed.text ?? placed.status}” is dated before the table of ${plan.day.earlier}, which shows another status.`,
        `It is entered on ${dateAt(placed.at)}; correct the date in the table.`,
      )
    }
    if (personal !== undefined && placed.at >= startOfDay(plan.day.on)) continue
    const { status, text, at, undated } = placed
    add(ledger, plan.stream, at, plan.source, {
      type: 'status-set',
      status,
      ...(text === null ? {} : { text }),
      ...(undated ? { undated } : {}),
    })
  }
  const said = plan.row.statuses.findLast((status) => status.status !== null)?.status
  if (personal?.fact.type === 'status-set' && said !== undefined && said !== personal.fact.status) {
    report(
      planning,
      'group-says-otherwise',
      plan.source,
      `${plan.row.name}: the table says “${said}”; since ${dateAt(personal.happenedAt)} the group says “${personal.fact.status}”.`,
      'The later word of the group stands. Bring the table up to date.',
    )
  }
}

/** Says what differs, or reports it where a person has since said something else. */
const sayUnlessPersonal = (planning: Planning, plan: RowPlan, fact: ProposalFact, says: string): void => {
  const personal = personalWordAfter(planning.ledger, plan.stream, [fact.type], startOfDay(plan.day.on))
  if (personal === undefined) add(planning.ledger, plan.stream, plan.from, plan.source, fact)
  else
    report(
      planning,
      'group-says-otherwise',
      plan.source,
      `${plan.row.name}: ${says}; the group has said otherwise since ${dateAt(personal.happenedAt)}.`,
      'The later word of the group stands. Bring the table up to date.',
    )
}

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((member) => b.includes(member))

const nameOwnersAndSupport = (planning: Planning, plan: RowPlan): void => {
  const { ledger, roster } = planning
  const ids = (spellings: readonly string[]): readonly string[] => [
    ...new Set(spellings.map((spelling) => organisation(roster, spelling, plan.from, plan.source))),
  ]
  const [owners, supporters] = [ids(plan.row.owners), ids(plan.row.supporters)]
  const known = proposalAt(ledger, plan.slug, endOfDay(plan.day.on))
  if (!sameMembers(owners, known?.owners ?? []) && owners.length > 0)
    sayUnlessPersonal(
      planning,
      plan,
      { type: 'owners-named', organisations: owners },
      `its owner is ${owners.join(', ')}`,
    )
  const supporting = known?.supporters.map((support) => support.organisation) ?? []
  for (const supporter of supporters) {
    if (supporting.includes(supporter)) continue
    sayUnlessPersonal(planning, plan, { type: 'support-declared', organisation: supporter }, `${supporter} supports it`)
  }
}

const planRow = (
  planning: Planning,
  table: BacklogTable,
  row: BacklogRow,
  joined: string | null,
  day: TableDay,
): string => {
  const { ledger } = planning
  const slug = joined ?? freeSlug(planning, row.name)
  const stream = streamOf('proposal', slug)
  const source = documentSource(table.file, row.line)
  const registrations = factsOf(ledger, stream, 'proposal-registered')
  const isNew = registrations.every((draft) => draft.happenedAt > endOfDay(day.on))
  const from = startOfDay(isNew ? registrationOf(row, day) : day.on)
  const plan: RowPlan = { row, slug, stream, source, day, from }
  if (!isNew) {
    const known = proposalAt(ledger, slug, endOfDay(day.on))
    if (known !== undefined && known.name !== row.name)
      sayUnlessPersonal(planning, plan, { type: 'proposal-renamed', name: row.name }, `it is called “${row.name}”`)
    setStatuses(planning, plan)
    register(planning, plan, false)
  } else {
    register(planning, plan, true)
    setStatuses(planning, plan)
  }
  nameOwnersAndSupport(planning, plan)
  linkReferences(planning, plan)
  linkRepository(planning, plan)
  return slug
}

const unlist = (planning: Planning, table: BacklogTable, present: ReadonlySet<string>, day: TableDay): void => {
  const { ledger } = planning
  for (const slug of idsOf(ledger, 'proposal')) {
    if (present.has(slug)) continue
    const stream = streamOf('proposal', slug)
    if (proposalAt(ledger, slug, endOfDay(day.on))?.listed !== true) continue
    const source = documentSource(table.file)
    const isLast = factsIn(ledger, stream).every((draft) => draft.happenedAt <= endOfDay(day.on))
    if (isLast) add(ledger, stream, startOfDay(day.on), source, { type: 'proposal-unlisted' })
    else
      report(
        planning,
        'listed-elsewhere',
        source,
        `“${slug}” is in the group's backlog and not in this table.`,
        'Enter it in the table, or remove it from the backlog.',
      )
  }
}

/** The table without the rows that name nothing. */
const named = (planning: Planning, table: BacklogTable): BacklogTable => {
  const isNamed = (row: BacklogRow): boolean => row.name.trim() !== ''
  for (const row of table.rows.filter((candidate) => !isNamed(candidate)))
    report(
      planning,
      'name-missing',
      documentSource(table.file, row.line),
      'The row has no name; it is left out.',
      'Name the API.',
    )
  return { ...table, rows: table.rows.filter(isNamed) }
}

/** Tables in the order of their days: the first one in full, each later one by what it says differently. */
export const planTables = (planning: Planning, tables: readonly BacklogTable[]): void => {
  for (const table of tables) {
    if (table.takenOn === null)
      report(
        planning,
        'day-unknown',
        documentSource(table.file),
        'The name of the table has no date.',
        'Put the day it was taken in the name: APIbacklog.2025-11-05.md.',
      )
    const on = table.takenOn ?? dateAt(planning.now)
    const before = [tableDayBefore(planning.ledger, on), ...tables.map(({ takenOn }) => takenOn)]
    const earlier = before.reduce(
      (latest, day) => (day !== null && day < on && day > (latest ?? '') ? day : latest),
      null,
    )
    const day = { on, earlier }
    const joined = joinRows(planning.ledger, named(planning, table))
    const slugs = [...joined].map(([row, slug]) => planRow(planning, table, row, slug, day))
    unlist(planning, table, new Set(slugs), day)
  }
}

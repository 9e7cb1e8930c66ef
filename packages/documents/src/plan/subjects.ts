import {
  dateAt,
  daysBetween,
  type Instant,
  type IsoDate,
  type ProposalKind,
  type Reference,
  type Source,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import { isBody } from '../organisations/index.ts'
import { isArchived } from './archived.ts'
import { mostLike, settleReference, withFileSubject, withName, withReference } from './directory.ts'
import { add, addOnce, proposalAt } from './ledger.ts'
import { isProposalTitle, kindOf, plainName } from './names.ts'
import { freeSlug, type Planning, report } from './planning.ts'
import { organisation } from './roster.ts'

const NAMED_ALIKE = 0.6
const DAYS_BEFORE_REGISTRATION = 60
const EVER = Number.POSITIVE_INFINITY as Instant

/** What a document speaks of, and on which day. */
export interface Matter {
  readonly title: string
  readonly references: readonly Reference[]
  readonly organisations: readonly string[]
  readonly on: IsoDate
  readonly source: Source & { readonly kind: 'document' }
  /** What it is where its title does not say. */
  readonly assumed: ProposalKind
}

const issuesOf = (matter: Matter): readonly Reference[] =>
  matter.references.filter((reference) => reference.kind === 'issue' && reference.number !== null)

const ofKind =
  (planning: Planning, kind: ProposalKind | null) =>
  (slug: string): boolean => {
    const known = planning.ledger.directory.known.get(slug)
    return known !== undefined && (known.kind === 'provider-implementation') === (kind === 'provider-implementation')
  }

const byLikeness = (planning: Planning, matter: Matter, kind: ProposalKind | null): string | null => {
  const fits = ofKind(planning, kind)
  const likely = mostLike(
    planning.ledger.directory,
    plainName(matter.title),
    (known) => fits(known.slug) && daysBetween(matter.on, dateAt(known.registeredAt)) <= DAYS_BEFORE_REGISTRATION,
  )
  if (likely.likeness < NAMED_ALIKE) return null
  if (likely.slugs.length === 1) return likely.slugs[0] ?? null
  report(
    planning,
    'subject-ambiguous',
    matter.source,
    `“${matter.title}” may be ${likely.slugs.join(' or ')}.`,
    'It is entered as a matter of its own; name the issue of the one that is meant.',
  )
  return null
}

const byName = (planning: Planning, title: string): string | null => {
  const { directory } = planning.ledger
  const kind = kindOf(title)
  const beforeDash = kind === null ? (title.split(/\s[-–]\s/)[0] ?? '') : ''
  const titles = [title, plainName(title), beforeDash]
  const named = [
    ...titles.flatMap((name) => withName(directory, name)),
    ...titles.flatMap((name) => withFileSubject(directory, name)),
  ]
  return named.find(ofKind(planning, kind)) ?? null
}

/** The proposal of the backlog with that name, null where there is none. */
export const listedSubject = (planning: Planning, title: string): string | null => {
  const slug = byName(planning, title)
  return slug !== null && proposalAt(planning.ledger, slug, EVER)?.listed === true ? slug : null
}

/** The known proposal a document speaks of, null where there is none: by its name, by its issue, by a name much like it. */
const knownSubject = (planning: Planning, matter: Matter): string | null => {
  const named = byName(planning, matter.title)
  if (named !== null) return named
  const [issue] = issuesOf(matter)
  const referred = issue === undefined ? null : withReference(planning.ledger.directory, issue)
  return referred ?? byLikeness(planning, matter, kindOf(matter.title))
}

/** A matter may be renamed from call to call: an issue that any minutes give a known name belongs to it in all of them. */
export const settleIssues = (planning: Planning, matters: readonly Pick<Matter, 'title' | 'references'>[]): void => {
  for (const { title, references } of matters) {
    const [first] = references
    if (first === undefined || first.kind !== 'issue' || first.number === null) continue
    const slug = byName(planning, title)
    if (slug !== null) settleReference(planning.ledger.directory, first, slug)
  }
}

const TITLE_LENGTH = 100

const enter = (planning: Planning, matter: Matter): string => {
  const plain = plainName(matter.title)
  const name = plain === '' ? matter.title : plain
  const slug = freeSlug(planning, name)
  const at = startOfDay(matter.on)
  const kind = kindOf(matter.title) ?? (isProposalTitle(matter.title) ? 'new-api' : matter.assumed)
  const fact = { type: 'proposal-registered', name: name.slice(0, TITLE_LENGTH), kind } as const
  add(planning.ledger, streamOf('proposal', slug), at, matter.source, fact)
  return slug
}

const sameNumber =
  (reference: Reference) =>
  (known: { readonly reference: Reference }): boolean =>
    known.reference.repository === reference.repository && known.reference.number === reference.number

/** The first reference names the matter's own issue or pull request; the others are mentioned. */
const link = (planning: Planning, matter: Matter, slug: string): void => {
  const { ledger } = planning
  const [reference] = matter.references
  if (reference === undefined || reference.number === null) return
  const holder = withReference(ledger.directory, reference)
  if (holder !== null && holder !== slug) return
  const stream = streamOf('proposal', slug)
  const at = startOfDay(matter.on)
  const isSame = sameNumber(reference)
  const issue = proposalAt(ledger, slug, EVER)?.issue ?? null
  const hasOpenIssue = issue !== null && issue.closedAt === null && issue.reference.repository === reference.repository
  if (reference.kind === 'issue' && !hasOpenIssue)
    addOnce<'issue-opened'>(ledger, stream, at, matter.source, { type: 'issue-opened', reference }, isSame)
  else if (!(issue !== null && isSame(issue))) {
    const own = reference.kind === 'issue' || reference.kind === 'pull-request' ? reference.kind : 'mentioned'
    const role = isArchived(reference.repository) ? 'mentioned' : own
    addOnce<'reference-added'>(ledger, stream, at, matter.source, { type: 'reference-added', role, reference }, isSame)
  }
}

/** The slug of what a document speaks of, entered as a matter of its own where the group does not know it. */
export const subjectOf = (planning: Planning, matter: Matter): string => {
  const slug = knownSubject(planning, matter) ?? enter(planning, matter)
  link(planning, matter, slug)
  const owners = matter.organisations.filter((spelling) => !isBody(spelling))
  const at = startOfDay(matter.on)
  if (owners.length > 0 && proposalAt(planning.ledger, slug, EVER)?.owners.length === 0) {
    const organisations = [...new Set(owners.map((owner) => organisation(planning.roster, owner, at, matter.source)))]
    add(planning.ledger, streamOf('proposal', slug), at, matter.source, { type: 'owners-named', organisations })
  }
  return slug
}

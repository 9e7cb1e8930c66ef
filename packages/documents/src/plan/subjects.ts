import {
  dateAt,
  daysBetween,
  type Instant,
  type IsoDate,
  type ProposalKind,
  type Reference,
  type Source,
  slugOf,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import { isBody } from '../organisations/index.ts'
import { isArchived } from './archived.ts'
import {
  likelyNamed,
  mostLikely,
  openBy,
  settleReference,
  withFileSubject,
  withName,
  withReference,
} from './directory.ts'
import { newIn } from './discussions.ts'
import { add, factsIn, factsOf, proposalAt } from './ledger.ts'
import { isProposalTitle, kindOf, plainName } from './names.ts'
import { freeSlug, type Planning, report } from './planning.ts'
import { organisation } from './roster.ts'

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
  /** What is said of it. */
  readonly texts: readonly string[]
}

const issuesOf = (matter: Matter): readonly Reference[] =>
  matter.references.filter((reference) => reference.kind === 'issue' && reference.number !== null)

const ofKind =
  (planning: Planning, kind: ProposalKind | null) =>
  (slug: string): boolean => {
    const known = planning.ledger.directory.known.get(slug)
    return known !== undefined && (known.kind === 'provider-implementation') === (kind === 'provider-implementation')
  }

const likely = (planning: Planning, matter: Matter): ReturnType<typeof likelyNamed> => {
  const fits = ofKind(planning, kindOf(matter.title))
  return likelyNamed(
    planning.ledger.directory,
    plainName(matter.title),
    (known) => fits(known.slug) && daysBetween(matter.on, dateAt(known.registeredAt)) <= DAYS_BEFORE_REGISTRATION,
  )
}

const reportAmbiguity = (planning: Planning, matter: Matter, slugs: readonly string[]): void => {
  if (slugs.length < 2) return
  report(
    planning,
    'subject-ambiguous',
    matter.source,
    `“${matter.title}” may be ${slugs.join(' or ')}.`,
    'It is entered as a matter of its own; name the issue of the one that is meant.',
  )
}

const named = (planning: Planning, title: string): readonly string[] => {
  const { directory } = planning.ledger
  const kind = kindOf(title)
  const beforeDash = kind === null ? (title.split(/\s[-–]\s/)[0] ?? '') : ''
  const titles = [title, plainName(title), beforeDash]
  return [
    ...titles.flatMap((name) => withName(directory, name)),
    ...titles.flatMap((name) => withFileSubject(directory, name)),
  ].filter(ofKind(planning, kind))
}

const byName = (planning: Planning, title: string): string | null => named(planning, title)[0] ?? null

/** The proposal of the backlog with that name, null where there is none. */
export const listedSubject = (planning: Planning, title: string): string | null => {
  const slug = byName(planning, title)
  return slug !== null && proposalAt(planning.ledger, slug, EVER)?.listed === true ? slug : null
}

const hasOnRecord = (planning: Planning, slug: string, texts: readonly string[]): boolean => {
  const onRecord = factsOf(planning.ledger, streamOf('proposal', slug), 'discussed').map(({ fact }) => fact.text)
  return texts.every((text) => newIn(text, onRecord) === '')
}

/**
 * The known proposal a document speaks of, null where there is none: by its name, by its issue, by a name much like it.
 * Where one of several has all of it on record, an earlier import chose it and the choice stands.
 */
const knownSubject = (planning: Planning, matter: Matter): string | null => {
  const { ledger } = planning
  const [issue] = issuesOf(matter)
  const referred = issue === undefined ? null : withReference(ledger.directory, issue)
  const alike = likely(planning, matter)
  const certain = [...named(planning, matter.title), ...(referred === null ? [] : [referred])]
  const told = matter.texts.some((text) => text !== '')
    ? [...certain, ...alike.map(({ slug }) => slug)].find((slug) => hasOnRecord(planning, slug, matter.texts))
    : undefined
  const found = told ?? certain[0] ?? mostLikely(alike)
  if (found === null)
    reportAmbiguity(
      planning,
      matter,
      alike.map(({ slug }) => slug),
    )
  return found
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
/** Titles of minutes run on; a slug is read and typed by people. */
const SLUG_LENGTH = 60

const enter = (planning: Planning, matter: Matter): string => {
  const plain = plainName(matter.title)
  const name = plain === '' ? matter.title : plain
  const slug = freeSlug(planning, slugOf(name).slice(0, SLUG_LENGTH))
  const [issue] = issuesOf(matter)
  const seenAt = startOfDay(matter.on)
  const at = issue === undefined ? seenAt : openBy(planning.ledger.directory, issue, seenAt)
  const kind = kindOf(matter.title) ?? (isProposalTitle(matter.title) ? 'new-api' : matter.assumed)
  const fact = { type: 'proposal-registered', name: name.slice(0, TITLE_LENGTH), kind } as const
  add(planning.ledger, streamOf('proposal', slug), at, matter.source, fact)
  return slug
}

const sameNumber = (a: Reference, b: Reference): boolean => a.repository === b.repository && a.number === b.number

/** The first reference names the matter's own issue or pull request; the others are mentioned. */
const link = (planning: Planning, matter: Matter, slug: string): void => {
  const { ledger } = planning
  const [reference] = matter.references
  if (reference === undefined || reference.number === null) return
  const holder = withReference(ledger.directory, reference)
  if (holder !== null && holder !== slug) return
  const stream = streamOf('proposal', slug)
  const at = startOfDay(matter.on)
  const isTold = factsIn(ledger, stream).some(
    ({ fact }) =>
      (fact.type === 'issue-opened' || fact.type === 'reference-added') && sameNumber(reference, fact.reference),
  )
  if (isTold) return
  const issue = proposalAt(ledger, slug, EVER)?.issue ?? null
  const hasOpenIssue = issue !== null && issue.closedAt === null && issue.reference.repository === reference.repository
  if (reference.kind === 'issue' && !hasOpenIssue) {
    add(ledger, stream, openBy(ledger.directory, reference, at), matter.source, { type: 'issue-opened', reference })
    return
  }
  const own = reference.kind === 'issue' || reference.kind === 'pull-request' ? reference.kind : 'mentioned'
  const role = isArchived(reference.repository) ? 'mentioned' : own
  add(ledger, stream, at, matter.source, { type: 'reference-added', role, reference })
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

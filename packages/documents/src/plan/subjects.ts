import { daysBetween, dateAt, type IsoDate, type ProposalKind, type Reference, type Source, startOfDay, streamOf } from '@trunkline/governance'
import { isBody } from '../organisations/index.ts'
import { mostLike, withName, withReference } from './directory.ts'
import { add, addOnce, proposalAt } from './ledger.ts'
import { kindOf, plainName } from './names.ts'
import { freeSlug, type Planning, report } from './planning.ts'
import { organisation } from './roster.ts'

const NAMED_ALIKE = 0.6
const DAYS_BEFORE_REGISTRATION = 60

/** What a document speaks of, and on which day. */
export interface Matter {
  readonly title: string
  readonly references: readonly Reference[]
  readonly organisations: readonly string[]
  readonly on: IsoDate
  readonly source: Source & { readonly kind: 'document' }
}

const issuesOf = (matter: Matter): readonly Reference[] =>
  matter.references.filter((reference) => reference.kind === 'issue' && reference.number !== null)

const ofKind = (planning: Planning, kind: ProposalKind | null) => (slug: string): boolean => {
  const known = planning.ledger.directory.known.get(slug)
  return known !== undefined && (known.kind === 'provider-implementation') === (kind === 'provider-implementation')
}

const byLikeness = (planning: Planning, matter: Matter, kind: ProposalKind | null): string | null => {
  const fits = ofKind(planning, kind)
  const likely = mostLike(planning.ledger.directory, plainName(matter.title), (known) =>
    fits(known.slug) && daysBetween(matter.on, dateAt(known.registeredAt)) <= DAYS_BEFORE_REGISTRATION,
  )
  if (likely.likeness < NAMED_ALIKE) return null
  if (likely.slugs.length === 1) return likely.slugs[0] ?? null
  report(planning, 'subject-ambiguous', matter.source, `“${matter.title}” may be ${likely.slugs.join(' or ')}.`, 'It is entered as a matter of its own; name the issue of the one that is meant.')
  return null
}

/** The proposal a document speaks of: by its name, by its issue, by a name much like it. */
const find = (planning: Planning, matter: Matter): string | null => {
  const { directory } = planning.ledger
  const kind = kindOf(matter.title)
  const fits = ofKind(planning, kind)
  const named = [...withName(directory, matter.title), ...withName(directory, plainName(matter.title))].find(fits)
  if (named !== undefined) return named
  const [issue] = issuesOf(matter)
  const referred = issue === undefined ? null : withReference(directory, issue)
  return referred ?? byLikeness(planning, matter, kind)
}

const TITLE_LENGTH = 100

const enter = (planning: Planning, matter: Matter): string => {
  const plain = plainName(matter.title)
  const name = plain === '' ? matter.title : plain
  const slug = freeSlug(planning, name)
  const at = startOfDay(matter.on)
  const kind = kindOf(matter.title) ?? (/\bproposal\b/i.test(matter.title) ? 'new-api' : 'topic')
  const fact = { type: 'proposal-registered', name: name.slice(0, TITLE_LENGTH), kind } as const
  add(planning.ledger, streamOf('proposal', slug), at, matter.source, fact)
  return slug
}

/** The slug of what a document speaks of, entered as a matter of its own where the group does not know it. */
export const subjectOf = (planning: Planning, matter: Matter): string => {
  const slug = find(planning, matter) ?? enter(planning, matter)
  const stream = streamOf('proposal', slug)
  const at = startOfDay(matter.on)
  for (const reference of issuesOf(matter).slice(0, 1)) {
    const holder = withReference(planning.ledger.directory, reference)
    if (holder !== null && holder !== slug) continue
    addOnce<'issue-opened'>(planning.ledger, stream, at, matter.source, { type: 'issue-opened', reference }, (known) =>
      known.reference.repository === reference.repository && known.reference.number === reference.number,
    )
  }
  const owners = matter.organisations.filter((spelling) => !isBody(spelling))
  if (owners.length > 0 && proposalAt(planning.ledger, slug, Number.POSITIVE_INFINITY as typeof at)?.owners.length === 0) {
    const organisations = [...new Set(owners.map((owner) => organisation(planning.roster, owner, at, matter.source)))]
    add(planning.ledger, stream, at, matter.source, { type: 'owners-named', organisations })
  }
  return slug
}

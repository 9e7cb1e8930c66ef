import {
  type Draft,
  type Instant,
  type IsoDate,
  type OrganisationKind,
  type Source,
  slugOf,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import { finding } from '../finding.ts'
import { organisationOf } from '../organisations/index.ts'
import type { OrganisationsDocument } from '../values.ts'
import { factsOf, idsOf, type Ledger } from './ledger.ts'

interface Mention {
  readonly name: string
  at: Instant
  source: Source
  kind: OrganisationKind
  tier: string | null
  readonly aliases: Map<string, { at: Instant; source: Source }>
}

/** The organisations and people that the documents name, each with its earliest day. */
export interface Roster {
  readonly ledger: Ledger
  /** Every spelling the group itself has entered, in lower case. */
  readonly own: Map<string, string>
  readonly organisations: Map<string, Mention>
  readonly people: Map<string, { name: string; at: Instant; source: Source; affiliations: Map<string, Instant> }>
}

export const openRoster = (ledger: Ledger): Roster => {
  const own = new Map<string, string>()
  for (const id of idsOf(ledger, 'organisation')) {
    const stream = streamOf('organisation', id)
    for (const { fact } of factsOf(ledger, stream, 'organisation-registered')) own.set(fact.name.toLowerCase(), id)
    for (const { fact } of factsOf(ledger, stream, 'organisation-alias-added')) own.set(fact.alias.toLowerCase(), id)
  }
  return { ledger, own, organisations: new Map(), people: new Map() }
}

const identify = (
  roster: Roster,
  spelling: string,
): { id: string; name: string; kind: OrganisationKind; known: boolean } => {
  const own = roster.own.get(spelling.toLowerCase())
  if (own !== undefined) return { id: own, name: spelling, kind: 'other', known: true }
  const known = organisationOf(spelling)
  if (known !== null) return { id: known.id, name: known.name, kind: known.kind, known: true }
  return { id: slugOf(spelling), name: spelling, kind: 'other', known: false }
}

/** The organisation's id; a spelling that nobody knows becomes an organisation of its own, with a note. */
export const organisation = (roster: Roster, spelling: string, at: Instant, source: Source): string => {
  const { id, name, kind, known } = identify(roster, spelling)
  let mention = roster.organisations.get(id)
  if (mention === undefined) {
    mention = { name, at, source, kind, tier: null, aliases: new Map() }
    roster.organisations.set(id, mention)
    if (!known && source.kind === 'document')
      roster.ledger.conflicts.push(
        finding(
          'organisation-added',
          { file: source.document, line: source.line ?? 1 },
          `“${spelling}” is no spelling of a known organisation.`,
          'It is entered as an organisation of its own; add it as an alias where it is another one.',
        ),
      )
  }
  if (at < mention.at) Object.assign(mention, { at, source })
  const alias = mention.aliases.get(spelling)
  if (alias === undefined ? spelling !== mention.name : at < alias.at) mention.aliases.set(spelling, { at, source })
  return id
}

const KINDS: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/integrat/i, 'integrator'],
  [/associat|alliance|foundation|non-?profit/i, 'association'],
  [/academ|universit|research/i, 'academia'],
  [/solution|vendor|provider/i, 'vendor'],
]

/** Takes in the landscape: names, kinds and tiers, as of the day the other documents begin. */
export const readLandscape = (roster: Roster, document: OrganisationsDocument, on: IsoDate): void => {
  for (const item of document.organisations) {
    const source: Source = { kind: 'document', document: document.file, line: item.line }
    const id = organisation(roster, item.name, startOfDay(on), source)
    const mention = roster.organisations.get(id)
    if (mention === undefined) continue
    mention.tier = item.tier
    if (item.isOperator) mention.kind = 'operator'
    else if (mention.kind === 'other')
      mention.kind = KINDS.find(([words]) => words.test(item.paths.join(' ')))?.[1] ?? 'other'
  }
}

export const person = (roster: Roster, name: string, affiliation: string | null, at: Instant, source: Source): void => {
  const plain = name.replace(/^@/, '').trim()
  const id = slugOf(plain)
  if (id === '') return
  const known = roster.people.get(id) ?? { name: plain, at, source, affiliations: new Map<string, Instant>() }
  if (at < known.at) Object.assign(known, { at, source })
  if (affiliation !== null && at < (known.affiliations.get(affiliation) ?? Number.POSITIVE_INFINITY))
    known.affiliations.set(affiliation, at)
  roster.people.set(id, known)
}

/** The organisation that a person of the documents speaks for. */
export const affiliationOf = (roster: Roster, name: string): string | null =>
  [...(roster.people.get(slugOf(name.replace(/^@/, '')))?.affiliations.keys() ?? [])].at(-1) ?? null

const peopleDrafts = (roster: Roster): Draft[] =>
  [...roster.people].flatMap(([id, { name, at, source, affiliations }]) => {
    const stream = streamOf('person', id)
    const known = factsOf(roster.ledger, stream, 'person-registered').length > 0
    const registered: Draft = { stream, happenedAt: at, source, fact: { type: 'person-registered', name } }
    const held = factsOf(roster.ledger, stream, 'person-affiliated').map((draft) => draft.fact.organisation)
    const affiliated = [...affiliations]
      .filter(([affiliation]) => !held.includes(affiliation))
      .map(
        ([affiliation, from]): Draft => ({
          stream,
          happenedAt: from,
          source,
          fact: { type: 'person-affiliated', organisation: affiliation },
        }),
      )
    return known ? affiliated : [registered, ...affiliated]
  })

/** What the plan adds to the group's organisations and people. They come first: the other facts speak of them. */
export const rosterDrafts = (roster: Roster): readonly Draft[] => {
  const organisations = [...roster.organisations].flatMap(([id, mention]) => {
    const stream = streamOf('organisation', id)
    const known = factsOf(roster.ledger, stream, 'organisation-registered').length > 0
    const { name, at, source, kind, tier } = mention
    const registered: Draft = {
      stream,
      happenedAt: at,
      source,
      fact: { type: 'organisation-registered', name, kind, ...(tier === null ? {} : { tier }) },
    }
    const held = factsOf(roster.ledger, stream, 'organisation-alias-added').map((draft) => draft.fact.alias)
    const aliases = [...mention.aliases]
      .filter(([alias]) => !held.includes(alias) && !roster.own.has(alias.toLowerCase()))
      .map(
        ([alias, first]): Draft => ({
          stream,
          happenedAt: first.at,
          source: first.source,
          fact: { type: 'organisation-alias-added', alias },
        }),
      )
    return known ? aliases : [registered, ...aliases]
  })
  return [...organisations, ...peopleDrafts(roster)]
}

import type { OrganisationFact, OrganisationKind, Recorded } from './facts.ts'
import { slugOf } from './words.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly tier: string | null
  /** Every other spelling the documents use. */
  readonly aliases: readonly string[]
}

/** An organisation of which nothing is known but its id. */
export const blankOrganisation = (id: string): Organisation => ({
  id,
  name: id,
  kind: 'other',
  tier: null,
  aliases: [],
})

/** The organisation of that id, name or alias; spelling is compared as slugs. */
export const organisationNamed = (
  organisations: ReadonlyMap<string, Organisation>,
  text: string,
): Organisation | null => {
  const slug = slugOf(text)
  const byId = organisations.get(text) ?? organisations.get(slug)
  if (byId !== undefined) return byId
  const spelt = (organisation: Organisation): boolean =>
    [organisation.name, ...organisation.aliases].some((spelling) => slugOf(spelling) === slug)
  return [...organisations.values()].find(spelt) ?? null
}

/** The name people read; an id of nobody known is shown as it is. */
export const nameOf = (organisations: ReadonlyMap<string, Organisation>, id: string): string =>
  organisations.get(id)?.name ?? id

export const applyOrganisation = (
  state: Organisation | undefined,
  id: string,
  fact: OrganisationFact,
  _recorded: Recorded,
): Organisation => {
  const before = state ?? blankOrganisation(id)
  switch (fact.type) {
    case 'organisation-registered':
      return { ...before, name: fact.name, kind: fact.kind, tier: fact.tier ?? null }
    case 'organisation-alias-added':
      return before.aliases.includes(fact.alias) ? before : { ...before, aliases: [...before.aliases, fact.alias] }
  }
}

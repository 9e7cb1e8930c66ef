import type { OrganisationFact, OrganisationKind, Recorded } from './facts.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly tier: string | null
  /** Every other spelling the documents use. */
  readonly aliases: readonly string[]
}

export const applyOrganisation = (
  state: Organisation | undefined,
  id: string,
  fact: OrganisationFact,
  _recorded: Recorded,
): Organisation => {
  const before = state ?? { id, name: id, kind: 'other', tier: null, aliases: [] }
  switch (fact.type) {
    case 'organisation-registered':
      return { ...before, name: fact.name, kind: fact.kind, tier: fact.tier ?? null }
    case 'organisation-alias-added':
      return before.aliases.includes(fact.alias) ? before : { ...before, aliases: [...before.aliases, fact.alias] }
  }
}

import type { PersonFact, Recorded } from './facts.ts'
import type { Instant } from './words.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly login: string | null
  /** Time-bounded: an affiliation holds from its instant until the next one. */
  readonly affiliations: readonly { readonly organisation: string; readonly fromAt: Instant }[]
}

/** A person of whom nothing is known but the id. */
export const blankPerson = (id: string): Person => ({ id, name: id, login: null, affiliations: [] })

export const applyPerson = (state: Person | undefined, id: string, fact: PersonFact, recorded: Recorded): Person => {
  const before = state ?? blankPerson(id)
  switch (fact.type) {
    case 'person-registered':
      return { ...before, name: fact.name, login: fact.login ?? before.login }
    case 'person-affiliated':
      return {
        ...before,
        affiliations: [...before.affiliations, { organisation: fact.organisation, fromAt: recorded.happenedAt }],
      }
  }
}

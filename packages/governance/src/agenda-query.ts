import { DAY, dateAt, isAfterMinute, sayInstant } from './calendar.ts'
import type { SectionId } from './facts.ts'
import type { Facets, Matter } from './matter.ts'
import { type RuleName, type RuleValues, ruleOn } from './rules.ts'
import type { Sitting } from './sitting.ts'
import type { Instant } from './words.ts'

// The language of the agenda's queries, and its interpreter. The queries themselves are data (agenda-queries.ts).

type RulesOf<Value> = { [Name in RuleName]: RuleValues[Name] extends Value ? Name : never }[RuleName]
type FacetsHolding<Value> = { [Name in keyof Facets]: Value extends Facets[Name] ? Name : never }[keyof Facets]
export type FacetName = keyof Facets
export type Moment = 'closesAt' | 'noticeDueAt' | 'previousAt'

export type Condition =
  | { readonly facet: FacetName; readonly is: readonly (string | boolean | null)[] }
  | { readonly facet: FacetName; readonly isNot: readonly (string | boolean | null)[] }
  /** To the minute; a facet that holds no instant fails. */
  | { readonly facet: FacetsHolding<Instant>; readonly notAfter: Moment }
  | { readonly facet: FacetsHolding<Instant>; readonly after: Moment }
  | { readonly facet: FacetsHolding<number>; readonly below: RulesOf<number> }
  | { readonly rule: RulesOf<boolean> }

export interface AgendaQuery {
  readonly section: SectionId
  readonly every: readonly Condition[]
  /** A sentence; `{name}` stands for a facet or a moment. */
  readonly why: string
  /** The rule behind it, cited after the sentence. */
  readonly rule?: RuleName
  /** True where the call must deal with it, so that it has an outcome; else it stands for information. */
  readonly live: boolean
  /** True for information that the section's own item covers: no minutes of its own. */
  readonly free?: true
}

const dayOf = (sitting: Sitting) => dateAt(sitting.call.startsAt)

/** Does a condition hold of a matter, at a sitting? */
export const holds = (condition: Condition, { facets }: Matter, sitting: Sitting): boolean => {
  if ('rule' in condition) return ruleOn(sitting.rules, condition.rule, dayOf(sitting)).value
  const facet = facets[condition.facet]
  if ('is' in condition) return condition.is.includes(facet as string | boolean | null)
  if ('isNot' in condition) return !condition.isNot.includes(facet as string | boolean | null)
  if (typeof facet !== 'number') return false
  if ('below' in condition) return facet < ruleOn(sitting.rules, condition.below, dayOf(sitting)).value
  return 'notAfter' in condition
    ? !isAfterMinute(facet as Instant, sitting[condition.notAfter])
    : facet > sitting[condition.after]
}

export const matches = (query: AgendaQuery, matter: Matter, sitting: Sitting): boolean =>
  query.every.every((condition) => holds(condition, matter, sitting))

/** An instant at the very start of a day is what is left of a day without a time. */
const say = (name: string, value: unknown, isMoment: boolean): string => {
  if (typeof value === 'number' && name.endsWith('At'))
    return value % DAY === 0 && !isMoment ? dateAt(value as Instant) : sayInstant(value as Instant)
  if (name === 'status') return value === 'none' ? 'no status yet' : String(value).replaceAll('-', ' ')
  return String(value)
}

/** The reason in words, with its dates and its rule. */
export const whyOf = (query: AgendaQuery, matter: Matter, sitting: Sitting): string => {
  const { closesAt, noticeDueAt, previousAt } = sitting
  const moments: Readonly<Record<Moment, Instant>> = { closesAt, noticeDueAt, previousAt }
  const named: Readonly<Record<string, unknown>> = { ...moments, ...matter.facets }
  const sentence = query.why.replace(/\{(\w+)\}/g, (_, name: string) => say(name, named[name], name in moments))
  if (query.rule === undefined) return sentence
  const { name, version, source } = ruleOn(sitting.rules, query.rule, dayOf(sitting))
  return `${sentence} (Rule ${name}, version ${version}: ${source.document}.)`
}

import type { Zone } from './calendar.ts'
import type { IsoDate, Weekday } from './words.ts'

/** Where a rule comes from: the text, and the place in it. */
export interface Citation {
  readonly document: string
  readonly place?: string
}

export interface SeriesRule {
  readonly id: string
  readonly title: string
  readonly weekday: Weekday
  readonly nth: number
  readonly time: string
  readonly zone: Zone
  readonly minutes: number
}

/** Every rule by name, with the shape of its value. Durations name their unit. */
export interface RuleValues {
  readonly 'agenda-close-days': number
  readonly 'frozen-notice-days-before-close': number
  readonly 'call-series': readonly SeriesRule[]
  readonly 'default-item-minutes': Readonly<Record<string, number>>
  readonly 'absences-before-freeze': number
  readonly 'absences-before-warning': number
  readonly 'antitrust-notice-in-every-call': boolean
  readonly 'previous-minutes-approved-first': boolean
  readonly 'not-treated-moves-up': boolean
  readonly 'late-item-needs-exception': boolean
  readonly 'registration-stands-for-issue': boolean
  readonly 'listing-needs-pull-request': boolean
  readonly 'archived-is-final': boolean
  readonly 'approved-minutes-change-by-correction': boolean
  /** An action point without a date of its own is due this many calls after the one that raised it. */
  readonly 'action-due-calls': number
  /** Unapproved minutes stand on the agenda for this many calls. */
  readonly 'unapproved-minutes-calls': number
  /** The roster holds every organisation that attended one of this many calls held last. */
  readonly 'roster-calls': number
}

export type RuleName = keyof RuleValues

/** A rule as it stood from a day on. */
export interface Rule<Name extends RuleName = RuleName> {
  readonly name: Name
  readonly version: number
  readonly validFrom: IsoDate
  readonly value: RuleValues[Name]
  readonly says: string
  readonly source: Citation
  /** True where no text of the group says so and we chose. */
  readonly assumed?: true
}

export type RuleBook = readonly { [Name in RuleName]: Rule<Name> }[RuleName][]

/** The version of a rule in force on a day; before the first version, the first. */
export const ruleOn = <Name extends RuleName>(book: RuleBook, name: Name, on: IsoDate): Rule<Name> => {
  const versions = book.filter((rule): rule is Rule<Name> & (typeof book)[number] => rule.name === name)
  const inForce = versions.filter((rule) => rule.validFrom <= on).at(-1) ?? versions[0]
  if (inForce === undefined) throw new Error(`The rule book has no rule named ${name}.`)
  return inForce
}

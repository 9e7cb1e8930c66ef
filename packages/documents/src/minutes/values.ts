import type { IsoDate, ItemOutcome, Reference } from '@trunkline/governance'

// What the reader of minutes finds. Lines count from 1.

export interface Attendee {
  readonly organisation: string | null
  readonly name: string
  /** What stands in brackets behind the name: `chair`, `excused`, on whose behalf. */
  readonly note: string | null
  readonly line: number
}

export interface DatedUpdate {
  readonly on: IsoDate | null
  readonly text: string
  readonly outcome: ItemOutcome | 'noted'
  readonly line: number
}

export interface MinutesActionRow {
  /** `YYYYMMDD-NN` where the document gives one. */
  readonly id: string | null
  readonly label: string | null
  readonly owners: readonly string[]
  readonly status: 'open' | 'closed' | 'dropped'
  readonly text: string
  readonly raisedOn: IsoDate | null
  /** Only minutes of our own form have a column for it. */
  readonly dueOn?: IsoDate | null
  readonly line: number
}

export interface DiscussionEntry {
  readonly title: string
  readonly organisations: readonly string[]
  readonly references: readonly Reference[]
  /** What stood before the first dated update. */
  readonly context: string | null
  readonly updates: readonly DatedUpdate[]
  /** Action points written inside the entry; those of the table of action points are the document's. */
  readonly actions: readonly MinutesActionRow[]
  /** Ids of action points that the entry names. */
  readonly quotes: readonly string[]
  readonly nextSteps: readonly string[]
  readonly section: 'current' | 'closed' | 'new' | 'recent-updates' | 'other'
  readonly line: number
}

export interface MinutesDocument {
  readonly kind: 'minutes'
  readonly file: string
  readonly style: 'people' | 'people-column' | 'organisations-column' | 'page-export' | 'trunkline'
  readonly callOn: IsoDate | null
  /** Organisations of the roster, absent ones included. */
  readonly roster: readonly string[]
  /** Organisations that were there, also those whose people are not named. */
  readonly present: readonly string[]
  /** Who was there. */
  readonly attendees: readonly Attendee[]
  /** Who is on the list without the mark of presence: the lists of 2022 print those present in bold. */
  readonly absentees: readonly Attendee[]
  readonly agenda: readonly { readonly reference: Reference; readonly title: string | null; readonly line: number }[]
  readonly decisions: readonly {
    readonly text: string
    readonly references: readonly Reference[]
    readonly line: number
  }[]
  readonly discussions: readonly DiscussionEntry[]
  /** Matters of the recap that name an issue and are no discussion entry. */
  readonly recap: readonly {
    readonly title: string
    readonly text: string
    readonly references: readonly Reference[]
    readonly line: number
  }[]
  /** Rows of the table of action points, in the document's order. */
  readonly actions: readonly MinutesActionRow[]
  /** True where the document keeps such a table, even an empty one: only then does a missing row mean something. */
  readonly keepsActions: boolean
  /** Every id of an action point named anywhere in the text, with its line. */
  readonly quotedActions: readonly { readonly id: string; readonly line: number }[]
  readonly questions: readonly { readonly question: string; readonly line: number }[]
  readonly references: readonly Reference[]
  readonly nextCall: { readonly on: IsoDate | null; readonly text: string; readonly line: number } | null
}

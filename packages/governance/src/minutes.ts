import type { CallFrame } from './agenda.ts'
import type { Correction, MinutesStatus } from './call.ts'
import type { ItemOutcome, SectionId } from './facts.ts'
import type { Instant, Reference, Subject } from './words.ts'

export interface MinutesAction {
  readonly id: string
  readonly label: string | null
  readonly owners: readonly string[]
  readonly text: string
  readonly status: string
  readonly dueOn: string | null
  /** True where an earlier call raised it. */
  readonly carried: boolean
}

export interface MinutesEntry {
  readonly subject: Subject
  readonly title: string
  readonly owners: readonly string[]
  readonly references: readonly Reference[]
  readonly outcome: ItemOutcome | null
  readonly until: string | null
  readonly exception: { readonly reason: string; readonly allowedBy: string } | null
  /** Dated history up to this call, oldest first, from all earlier minutes. */
  readonly history: readonly {
    readonly at: Instant
    readonly text: string
    readonly outcome: ItemOutcome | 'noted' | null
  }[]
  /** What was written in this call. */
  readonly updates: readonly { readonly text: string }[]
  readonly decisions: readonly { readonly id: string; readonly text: string }[]
  readonly actions: readonly MinutesAction[]
}

/** The one record behind every output of a call's minutes. */
export interface Minutes {
  readonly call: CallFrame
  readonly status: MinutesStatus
  readonly approvedInCall: string | null
  readonly antitrustShown: boolean
  /** The group's roster: an organisation that was absent is a row too. */
  readonly attendance: readonly {
    readonly organisation: string
    /** The id behind the name: what `record-attendance` takes. */
    readonly id: string
    readonly people: readonly string[]
    readonly present: boolean
  }[]
  readonly previous: { readonly call: string; readonly approved: boolean } | null
  readonly sections: readonly {
    readonly id: SectionId
    readonly title: string
    readonly entries: readonly MinutesEntry[]
  }[]
  /** Decisions that belong to no item. */
  readonly decisions: readonly { readonly id: string; readonly text: string }[]
  readonly actions: readonly MinutesAction[]
  readonly corrections: readonly Correction[]
  readonly next: CallFrame | null
}

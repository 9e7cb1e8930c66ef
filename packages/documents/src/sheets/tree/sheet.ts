import type { Instant, IsoDate } from '@trunkline/governance'

// A sheet is what one record says, in the order it says it, before anyone decides how it looks. Plain data: it can be
// sent as JSON. All texts are clean (clean-text.ts) and all addresses safe (address.ts) once the constructors made them.

export const TONES = ['neutral', 'good', 'warn', 'bad', 'active'] as const
export type Tone = (typeof TONES)[number]

export const NOTICES = ['panel', 'info', 'note', 'warning'] as const
export type NoticeKind = (typeof NOTICES)[number]

/** A run of text. `day` and `instant` are written in UTC; `page` is a wiki page of that title. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'person'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'reference'; readonly text: string; readonly href: string }
  | { readonly kind: 'page'; readonly text: string; readonly title: string; readonly space: string | null }
  | { readonly kind: 'badge'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'day'; readonly on: IsoDate }
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'break' }

/** `task` marks the cell that a place with tasks of its own shows as one. */
export interface Cell {
  readonly content: readonly Inline[]
  readonly task?: 'open' | 'done'
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  /** Every row has as many cells as there are columns; its first cell names the row. */
  readonly rows: readonly (readonly Cell[])[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'notice'
      readonly notice: NoticeKind
      readonly title: string
      readonly blocks: readonly Block[]
    }
  | {
      readonly kind: 'facts'
      readonly facts: readonly { readonly name: string; readonly content: readonly Inline[] }[]
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'fold'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'contents' }
  | { readonly kind: 'rule' }
  | Table

export interface Sheet {
  readonly title: string
  /** The subject line when it is sent as mail. */
  readonly subject: string
  readonly language: 'en'
  readonly blocks: readonly Block[]
}

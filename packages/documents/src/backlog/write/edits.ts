import type { BacklogStatus, IsoDate } from '@trunkline/governance'

/** A release as the last column shows it. */
export interface ShownRelease {
  readonly repository: string
  readonly tag: string
  readonly version: string | null
  readonly metaRelease: string | null
  readonly on: IsoDate | null
}

/** What a new row says; null is written as the group writes it, `N/A` or `No release`. */
export interface NewRow {
  readonly name: string
  readonly previousNames?: readonly string[]
  readonly isEnhancement?: boolean
  readonly owners: readonly string[]
  readonly supporters: readonly string[]
  /** Web address of the filled-in template, its pull request or its issue. */
  readonly template: string | null
  readonly registeredOn: IsoDate | null
  readonly status: BacklogStatus
  readonly on: IsoDate | null
  readonly repository: string | null
  readonly release: ShownRelease | null
}

/** One change to one entry. `slug` is the row's own; `says` tells people what changes. */
export type RowEdit = { readonly says: string } & (
  | { readonly kind: 'status'; readonly slug: string; readonly status: BacklogStatus; readonly on: IsoDate | null }
  | {
      readonly kind: 'name'
      readonly slug: string
      readonly name: string
      readonly previousNames?: readonly string[]
    }
  | {
      readonly kind: 'organisations'
      readonly slug: string
      readonly owners: readonly string[]
      readonly supporters: readonly string[]
    }
  | { readonly kind: 'template'; readonly slug: string; readonly href: string }
  | { readonly kind: 'registration'; readonly slug: string; readonly on: IsoDate }
  | { readonly kind: 'repository'; readonly slug: string; readonly repository: string }
  | { readonly kind: 'release'; readonly slug: string; readonly release: ShownRelease | null }
  | { readonly kind: 'add'; readonly row: NewRow }
  | { readonly kind: 'remove'; readonly slug: string }
)

export type CellEdit = Exclude<RowEdit, { kind: 'add' | 'remove' }>

/** Characters of the source from `start` to `end` give way to `text`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

import { REPOSITORIES, safeAddress } from '../tree/address.ts'
import { oneLine } from '../tree/clean-text.ts'

/** What a place needs to know beside the record; all of it may be left out. */
export interface SheetOptions {
  /** The address below which repositories without an owner live; `https://github.com/camaraproject` when left out. */
  readonly repositories?: string
  /** The key of the wiki space that pages are linked in; the page's own space when left out. */
  readonly space?: string
}

export interface Surroundings {
  readonly repositories: string
  readonly space: string | null
}

export const surroundingsOf = (options: SheetOptions): Surroundings => ({
  repositories: (safeAddress(options.repositories ?? REPOSITORIES) ?? REPOSITORIES).replace(/\/+$/, ''),
  space: options.space === undefined ? null : oneLine(options.space),
})

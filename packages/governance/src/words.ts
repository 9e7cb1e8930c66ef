/** Milliseconds since 1970-01-01T00:00Z. Names end in `At`. */
export type Instant = number & { readonly unit: 'instant' }

/** A calendar day, `YYYY-MM-DD`. Names end in `On`. */
export type IsoDate = string & { readonly unit: 'date' }

export const ROLES = ['chair', 'member', 'observer'] as const
export type Role = (typeof ROLES)[number]

/** Who makes a move. `name` is what the record shows; an import acts under the name of whoever started it. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly organisation?: string
}

export const REFERENCE_KINDS = ['issue', 'pull-request', 'discussion', 'commit', 'file', 'page'] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

/** A reference always carries its repository: bare numbers collide between repositories (facts 3.4). */
export interface Reference {
  readonly repository: string
  readonly kind: ReferenceKind
  /** Issue or pull request number; null for a file or page. */
  readonly number: number | null
  readonly url?: string
}

/** Where a fact was seen. */
export type Source =
  | { readonly kind: 'document'; readonly document: string; readonly line?: number }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'console' }
  | { readonly kind: 'demonstration' }

/** What an agenda item, a note or a decision is about. */
export type Subject = `proposal:${string}` | `call:${string}` | `action:${string}` | `section:${string}`

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** `APIBacklog#63`; a file or page shows its repository. */
export const formatReference = (reference: Reference): string =>
  reference.number === null ? reference.repository : `${reference.repository}#${reference.number}`

/** Lower case, ASCII letters and digits, single hyphens: `Voice OTP` → `voice-otp`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

import type { Instant } from '@trunkline/governance'

/** A view as it comes over HTTP: every instant is RFC 3339 text; everything else is as the rules have it. */
export type Wire<T> = T extends Instant
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends object
      ? { readonly [Member in keyof T]: Wire<T[Member]> }
      : T

interface Timed {
  readonly subject: string
  readonly openedAt: string | null
}

/** The item taken up last, or null before the first. */
export const itemAtHand = (items: readonly Timed[]): string | null =>
  items
    .filter((item) => item.openedAt !== null)
    .toSorted((a, b) => (a.openedAt ?? '').localeCompare(b.openedAt ?? ''))
    .at(-1)?.subject ?? null

/**
 * How long an item has been at hand: from when it was taken up until the next one was, else until `end`.
 * Instants are RFC 3339, `end` and the result milliseconds; null where it was never taken up.
 */
export const timeUsed = (items: readonly Timed[], subject: string, end: number): number | null => {
  const own = items.find((item) => item.subject === subject)?.openedAt
  if (own === undefined || own === null) return null
  const from = Date.parse(own)
  const next = items
    .map((item) => (item.openedAt === null ? Number.POSITIVE_INFINITY : Date.parse(item.openedAt)))
    .filter((at) => at > from)
    .reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY)
  return Math.max(0, Math.min(next, end) - from)
}

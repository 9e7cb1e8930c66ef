import { formatInstant, type Instant } from '@trunkline/governance'

// On the wire an instant is RFC 3339 text. It is known by its member's name, as inside (style of the whole project).
const isInstantName = (name: string): boolean => name === 'at' || name.endsWith('At')

/** A view as the wire carries it: instants as text, maps as lists of their values. */
export const toWire = (value: unknown): unknown => {
  if (value instanceof Map) return [...value.values()].map(toWire)
  if (Array.isArray(value)) return value.map(toWire)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isInstantName(name) && typeof member === 'number' ? formatInstant(member as Instant) : toWire(member),
    ]),
  )
}

/** Reads RFC 3339 text, any offset; null for anything else, the impossible day included. */
export const readInstant = (text: string): Instant | null => {
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)
  const milliseconds = match === null ? Number.NaN : Date.parse(text)
  if (Number.isNaN(milliseconds)) return null
  // `Date` rolls 30 February over into March: the day must come out as it went in.
  const isDay = new Date(`${match?.[1]}T00:00:00Z`).toISOString().startsWith(`${match?.[1]}`)
  return isDay ? (milliseconds as Instant) : null
}

/** An input that its schema has let through, with its instants read. */
export const fromWire = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromWire)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isInstantName(name) && typeof member === 'string' ? readInstant(member) : fromWire(member),
    ]),
  )
}

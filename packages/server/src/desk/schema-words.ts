import {
  type Instant,
  type IsoDate,
  ORGANISATION_KINDS,
  type Present,
  REFERENCE_KINDS,
  type Reference,
  type Subject,
} from '@trunkline/governance'
import Type, { type TSchema } from 'typebox'

// The words that schemas are made of. On the wire an instant is RFC 3339 text, a day `YYYY-MM-DD`.

/** Allows nothing that is not named: a misspelt member is said instead of lost. */
export const exactly = <Members extends Record<string, TSchema>>(members: Members) =>
  Type.Object(members, { additionalProperties: false })

export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] })

/** A name, in one line. */
export const name = () => Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })
/** Prose: what is too long for a call's minutes is a document. */
export const prose = () => Type.String({ maxLength: 20_000, pattern: '^[^\\u0000]*$' })
/** What a stream, a note or a decision is called. */
export const id = () => Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$' })
export const day = () => Type.Unsafe<IsoDate>({ type: 'string', format: 'date', examples: ['2025-11-13'] })
export const instant = () =>
  Type.Unsafe<Instant>({ type: 'string', format: 'date-time', examples: ['2025-11-13T09:00:00Z'] })
export const subject = () =>
  Type.Unsafe<Subject>({
    type: 'string',
    pattern: '^(proposal|call|action|section):[A-Za-z0-9][A-Za-z0-9._-]{0,119}$',
    examples: ['proposal:sim-swap', 'section:any-other-business'],
  })
export const minutes = () => Type.Integer({ minimum: 0, maximum: 600 })
export const list = <Item extends TSchema>(item: Item, maxItems = 100) => Type.Array(item, { maxItems })
export const orNull = <Value extends TSchema>(value: Value) => Type.Union([value, Type.Null()])

export const organisationKind = () => oneOf(ORGANISATION_KINDS)

export const reference = () =>
  Type.Unsafe<Reference>(
    exactly({
      repository: name(),
      kind: oneOf(REFERENCE_KINDS),
      number: orNull(Type.Integer({ minimum: 1 })),
      url: Type.Optional(Type.String({ maxLength: 2000, pattern: '^https?://[^\\s]+$' })),
    }),
  )

export const present = () =>
  Type.Unsafe<Present>(exactly({ organisation: name(), people: list(name()), present: Type.Boolean() }))

/** A move that needs no more than its name. */
export const nothing = () => Type.Unsafe<Readonly<Record<string, never>>>(exactly({}))

import {
  type Fact,
  MINUTES_STATUSES,
  REFUSALS,
  type Recorded,
  type Refusal,
  type RuleName,
  type Source,
  type StreamId,
} from '@trunkline/governance'
import Type, { type Static, type TSchema } from 'typebox'
import { describing } from '../same.ts'
import { instant, oneOf, orNull, reference, subject } from '../schema-words.ts'
import type { OpenMoves } from '../views.ts'

/** Describes a view under a name of its own in the OpenAPI document. */
export const named = <Schema extends TSchema>(name: string, schema: Schema): Schema => ({ ...schema, $id: name })

/** Points at a named schema instead of repeating it. */
export const refTo = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema>>({ $ref: `${(schema as { $id?: string }).$id}#` })

export const text = () => Type.String()
export const texts = () => Type.Array(Type.String())
export const whole = () => Type.Integer()
export const truth = () => Type.Boolean()
export const minutesStatus = () => oneOf(MINUTES_STATUSES)

export const refusalSchema = named(
  'Refusal',
  describing<Refusal>()(
    Type.Object({
      code: oneOf(REFUSALS),
      says: text(),
      hint: text(),
      rule: Type.Optional(
        Type.Object({
          name: Type.Unsafe<RuleName>({ type: 'string' }),
          version: whole(),
          source: Type.Object({ document: text(), place: Type.Optional(text()) }),
        }),
      ),
    }),
  ),
)

export const openMovesSchema = named(
  'OpenMoves',
  describing<OpenMoves>()(Type.Record(Type.String(), Type.Array(refTo(refusalSchema)))),
)

export const sourceSchema = named(
  'Source',
  describing<Source>()(
    Type.Union([
      Type.Object({ kind: Type.Literal('document'), document: text(), line: Type.Optional(whole()) }),
      Type.Object({ kind: Type.Literal('reference'), reference: reference() }),
      Type.Object({ kind: Type.Literal('console') }),
      Type.Object({ kind: Type.Literal('demonstration') }),
    ]),
  ),
)

export const recordedSchema = named(
  'Recorded',
  describing<Recorded>()(
    Type.Object({
      stream: Type.Unsafe<StreamId>({ type: 'string', examples: ['call:2025-11-27'] }),
      happenedAt: instant(),
      source: refTo(sourceSchema),
      fact: Type.Unsafe<Fact>({ type: 'object', required: ['type'], properties: { type: { type: 'string' } } }),
      position: whole(),
      version: whole(),
      recordedAt: instant(),
      actor: text(),
    }),
  ),
)

export const nullable = {
  text: () => orNull(text()),
  instant: () => orNull(instant()),
  subject: () => orNull(subject()),
}

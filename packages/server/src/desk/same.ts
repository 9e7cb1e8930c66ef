import type { Static, TSchema } from 'typebox'

/** A type without its `readonly`, which a schema cannot say. */
export type Plain<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { -readonly [Member in keyof Value]: Plain<Value[Member]> }

export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Gives the schema as it is, and does not compile while it describes anything else than that view. */
export const describing =
  <View>() =>
  <Schema extends TSchema>(
    schema: Schema & (Same<Plain<Static<Schema>>, Plain<View>> extends true ? unknown : 'deviates from the view'),
  ): Schema =>
    schema

import { UnreachableError } from './command.ts'

/** A fault of the server's room as the terminal says it: what is wrong, and what to do next. */
export const unreachable = (cause: unknown): never => {
  if (!(cause instanceof Error)) throw cause
  const hint = 'hint' in cause && typeof cause.hint === 'string' ? ` ${cause.hint}` : ''
  if (hint === '') throw cause
  throw new UnreachableError(`${cause.message}${hint}`, { cause })
}

import type { Recorded, Refusal } from '@trunkline/governance'
import type { Wire } from './wire.ts'

/** What went wrong with a request, ready to be shown: `says` what, `hint` what to do next. */
export interface Problem {
  /** A code of the desk's, or `unreachable`, `unreadable`, `unexpected` where no answer of the desk's came. */
  readonly code: string
  readonly status: number | null
  readonly title: string
  readonly says: string
  readonly hint: string
  readonly refusals: readonly Refusal[]
  readonly errors: readonly { readonly path: string; readonly says: string }[]
  readonly theirs: { readonly version: number; readonly facts: readonly Wire<Recorded>[] } | null
}

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.says)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

const NOTHING_MORE = { refusals: [], errors: [], theirs: null } as const

export const unreachable = (): Problem => ({
  ...NOTHING_MORE,
  code: 'unreachable',
  status: null,
  title: 'The desk does not answer',
  says: 'The desk does not answer.',
  hint: 'Check that `trunkline serve` is running and that you are online, then try again. What you typed is kept.',
})

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise

const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

/** Reads a problem document (RFC 9457), or makes one of an answer that is none. */
export const problemOfAnswer = (status: number, body: unknown): Problem => {
  if (typeof body !== 'object' || body === null) {
    return {
      ...NOTHING_MORE,
      code: 'unreadable',
      status,
      title: 'An answer that is none',
      says: `Something answered with ${status}, but not the desk.`,
      hint: 'Check the address and any proxy in between, then try again.',
    }
  }
  const { code, title, detail, hint, refusals, errors, theirs } = body as Record<string, unknown>
  const heading = text(title, `Status ${status}`)
  return {
    code: text(code, 'unexpected'),
    status,
    title: heading,
    says: text(detail, heading),
    hint: text(hint, 'Try again; if it stays so, look at the log of the server.'),
    refusals: list(refusals),
    errors: list(errors),
    theirs: (theirs as Problem['theirs']) ?? null,
  }
}

/** The one place that turns anything thrown into a problem. */
export const problemOf = (failure: unknown): Problem => {
  if (failure instanceof ProblemError) return failure.problem
  return {
    ...NOTHING_MORE,
    code: 'unexpected',
    status: null,
    title: 'The console stumbled',
    says: failure instanceof Error ? failure.message : 'Something unexpected happened in the console.',
    hint: 'Reload the page. What you typed into minutes is kept on this device.',
  }
}

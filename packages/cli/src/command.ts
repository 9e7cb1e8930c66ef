/** 0 done, 1 refused or findings of severity `error`, 2 wrong usage, 3 cannot reach. */
export type ExitCode = 0 | 1 | 2 | 3

/** Where a command writes: results on `out`, everything else on `err`. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** What the process was started with; only `main.ts` reads it. */
export interface Surroundings extends Io {
  readonly folder: string
  readonly databaseUrl: string | undefined
  readonly server: string | undefined
  readonly token: string | undefined
  readonly isTerminal: boolean
}

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  readonly run: (argv: readonly string[], io: Surroundings) => Promise<ExitCode>
}

/** Wrong usage: the message says what to type instead. */
export class UsageError extends Error {}

/** The server or the folder cannot be reached. */
export class UnreachableError extends Error {}

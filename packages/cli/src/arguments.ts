import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Surroundings, UsageError } from './command.ts'

const EVERYWHERE = { json: { type: 'boolean' }, data: { type: 'string' }, server: { type: 'string' } } as const

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
  readonly json: boolean
  /** The surroundings with `--data` and `--server` applied. */
  readonly io: Surroundings
}

/** Reads a command's own options beside those every command takes. */
export const readArguments = (
  argv: readonly string[],
  io: Surroundings,
  options: NonNullable<ParseArgsConfig['options']>,
  positionals: { readonly least: number; readonly most: number; readonly what?: string },
): Arguments => {
  const parsed = parseArgs({ args: [...argv], options: { ...EVERYWHERE, ...options }, allowPositionals: true })
  const values = parsed.values as Record<string, string | boolean | undefined>
  if (parsed.positionals.length < positionals.least)
    throw new UsageError(`name ${positionals.what ?? 'what it is about'}.`)
  if (parsed.positionals.length > positionals.most) {
    throw new UsageError(`'${parsed.positionals[positionals.most]}' is one argument too many.`)
  }
  return {
    values,
    positionals: parsed.positionals,
    json: values['json'] === true,
    io: {
      ...io,
      folder: typeof values['data'] === 'string' ? values['data'] : io.folder,
      server: typeof values['server'] === 'string' ? values['server'] : io.server,
    },
  }
}

/** A day as people type it; the calendar decides whether it exists. */
export const dayArgument = (text: string, parse: (text: string) => string | null): string => {
  const on = parse(text)
  if (on === null) throw new UsageError(`'${text}' is not a day; write it as YYYY-MM-DD.`)
  return on
}

import { type Command, type ExitCode, type Surroundings, UnreachableError, UsageError } from './command.ts'

/** Every command, loaded only when asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  backlog: async () => (await import('./commands/backlog.ts')).backlogCommand,
  proposal: async () => (await import('./commands/proposal.ts')).proposalCommand,
  agenda: async () => (await import('./commands/papers.ts')).agendaCommand,
  minutes: async () => (await import('./commands/papers.ts')).minutesCommand,
  actions: async () => (await import('./commands/actions.ts')).actionsCommand,
}

const help = async (): Promise<string> => {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  return [
    'trunkline: runs a working group from its own documents.',
    '',
    ...commands.map((command) => `  trunkline ${command.usage}\n      ${command.summary}`),
    '',
    'Every command takes --json (one JSON document), --data DIR (default trunkline-data) and --help.',
    'Exit codes: 0 done, 1 refused or findings of severity error, 2 wrong usage, 3 cannot reach.',
    '',
  ].join('\n')
}

/** What was wrong with the words of a command, or null for any other error. */
const misuseOf = (error: unknown): string | null => {
  if (error instanceof UsageError) return error.message
  const isParseError = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  // Node adds advice after the first sentence that does not fit these commands.
  return isParseError ? `${error.message.split('. ')[0]}.` : null
}

/** Runs one command line and gives the exit code; the only place that turns errors into text. */
export const runCli = async (argv: readonly string[], io: Surroundings): Promise<ExitCode> => {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(await help())
    return name === undefined ? 2 : 0
  }
  const load = COMMANDS[name]
  if (load === undefined) {
    io.err(`trunkline: there is no command '${name}'. See 'trunkline --help'.\n`)
    return 2
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`trunkline ${command.usage}\n  ${command.summary}\n`)
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    const misuse = misuseOf(error)
    if (misuse !== null) {
      io.err(`trunkline ${name}: ${misuse}\n  usage: trunkline ${command.usage}\n`)
      return 2
    }
    if (error instanceof UnreachableError) {
      io.err(`trunkline ${name}: ${error.message}\n`)
      return 3
    }
    throw error
  }
}

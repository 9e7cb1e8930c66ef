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

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

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
    if (error instanceof UsageError || isParseError(error)) {
      io.err(`trunkline ${name}: ${error.message}\n  usage: trunkline ${command.usage}\n`)
      return 2
    }
    if (error instanceof UnreachableError) {
      io.err(`trunkline ${name}: ${error.message}\n`)
      return 3
    }
    throw error
  }
}

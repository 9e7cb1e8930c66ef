import { type Instant, parseInstant } from '@trunkline/governance'
import { readArguments } from '../arguments.ts'
import { type Command, UsageError } from '../command.ts'
import { unreachable } from '../unreachable.ts'

const portOf = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`'${text}' is not a port.`)
  return port
}

const instantOf = (text: string): Instant => {
  const at = parseInstant(text)
  if (at === null) throw new UsageError(`'${text}' is not an instant; write it as 2025-11-18T09:00:00Z.`)
  return at
}

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  demo: { type: 'boolean' },
  private: { type: 'boolean' },
  'new-link': { type: 'boolean' },
  now: { type: 'string' },
} as const

export const serveCommand: Command = {
  name: 'serve',
  summary: 'desk and console in one process',
  usage: 'serve [--port 8080] [--data DIR] [--demo] [--private] [--new-link] [--now INSTANT]',
  run: async (argv, surroundings) => {
    const { values, json, io } = readArguments(argv, surroundings, OPTIONS, { least: 0, most: 0 })
    const { demonstrationFacts, serve, untilStopped } = await import('@trunkline/server')
    const server = await serve({
      ...(io.databaseUrl === undefined ? { folder: io.folder } : { databaseUrl: io.databaseUrl }),
      port: portOf(typeof values['port'] === 'string' ? values['port'] : '8080'),
      host: typeof values['host'] === 'string' ? values['host'] : '127.0.0.1',
      isPrivate: values['private'] === true,
      ...(values['demo'] === true ? { demonstration: demonstrationFacts } : {}),
      newLink: values['new-link'] === true,
      ...(typeof values['now'] === 'string' ? { now: instantOf(values['now']) } : {}),
    }).catch(unreachable)
    // Before anything is printed: whoever reads the link may stop the server at once.
    const stopped = untilStopped(server.close)
    if (values['demo'] === true && !server.isDemonstration)
      io.err('This place holds a group already: it is served as it is, without the demonstration.\n')
    if (json) io.out(`${JSON.stringify({ url: server.url, signInLink: server.signInLink })}\n`)
    else {
      io.out(`Trunkline is running.\n\n  Open     ${server.url}\n`)
      io.out(
        server.signInLink === null
          ? '  Sign in  your browser may still be; else start again with --new-link\n'
          : `  Sign in  ${server.signInLink}   (works once)\n`,
      )
      io.out(`  Try      curl '${server.url}/desk/v1/agenda/next?format=md'\n\nStop with Ctrl-C.\n`)
    }
    await stopped
    return 0
  },
}

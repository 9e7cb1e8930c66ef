#!/usr/bin/env node
import { runCli } from './cli.ts'

// A reader that has seen enough closes the pipe (`trunkline check . | head`): nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  folder: process.env['TRUNKLINE_DATA'] ?? 'trunkline-data',
  databaseUrl: process.env['DATABASE_URL'],
  server: process.env['TRUNKLINE_SERVER'],
  token: process.env['TRUNKLINE_TOKEN'],
  isTerminal: process.stdout.isTTY === true,
})

import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BacklogEntry, parseDate } from '@trunkline/governance'
import { dayArgument, readArguments } from '../arguments.ts'
import { columns } from '../columns.ts'
import type { Command, ExitCode, Surroundings } from '../command.ts'
import { UsageError } from '../command.ts'
import { askOnce } from '../reach.ts'

interface TableAnswer {
  readonly text: string
  readonly changes: readonly {
    readonly slug: string
    readonly name: string
    readonly line: number
    readonly says: string
  }[]
}

const show = (view: { readonly asOf: string; readonly entries: readonly BacklogEntry[] }): string => {
  if (view.entries.length === 0) return "The backlog is empty. Fill it with 'trunkline import PATH...'.\n"
  const rows = view.entries.map((entry) => [
    entry.name,
    entry.status ?? '-',
    entry.statusSince ?? '-',
    entry.owners.join(', ') || '-',
    entry.release?.tag ?? '-',
  ])
  return `${columns([['NAME', 'STATUS', 'SINCE', 'OWNER', 'RELEASE'], ...rows])}${rows.length} entries as of ${view.asOf}\n`
}

const bringUpToDate = async (file: string, dryRun: boolean, json: boolean, io: Surroundings): Promise<ExitCode> => {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new UsageError(`cannot read ${file}: ${cause.message}`)
  })
  const request = { method: 'POST', path: '/desk/v1/table', body: { path: basename(file), text } } as const
  return askOnce(io, request, async (answer) => {
    const { text: updated, changes } = JSON.parse(answer.body) as TableAnswer
    if (!dryRun && updated !== text) {
      await writeFile(`${file}.new`, updated)
      await rename(`${file}.new`, file)
    }
    if (json) io.out(`${JSON.stringify({ file, written: !dryRun && updated !== text, changes }, null, 2)}\n`)
    else if (changes.length === 0) io.out(`${file} is up to date.\n`)
    else io.out(columns(changes.map((change) => [`${file}:${change.line}`, change.name, change.says])))
  })
}

export const backlogCommand: Command = {
  name: 'backlog',
  summary: "the backlog; with --table, brings the group's own table up to date",
  usage: 'backlog [--as-of DATE] [--table FILE [--dry-run]]',
  run: async (argv, surroundings) => {
    const options = { 'as-of': { type: 'string' }, table: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
    const { values, json, io } = readArguments(argv, surroundings, options, { least: 0, most: 0 })
    if (typeof values['table'] === 'string') return bringUpToDate(values['table'], values['dry-run'] === true, json, io)
    const asOf = values['as-of']
    const query = typeof asOf === 'string' ? `?asOf=${dayArgument(asOf, parseDate)}` : ''
    return askOnce(io, { method: 'GET', path: `/desk/v1/backlog${query}` }, ({ body }) => {
      io.out(json ? `${JSON.stringify(JSON.parse(body), null, 2)}\n` : show(JSON.parse(body)))
    })
  },
}

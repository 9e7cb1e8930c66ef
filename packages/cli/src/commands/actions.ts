import { readArguments } from '../arguments.ts'
import { columns } from '../columns.ts'
import type { Command } from '../command.ts'
import { askOnce } from '../reach.ts'

interface ActionView {
  readonly id: string
  readonly owners: readonly string[]
  readonly text: string
  readonly status: string
  readonly dueAt: string | null
  readonly overdue: boolean
}

const show = (actions: readonly ActionView[]): string => {
  if (actions.length === 0) return 'No action points.\n'
  const rows = actions.map((action) => [
    action.id,
    action.overdue ? 'overdue' : action.status,
    action.dueAt?.slice(0, 10) ?? '-',
    action.owners.join(', '),
    action.text.slice(0, 120),
  ])
  return columns([['ID', 'STATUS', 'DUE', 'OWNER', 'TEXT'], ...rows])
}

export const actionsCommand: Command = {
  name: 'actions',
  summary: 'action points: who owes what, since when, carried into which calls',
  usage: 'actions [--open] [--owner ORG]',
  run: async (argv, surroundings) => {
    const options = { open: { type: 'boolean' }, owner: { type: 'string' } } as const
    const { values, json, io } = readArguments(argv, surroundings, options, { least: 0, most: 0 })
    const query = new URLSearchParams()
    if (values['open'] === true) query.set('open', 'true')
    if (typeof values['owner'] === 'string') query.set('owner', values['owner'])
    return askOnce(io, { method: 'GET', path: `/desk/v1/actions?${query}` }, ({ body }) => {
      const view = JSON.parse(body) as { readonly actions: readonly ActionView[] }
      io.out(json ? `${JSON.stringify(view, null, 2)}\n` : show(view.actions))
    })
  },
}

import { type BacklogEntry, slugOf } from '@trunkline/governance'
import { readArguments } from '../arguments.ts'
import { columns } from '../columns.ts'
import type { Command } from '../command.ts'
import { askOnce } from '../reach.ts'

interface ProposalAnswer {
  readonly entry: BacklogEntry
  readonly proposal: {
    readonly history: readonly { readonly at: string; readonly says: string; readonly outcome: string | null }[]
  }
  readonly missing: readonly string[]
  readonly moves: Readonly<Record<string, readonly { readonly says: string }[]>>
}

const show = ({ entry, proposal, missing, moves }: ProposalAnswer): string => {
  const reasons = Object.entries(moves).map(([move, refusals]) => [
    `  ${move}`,
    refusals.length === 0 ? 'yes' : `no: ${refusals.map((refusal) => refusal.says).join(' ')}`,
  ])
  const history = proposal.history.map(({ at, says, outcome }) => [
    `  ${at.slice(0, 10)}`,
    outcome ?? '',
    says.slice(0, 160),
  ])
  return [
    `${entry.name} (${entry.slug})\n`,
    columns([
      ['status', entry.status === null ? '-' : `${entry.status} since ${entry.statusSince}`],
      ['owners', entry.owners.join(', ') || '-'],
      ['supporters', entry.supporters.join(', ') || '-'],
      ['missing', missing.join(', ') || 'nothing'],
    ]),
    `\nWhat it may do now\n${columns(reasons)}`,
    `\nHistory\n${columns(history)}`,
  ].join('')
}

export const proposalCommand: Command = {
  name: 'proposal',
  summary: 'one proposal: state, history, what is missing, what it may do next and why not',
  usage: 'proposal SLUG',
  run: async (argv, surroundings) => {
    const { positionals, json, io } = readArguments(argv, surroundings, {}, { least: 1, most: 1, what: 'the proposal' })
    const slug = slugOf(positionals[0] ?? '')
    return askOnce(io, { method: 'GET', path: `/desk/v1/proposals/${slug}` }, ({ body }) => {
      io.out(json ? `${JSON.stringify(JSON.parse(body), null, 2)}\n` : show(JSON.parse(body)))
    })
  },
}

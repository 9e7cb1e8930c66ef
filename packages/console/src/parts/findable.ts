import type { ActionRow, CallRow, ProposalRow } from '../api/views.ts'
import { paths } from '../paths.ts'
import { sayDay } from '../ui/dates.ts'
import { KIND, STATUS } from './words.ts'

export interface Found {
  readonly id: string
  readonly says: string
  readonly more: string
  readonly to: string
}

const PAGES: readonly Found[] = [
  { id: 'page:next', says: 'Next call', more: 'Page', to: paths.nextCall() },
  { id: 'page:backlog', says: 'Backlog', more: 'Page', to: paths.backlog() },
  { id: 'page:actions', says: 'Action points', more: 'Page', to: paths.actions() },
  { id: 'page:import', says: 'Import', more: 'Page', to: paths.import() },
]

/** Everything the palette can find: pages first, then calls from the newest, proposals, action points. */
export const findable = (
  proposals: readonly ProposalRow[],
  calls: readonly CallRow[],
  actions: readonly ActionRow[],
): readonly Found[] => [
  ...PAGES,
  ...proposals.map((proposal) => ({
    id: `proposal:${proposal.slug}`,
    says: proposal.name,
    more: [KIND[proposal.kind], proposal.status === null ? '' : STATUS[proposal.status].word, ...proposal.owners]
      .filter((part) => part !== '')
      .join(', '),
    to: paths.proposal(proposal.slug),
  })),
  ...[...calls].reverse().map((call) => ({
    id: `call:${call.id}`,
    says: `${sayDay(call.id)}`,
    more: `Call ${call.id}`,
    to: call.status === 'closed' ? paths.minutes(call.id) : paths.call(call.id),
  })),
  ...actions.map((action) => ({
    id: `action:${action.id}`,
    says: `${action.id} ${action.text}`.slice(0, 120),
    more: `Action point, ${action.owners.join(', ')}, ${action.status}`,
    to: paths.action(action.id),
  })),
]

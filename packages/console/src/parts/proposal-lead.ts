import type { ProposalView } from '../api/views.ts'
import { sayShortDay } from '../ui/dates.ts'
import { sayCount, sayDays } from '../ui/duration.ts'
import { STATUS } from './words.ts'

/** Where a proposal stands, in sentences; the first is the important one. `now` in milliseconds. */
export const leadOfProposal = ({ entry, actions, missing, proposal }: ProposalView, now: number): readonly string[] => {
  const state =
    entry.status === null
      ? 'It has no status yet.'
      : `${STATUS[entry.status].word}${
          entry.statusSince === null
            ? ''
            : ` since ${sayShortDay(entry.statusSince)} (${sayDays(now - Date.parse(`${entry.statusSince}T00:00:00Z`))})`
        }.`
  const open = actions.filter((action) => action.status === 'open').length
  const skipped = proposal.history.filter((line) => line.outcome === 'not-treated').length
  return [
    state,
    entry.owners.length === 0 ? 'Nobody owns it.' : `Owned by ${entry.owners.join(' and ')}.`,
    ...(open === 0 ? [] : [`${sayCount(open, 'action point')} ${open === 1 ? 'is' : 'are'} open.`]),
    ...(skipped === 0 ? [] : [`Not treated in ${sayCount(skipped, 'call')}.`]),
    ...(missing.length === 0
      ? []
      : [`${sayCount(missing.length, 'thing')} ${missing.length === 1 ? 'is' : 'are'} missing.`]),
  ]
}

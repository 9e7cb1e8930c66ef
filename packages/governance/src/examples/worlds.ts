import type { Refusal } from '../refusal.ts'
import type { RuleName } from '../rules.ts'
import type { IsoDate } from '../words.ts'
import { autumn, issue, opened, type Story } from './story.ts'

// The worlds in which moves are refused.

export const CALL = '2025-11-13'
export const ITEM = { subject: 'proposal:in-home' } as const
export const day = (text: string): IsoDate => text as IsoDate

export const before = autumn('2025-11-05T10:00Z')
export const during = opened(CALL, autumn(`${CALL}T09:00Z`))
export const closed = during.does('call', 'close', CALL, {})
export const published = closed.does('call', 'publish-minutes', CALL, { places: ['wiki'] })
export const next = opened('2025-11-27', published.at('2025-11-27T15:00Z'))
export const approved = next.does('call', 'approve-previous', '2025-11-27', { call: CALL })
export const raised = during.does('action', 'raise', 'new', { call: CALL, owners: ['infosys'], text: 'Create the PR' })
export const frozen = before.does('proposal', 'set-status', 'in-home', { status: 'frozen' })
/** A proposal whose issue was opened two days after the close. */
export const late = before.at('2025-11-08T10:00Z').does('proposal', 'register', 'late', {
  name: 'Late',
  kind: 'new-api',
  owners: [],
  issue: issue(299),
  issueOpenedOn: day('2025-11-08'),
})
export const unheard = late.does('proposal', 'register', 'unheard', { name: 'Unheard', kind: 'new-api', owners: [] })

export const note = (story: Story, basedOn: number, text = 'Presented') =>
  story.refusals('call', 'write-note', CALL, { note: 'n1', ...ITEM, text, basedOn })

export const withTheTsc = autumn('2025-10-01T10:00Z')
  .does('proposal', 'set-status', 'in-home', { status: 'sent-to-tsc' })
  .at('2025-11-05T10:00Z')

/** A move that is refused: why, the refusals it meets, and the rule that the one in question cites. */
export interface Refused {
  readonly why: string
  readonly by: () => readonly Refusal[]
  readonly rule?: RuleName
}

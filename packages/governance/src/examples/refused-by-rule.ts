import type { RefusalCode } from '../refusal.ts'
import { opened } from './story.ts'
import {
  approved,
  before,
  CALL,
  closed,
  during,
  frozen,
  ITEM,
  late,
  note,
  type Refused,
  raised,
  unheard,
  withTheTsc,
} from './worlds.ts'

/** Refused because of who asks, when, or in which order: one row per move that is refused so. */
export const REFUSED_BY_RULE = {
  'role-not-allowed': [
    {
      why: 'an observer asks for an item',
      by: () => before.as('observer').refusals('call', 'request-item', CALL, ITEM),
    },
    { why: 'a member opens a call', by: () => before.as('member', 'kpn').refusals('call', 'open', CALL, {}) },
  ],
  'agenda-closed': [
    {
      why: 'one minute after the close',
      rule: 'agenda-close-days',
      by: () => before.at('2025-11-06T09:01Z').refusals('call', 'request-item', CALL, ITEM),
    },
    {
      why: 'taking up what is not on',
      rule: 'agenda-close-days',
      by: () =>
        opened(CALL, withTheTsc.at(`${CALL}T09:00Z`)).refusals('call', 'open-item', CALL, {
          ...ITEM,
        }),
    },
    {
      why: 'taking up what is not on, in a call that began before its agenda closed',
      by: () => opened(CALL, withTheTsc).refusals('call', 'open-item', CALL, ITEM),
    },
  ],
  'issue-missing': [
    {
      why: 'a proposal without issue, pull request or place in the table',
      rule: 'agenda-close-days',
      by: () => unheard.refusals('call', 'request-item', '2025-11-27', { subject: 'proposal:unheard' }),
    },
  ],
  'issue-opened-late': [
    {
      why: 'an issue opened two days after the close',
      rule: 'agenda-close-days',
      by: () => late.refusals('call', 'request-item', CALL, { subject: 'proposal:late' }),
    },
    {
      why: 'the same, taken up in the call',
      rule: 'agenda-close-days',
      by: () =>
        opened(CALL, late.at(`${CALL}T09:00Z`)).refusals('call', 'open-item', CALL, { subject: 'proposal:late' }),
    },
  ],
  'pull-request-missing': [
    {
      why: 'into the table without its template',
      rule: 'listing-needs-pull-request',
      by: () => before.refusals('proposal', 'list', 'in-home', {}),
    },
  ],
  'frozen-notice-missing': [
    {
      why: 'frozen, and nobody gave notice',
      rule: 'frozen-notice-days-before-close',
      by: () => frozen.refusals('call', 'request-item', CALL, ITEM),
    },
  ],
  'frozen-notice-late': [
    {
      why: 'notice eight days before the call',
      rule: 'frozen-notice-days-before-close',
      by: () =>
        frozen.does('proposal', 'give-notice', 'in-home', { by: 'KPN' }).refusals('call', 'request-item', CALL, ITEM),
    },
  ],
  'not-an-owner': [
    {
      why: 'a member closes what another owes',
      by: () => raised.as('member', 'kpn').refusals('action', 'close', '20251113-01', { how: 'Done' }),
    },
    {
      why: 'a member declares the support of another',
      by: () =>
        before.as('member', 'kpn').refusals('proposal', 'declare-support', 'in-home', { organisation: 'orange' }),
    },
    {
      why: 'a member of no organisation',
      by: () => before.as('member').refusals('proposal', 'declare-support', 'in-home', { organisation: 'orange' }),
    },
  ],
  'antitrust-not-shown': [
    {
      why: 'closing without the notice',
      rule: 'antitrust-notice-in-every-call',
      by: () => before.does('call', 'open', CALL, {}).refusals('call', 'close', CALL, {}),
    },
    {
      why: 'dropping it from the agenda',
      rule: 'antitrust-notice-in-every-call',
      by: () => before.refusals('call', 'drop-item', CALL, { subject: 'section:antitrust', reason: 'x' }),
    },
  ],
  'minutes-already-approved': [
    { why: 'a note after the approval', rule: 'approved-minutes-change-by-correction', by: () => note(approved, 0) },
    {
      why: 'an action point of approved minutes',
      by: () => approved.refusals('action', 'raise', 'new', { call: CALL, owners: ['kpn'], text: 'x' }),
    },
    { why: 'approved twice', by: () => approved.refusals('call', 'approve-previous', '2025-11-27', { call: CALL }) },
  ],
  'minutes-not-published': [
    {
      why: 'approving a draft',
      by: () =>
        opened('2025-11-27', closed.at('2025-11-27T15:00Z')).refusals('call', 'approve-previous', '2025-11-27', {
          call: CALL,
        }),
    },
  ],
  'same-call': [
    {
      why: 'a call approves its own minutes',
      rule: 'previous-minutes-approved-first',
      by: () => during.refusals('call', 'approve-previous', CALL, { call: CALL }),
    },
  ],
  'items-open': [
    {
      why: 'an item was opened, and nothing written',
      by: () => during.does('call', 'open-item', CALL, ITEM).refusals('call', 'close', CALL, {}),
    },
  ],
  'changed-meanwhile': [
    {
      why: 'somebody wrote first',
      by: () =>
        note(
          during.does('call', 'write-note', CALL, {
            note: 'n1',
            ...ITEM,
            text: 'Shown',
            basedOn: 0,
          }),
          0,
        ),
    },
    { why: 'a revision that never was', by: () => note(during, 3) },
  ],
} as const satisfies Partial<Record<RefusalCode, readonly Refused[]>>

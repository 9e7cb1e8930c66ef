import type { RefusalCode } from '../refusal.ts'
import { instant } from './story.ts'
import {
  approved,
  before,
  CALL,
  closed,
  day,
  during,
  frozen,
  ITEM,
  late,
  note,
  published,
  type Refused,
  raised,
} from './worlds.ts'

/** Refused because the request itself does not hold: one row per move that is refused so. */
export const REFUSED_BY_SENSE = {
  'unknown-subject': [
    { why: 'a proposal nobody registered', by: () => before.refusals('proposal', 'list', 'nobody', {}) },
    {
      why: 'an item about nothing',
      by: () => before.refusals('call', 'request-item', CALL, { subject: 'proposal:nobody' }),
    },
    {
      why: 'a section that no agenda has',
      by: () => before.refusals('call', 'request-item', CALL, { subject: 'section:lunch' }),
    },
    {
      why: 'a note about nothing',
      by: () => during.refusals('call', 'write-note', CALL, { note: 'n', subject: 'action:1', text: 'x', basedOn: 0 }),
    },
    {
      why: 'a decision never taken',
      by: () => during.refusals('call', 'withdraw-decision', CALL, { decision: 'D9', reason: 'x' }),
    },
    {
      why: 'an action point nobody raised',
      by: () => before.refusals('action', 'close', '20251113-01', { how: 'Done' }),
    },
    {
      why: 'superseded by nothing',
      by: () => raised.refusals('action', 'supersede', '20251113-01', { by: '20251113-07', reason: 'x' }),
    },
  ],
  'unknown-call': [
    { why: 'a day without a call', by: () => before.refusals('call', 'open', '2025-11-14', {}) },
    {
      why: 'deferred to a day without a call',
      by: () =>
        during.refusals('call', 'record-outcome', CALL, {
          ...ITEM,
          outcome: 'deferred',
          until: '2025-11-14',
        }),
    },
    {
      why: 'the minutes of no call',
      by: () => during.refusals('call', 'approve-previous', CALL, { call: '2025-10-23' }),
    },
    {
      why: 'raised on a day without a call',
      by: () => before.refusals('action', 'raise', 'new', { call: '2025-11-14', owners: ['infosys'], text: 'x' }),
    },
    {
      why: 'closed in no call',
      by: () => raised.refusals('action', 'close', '20251113-01', { how: 'Done', call: '2025-11-14' }),
    },
  ],
  'unknown-organisation': [
    { why: 'an alias of nobody', by: () => before.refusals('organisation', 'add-alias', 'nobody', { alias: 'No' }) },
    {
      why: 'an owner nobody knows',
      by: () => before.refusals('proposal', 'name-owners', 'in-home', { organisations: ['Nobody'] }),
    },
    {
      why: 'support of nobody',
      by: () => before.refusals('proposal', 'declare-support', 'in-home', { organisation: 'Nobody' }),
    },
    {
      why: 'attendance of nobody',
      by: () =>
        during.refusals('call', 'record-attendance', CALL, { organisation: 'Nobody', people: [], present: true }),
    },
    {
      why: 'a person of nobody',
      by: () => before.refusals('person', 'register', 'ada', { name: 'Ada', organisation: 'Nobody' }),
    },
  ],
  'already-exists': [
    {
      why: 'a slug in use',
      by: () => before.refusals('proposal', 'register', 'in-home', { name: 'Other', kind: 'new-api', owners: [] }),
    },
    {
      why: 'a name in use',
      by: () =>
        before.refusals('proposal', 'register', 'other', {
          name: 'in home device management',
          kind: 'new-api',
          owners: [],
        }),
    },
    {
      why: 'a spelling in use',
      by: () => before.refusals('organisation', 'register', 'orange-sa', { name: 'ORANGE', kind: 'operator' }),
    },
    {
      why: 'a call that the series yields',
      by: () => before.refusals('call', 'schedule', CALL, { startsAt: instant(`${CALL}T09:00Z`), minutes: 60 }),
    },
    { why: 'the same status', by: () => frozen.refusals('proposal', 'set-status', 'in-home', { status: 'frozen' }) },
    {
      why: 'asked for twice',
      by: () => before.does('call', 'request-item', CALL, ITEM).refusals('call', 'request-item', CALL, ITEM),
    },
    {
      why: 'an exception for what is on',
      by: () => before.refusals('call', 'allow-exception', CALL, { ...ITEM, reason: 'x' }),
    },
  ],
  'wrong-state': [
    { why: 'closing a call that nobody opened', by: () => before.refusals('call', 'close', CALL, {}) },
    { why: 'a note before the call', by: () => note(before, 0) },
    {
      why: 'notice of what is not frozen',
      by: () => before.refusals('proposal', 'give-notice', 'in-home', { by: 'Infosys' }),
    },
    {
      why: 'a correction of a draft',
      by: () => closed.refusals('call', 'correct-minutes', CALL, { text: 'x', reason: 'y' }),
    },
    {
      why: 'support that nobody gave',
      by: () => before.refusals('proposal', 'withdraw-support', 'in-home', { organisation: 'kpn' }),
    },
    {
      why: 'superseded by itself',
      by: () => raised.refusals('action', 'supersede', '20251113-01', { by: '20251113-01', reason: 'x' }),
    },
    { why: 'reopening what is open', by: () => raised.refusals('action', 'reopen', '20251113-01', { reason: 'x' }) },
    {
      why: 'an archived proposal returns',
      rule: 'archived-is-final',
      by: () =>
        before
          .does('proposal', 'set-status', 'in-home', { status: 'archived' })
          .refusals('proposal', 'set-status', 'in-home', { status: 'under-discussion' }),
    },
  ],
  'reason-missing': [
    {
      why: 'an exception without a reason',
      by: () => late.refusals('call', 'allow-exception', CALL, { subject: 'proposal:late', reason: ' ' }),
    },
    { why: 'dropped without a reason', by: () => raised.refusals('action', 'drop', '20251113-01', { reason: '' }) },
    { why: 'cancelled without a reason', by: () => before.refusals('call', 'cancel', CALL, { reason: '' }) },
    {
      why: 'corrected without a reason',
      by: () => approved.refusals('call', 'correct-minutes', CALL, { text: 'It was KPN', reason: '' }),
    },
  ],
  'text-missing': [
    { why: 'a note of blanks', by: () => note(during, 0, ' \n') },
    {
      why: 'a proposal without a name',
      by: () => before.refusals('proposal', 'register', 'x', { name: ' ', kind: 'new-api', owners: [] }),
    },
    { why: 'closed without saying how', by: () => raised.refusals('action', 'close', '20251113-01', { how: '' }) },
    { why: 'published nowhere', by: () => closed.refusals('call', 'publish-minutes', CALL, { places: [] }) },
  ],
  'owner-missing': [
    {
      why: 'an action point that nobody owes',
      by: () => during.refusals('action', 'raise', 'new', { call: CALL, owners: [' '], text: 'x' }),
    },
  ],
  'invalid-date': [
    {
      why: 'a day that the calendar lacks',
      by: () => before.refusals('proposal', 'note-update', 'in-home', { text: 'x', on: day('2025-20-02') }),
    },
    {
      why: 'a status of tomorrow',
      by: () => before.refusals('proposal', 'set-status', 'in-home', { status: 'sent-to-tsc', on: day('2025-11-06') }),
    },
    {
      why: 'a status before the one in force',
      by: () => frozen.refusals('proposal', 'set-status', 'in-home', { status: 'archived', on: day('2025-11-01') }),
    },
    {
      why: 'a call under the name of another day',
      by: () =>
        before.refusals('call', 'schedule', '2025-12-03', { startsAt: instant('2025-12-04T15:00Z'), minutes: 60 }),
    },
    {
      why: 'a call of no length',
      by: () =>
        before.refusals('call', 'schedule', '2025-12-03', { startsAt: instant('2025-12-03T15:00Z'), minutes: 0 }),
    },
    {
      why: 'a call moved into the past',
      by: () =>
        before.refusals('call', 'move', CALL, { startsAt: instant('2025-11-04T15:00Z'), minutes: 60, reason: 'x' }),
    },
    {
      why: 'deferred to the call itself',
      by: () =>
        during.refusals('call', 'record-outcome', CALL, {
          ...ITEM,
          outcome: 'deferred',
          until: CALL,
        }),
    },
    {
      why: 'treated until a call',
      by: () =>
        during.refusals('call', 'record-outcome', CALL, {
          ...ITEM,
          outcome: 'treated',
          until: '2025-11-27',
        }),
    },
    {
      why: 'due before it was raised',
      by: () =>
        during.refusals('action', 'raise', 'new', { call: CALL, owners: ['kpn'], text: 'x', dueOn: day('2025-11-12') }),
    },
    {
      why: 'approving the minutes of a later call',
      by: () =>
        published
          .at('2025-11-14T10:00Z')
          .does('call', 'open', '2025-10-23', {})
          .refusals('call', 'approve-previous', '2025-10-23', { call: CALL }),
    },
  ],
} as const satisfies Partial<Record<RefusalCode, readonly Refused[]>>

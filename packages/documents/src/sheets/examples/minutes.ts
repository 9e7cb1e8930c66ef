import { type Minutes, type MinutesAction, type MinutesEntry, parseDate } from '@trunkline/governance'
import { at, frameOf, NASTY } from './calls.ts'

const action = (id: string, text: string, change: Partial<MinutesAction> = {}): MinutesAction => ({
  id,
  label: null,
  owners: ['Harbour Tel'],
  text,
  status: 'open',
  dueOn: null,
  carried: false,
  ...change,
})

const raised = action('20251113-01', 'Send the slides to the list | and to the TSC', {
  label: 'AP1',
  owners: ['Harbour Tel', 'Nord & Süd <AG>'],
  dueOn: parseDate('2025-11-27'),
})

const lighthouse: MinutesEntry = {
  subject: 'proposal:lighthouse-status',
  title: 'Lighthouse Status | & Fog <Horn>',
  owners: ['Harbour Tel', 'Nord & Süd <AG>'],
  references: [
    { repository: 'APIBacklog', kind: 'issue', number: 910 },
    { repository: 'APIBacklog', kind: 'pull-request', number: 911 },
    { repository: 'elsewhere/Lights', kind: 'discussion', number: 7 },
    { repository: 'Paper', kind: 'page', number: null, url: 'https://example.org/wiki/a b?x=<1>&y="2"' },
    { repository: 'Trap', kind: 'page', number: null, url: 'javascript:alert(1)' },
  ],
  outcome: 'deferred',
  until: '2025-11-27',
  exception: { reason: 'The owner was at sea | until Monday', allowedBy: 'Ada Chair' },
  history: [
    { at: at('2025-08-28T15:10:00Z'), text: NASTY.lines, outcome: 'noted' },
    { at: at('2025-09-11T09:20:00Z'), text: NASTY.script, outcome: 'treated' },
    { at: at('2025-09-25T15:30:00Z'), text: '', outcome: 'not-treated' },
    { at: at('2025-10-23T15:30:00Z'), text: NASTY.pipe, outcome: null },
  ],
  updates: [
    { text: NASTY.lines },
    { text: NASTY.marks },
    { text: `${NASTY.heading}\n${NASTY.ordered}\n${NASTY.quote}` },
  ],
  decisions: [{ id: 'd1', text: NASTY.cdata }],
  actions: [
    raised,
    action('20250911-01', NASTY.emoji, { carried: true, status: 'dropped', label: 'AP|2', dueOn: 'next call' }),
  ],
}

const buoy: MinutesEntry = {
  subject: 'proposal:buoy-position',
  title: NASTY.heading,
  owners: [],
  references: [],
  outcome: null,
  until: null,
  exception: null,
  history: [{ at: at('2025-10-23T15:40:00Z'), text: NASTY.rightToLeft, outcome: 'withdrawn' }],
  updates: [{ text: NASTY.longWord }, { text: NASTY.from }, { text: NASTY.address }],
  decisions: [],
  actions: [],
}

const quiet: MinutesEntry = {
  ...buoy,
  subject: 'proposal:fog-horn',
  title: NASTY.ordered,
  owners: ['Absent | Friends'],
  references: [{ repository: 'APIBacklog', kind: 'issue', number: 912 }],
  updates: [],
}

export const MINUTES: Minutes = {
  call: frameOf(at('2025-11-13T09:00:00Z')),
  status: 'approved',
  approvedInCall: '2025-11-27',
  antitrustShown: true,
  attendance: [
    { organisation: 'Harbour Tel', id: 'harbour-tel', people: ['Ada Chair', 'Zoë Ångström 🚢'], present: true },
    { organisation: 'Nord & Süd <AG>', id: 'nord-und-sud', people: [], present: true },
    { organisation: 'Absent | Friends', id: 'absent-friends', people: [], present: false },
    { organisation: '日本の灯台', id: 'nihon-no-todai', people: ['山田 太郎'], present: true },
  ],
  previous: { call: '2025-10-23', approved: true },
  sections: [
    { id: 'recent-updates', title: 'Recent updates', entries: [{ ...quiet, subject: 'section:recent-updates' }] },
    { id: 'new-proposals', title: 'New API proposals', entries: [lighthouse, quiet, buoy] },
  ],
  decisions: [{ id: 'd2', text: `Keep the slot. ${NASTY.entities}` }],
  actions: [
    raised,
    action('20250828-02', NASTY.script, { carried: true, status: 'closed', dueOn: '2025-09-11', owners: [] }),
    action('20250911-01', NASTY.emoji, { carried: true, status: 'dropped', label: 'AP|2', dueOn: 'next call' }),
    action('20251023-01', NASTY.controls, { carried: true }),
  ],
  corrections: [
    {
      subject: 'proposal:buoy-position',
      text: 'The buoy was red, not green',
      reason: 'Heard wrongly | by the scribe',
      at: at('2025-12-01T10:00:00Z'),
      by: 'Ada Chair',
    },
  ],
  next: frameOf(at('2025-11-27T15:00:00Z'), { id: '2025-11-27', series: 'backlog-4', status: 'scheduled' }),
}

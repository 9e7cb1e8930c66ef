import { type Agenda, type AgendaAction, parseDate } from '@trunkline/governance'
import { at, frameOf, NASTY } from './calls.ts'

const item = (
  change: Partial<Agenda['sections'][number]['items'][number]>,
): Agenda['sections'][number]['items'][number] => ({
  subject: 'proposal:lighthouse-status',
  title: 'Lighthouse Status',
  why: ['Under backlog discussion since 2025-08-28.'],
  minutes: 10,
  live: true,
  late: false,
  references: [{ repository: 'APIBacklog', kind: 'issue', number: 910 }],
  owners: ['Harbour Tel'],
  notTreatedOn: [],
  exception: null,
  ...change,
})

const action = (change: Partial<AgendaAction>): AgendaAction => ({
  id: '20251113-01',
  owners: ['Harbour Tel'],
  text: 'Send the slides to the list',
  subject: 'proposal:lighthouse-status',
  status: 'open',
  dueOn: null,
  overdue: false,
  ...change,
})

export const AGENDA: Agenda = {
  call: frameOf(at('2025-11-27T15:00:00Z'), { id: '2025-11-27', series: 'backlog-4', status: 'scheduled' }),
  sections: [
    {
      id: 'antitrust',
      title: 'Antitrust policy',
      items: [
        item({
          subject: 'section:antitrust',
          title: 'Antitrust policy',
          why: ['The policy is shown in every call.'],
          minutes: 1,
          live: false,
          references: [],
          owners: [],
        }),
      ],
    },
    {
      id: 'previous-minutes',
      title: 'Approval of the previous minutes',
      items: [
        item({
          subject: 'call:2025-11-13',
          title: `Minutes of 2025-11-13 ${NASTY.cdata}`,
          why: ['Published on 2025-11-14, not yet approved.'],
          minutes: 2,
          live: false,
          references: [],
          owners: [],
        }),
      ],
    },
    { id: 'recent-updates', title: 'Recent updates', items: [] },
    {
      id: 'new-proposals',
      title: 'New API proposals',
      items: [
        item({ notTreatedOn: ['2025-10-23', '2025-11-13'], why: [NASTY.pipe, NASTY.script, NASTY.lines] }),
        item({
          subject: 'proposal:buoy-position',
          title: NASTY.longWord,
          owners: ['Nord & Süd <AG>', NASTY.rightToLeft],
          references: [
            { repository: 'APIBacklog', kind: 'pull-request', number: 911 },
            { repository: 'elsewhere/Lights', kind: 'discussion', number: 7 },
          ],
          why: [NASTY.entities, NASTY.address, NASTY.emoji],
          minutes: 60,
        }),
      ],
    },
    {
      id: 'out-of-agenda',
      title: 'Out of agenda',
      items: [
        item({
          title: NASTY.marks,
          late: true,
          exception: { reason: `Storm damage | ${NASTY.cdata}`, allowedBy: 'Ada Chair' },
          minutes: 8,
        }),
        item({
          title: 'Told by its reason',
          late: true,
          why: ['Late, and allowed by Ada Chair: the mast fell. (Rule late-item-needs-exception.)'],
          exception: { reason: 'the mast fell', allowedBy: 'Ada Chair' },
        }),
        item({ title: NASTY.from, late: true, minutes: 30 }),
      ],
    },
    { id: 'any-other-business', title: 'Any other business', items: [] },
  ],
  waiting: [
    {
      subject: 'proposal:fog-horn',
      title: 'Fog Horn <Late>',
      requestedBy: 'Zoë Ångström',
      requestedAt: at('2025-11-21T08:30:00Z'),
      refusals: [
        {
          code: 'agenda-closed',
          says: 'The agenda closed on 2025-11-20 at 15:00 UTC.',
          hint: 'Ask the chair for an exception & give a reason.',
        },
        { code: 'issue-missing', says: 'No issue is known.', hint: 'Open an issue in APIBacklog.' },
      ],
    },
    { subject: 'proposal:tide', title: 'Tide | Table', requestedBy: null, requestedAt: null, refusals: [] },
  ],
  actions: [
    action({ id: '20251113-01', text: NASTY.controls, subject: null, dueOn: parseDate('2025-11-27') }),
    action({ id: '20251023-01', status: 'closed', owners: ['Nord & Süd <AG>', 'WG chair'] }),
    action({ id: '20250828-02', owners: [], text: NASTY.quote, dueOn: parseDate('2025-09-11'), overdue: true }),
  ],
  minutes: { planned: 110, available: 90 },
}

import type { AgendaQuery, Condition } from './agenda-query.ts'
import type { BacklogStatus, ProposalKind, SectionId } from './facts.ts'

// What stands on an agenda, as data. A matter goes where its first matching query says, so the order is precedence;
// the order on the page is that of SECTIONS.

const NEW: readonly ProposalKind[] = ['new-api', 'api-family', 'reactivation']
const ENHANCEMENTS: readonly ProposalKind[] = ['scope-enhancement']
const TOPICS: readonly ProposalKind[] = ['topic', 'provider-implementation', 'repository-transition']

/** The statuses of a proposal on which the group itself has to work. */
export const WITH_THE_GROUP: readonly (BacklogStatus | 'none')[] = [
  'none',
  'not-yet-discussed',
  'under-discussion',
  'updates-requested',
]
const SETTLED: readonly BacklogStatus[] = ['onboarding', 'tsc-approved', 'not-approved', 'archived']
const NEWS: readonly BacklogStatus[] = ['sent-to-tsc', ...SETTLED]

const NOT_SHELVED: Condition = { facet: 'shelved', is: [null] }

const section = (id: SectionId): readonly Condition[] => [
  { facet: 'about', is: ['section'] },
  { facet: 'kind', is: [id] },
]

const fixed = (id: SectionId, why: string): AgendaQuery => ({ section: id, every: section(id), why, live: false })

/** The roads by which a matter of some kinds comes onto the agenda and asks for time. */
const live = (id: SectionId, kinds: readonly ProposalKind[]): readonly AgendaQuery[] => {
  const ofKind: Condition = { facet: 'kind', is: kinds }
  const withTheGroup: Condition = { facet: 'status', is: WITH_THE_GROUP }
  return [
    {
      section: id,
      every: [ofKind, { facet: 'taken', is: [true] }],
      why: 'Taken up in this call.',
      live: true,
    },
    {
      section: id,
      every: [
        ofKind,
        withTheGroup,
        NOT_SHELVED,
        { facet: 'issue', is: ['open'] },
        { facet: 'openedAt', notAfter: 'closesAt' },
      ],
      why: 'With the group ({status}): issue {issueName} was opened {openedAt}, before the agenda closed {closesAt}.',
      rule: 'agenda-close-days',
      live: true,
    },
    {
      section: id,
      every: [
        ofKind,
        withTheGroup,
        NOT_SHELVED,
        { rule: 'registration-stands-for-issue' },
        { facet: 'issue', is: ['implied'] },
        { facet: 'openedAt', notAfter: 'closesAt' },
      ],
      why: 'With the group ({status}): registered {openedAt}, before the agenda closed {closesAt}, which implies an issue.',
      rule: 'registration-stands-for-issue',
      live: true,
    },
    {
      section: id,
      every: [ofKind, NOT_SHELVED, { facet: 'status', is: ['frozen'] }, { facet: 'noticeAt', notAfter: 'noticeDueAt' }],
      why: 'Frozen since {statusSinceAt}; notice that it returns was given {noticeAt}, in time until {noticeDueAt}.',
      rule: 'frozen-notice-days-before-close',
      live: true,
    },
    {
      section: id,
      every: [ofKind, { facet: 'deferredHere', isNot: [null] }, withTheGroup],
      why: 'Deferred to this call on {deferredHere}.',
      live: true,
    },
    {
      section: id,
      every: [ofKind, { facet: 'requested', is: ['in-time'] }],
      why: 'Requested by {requestedBy} {requestedAt}, before the agenda closed {closesAt}.',
      rule: 'agenda-close-days',
      live: true,
    },
  ]
}

export const AGENDA_QUERIES: readonly AgendaQuery[] = [
  {
    section: 'antitrust',
    every: [...section('antitrust'), { rule: 'antitrust-notice-in-every-call' }],
    why: 'The antitrust policy is shown in every call.',
    rule: 'antitrust-notice-in-every-call',
    live: false,
  },
  {
    section: 'previous-minutes',
    every: [
      { facet: 'about', is: ['call'] },
      { facet: 'minutes', is: ['draft', 'published'] },
      { facet: 'callsSince', below: 'unapproved-minutes-calls' },
      { rule: 'previous-minutes-approved-first' },
    ],
    why: 'The minutes are {minutes}, and no call has approved them.',
    rule: 'previous-minutes-approved-first',
    live: false,
  },
  {
    section: 'previous-minutes',
    every: [
      { facet: 'about', is: ['call'] },
      { facet: 'minutes', is: ['approved-here'] },
    ],
    why: 'The minutes were approved in this call.',
    live: false,
  },
  {
    section: 'out-of-agenda',
    every: [{ facet: 'exceptionBy', isNot: [null] }],
    why: 'Late, and allowed by {exceptionBy}: {exceptionReason}',
    rule: 'late-item-needs-exception',
    live: true,
  },
  ...live('new-proposals', NEW),
  ...live('scope-enhancements', ENHANCEMENTS),
  ...live('recent-updates', TOPICS),
  fixed('recent-updates', 'What happened since the call before.'),
  {
    section: 'recent-updates',
    every: [
      { facet: 'about', is: ['proposal'] },
      { facet: 'status', is: NEWS },
      { facet: 'statusDatedAt', after: 'previousAt' },
    ],
    why: 'News since the call of {previousAt}: {status} since {statusSinceAt}.',
    live: false,
    free: true,
  },
  {
    section: 'recent-updates',
    every: [
      { facet: 'about', is: ['proposal'] },
      { facet: 'releasedAt', after: 'previousAt' },
    ],
    why: 'News since the call of {previousAt}: {release} was released {releasedAt}.',
    live: false,
    free: true,
  },
  {
    section: 'closing',
    every: [
      { facet: 'about', is: ['proposal'] },
      { facet: 'status', is: SETTLED },
      { facet: 'issue', is: ['open'] },
    ],
    why: 'Settled ({status} since {statusSinceAt}), but issue {issueName} is still open.',
    live: false,
  },
  {
    section: 'frozen',
    every: [
      { facet: 'about', is: ['proposal'] },
      { facet: 'status', is: ['frozen'] },
    ],
    why: 'Frozen since {statusSinceAt}, for information; notice until {noticeDueAt} would bring it back.',
    rule: 'frozen-notice-days-before-close',
    live: false,
  },
  fixed('any-other-business', 'Every call ends with it.'),
  {
    section: 'any-other-business',
    every: [
      { facet: 'about', isNot: ['proposal'] },
      { facet: 'requested', is: ['in-time'] },
    ],
    why: 'Requested by {requestedBy} {requestedAt}, before the agenda closed {closesAt}.',
    rule: 'agenda-close-days',
    live: true,
  },
  {
    section: 'any-other-business',
    every: [
      { facet: 'about', isNot: ['proposal', 'section'] },
      { facet: 'taken', is: [true] },
    ],
    why: 'Taken up in this call.',
    live: true,
  },
]

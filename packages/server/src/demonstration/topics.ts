import { type Draft, type ProposalKind, type Reference, streamOf } from '@trunkline/governance'
import { at, told } from './moments.ts'

interface Topic {
  readonly slug: string
  readonly name: string
  readonly kind: ProposalKind
  readonly on: string
  readonly owners?: readonly string[]
  readonly issue?: readonly [repository: string, number: number]
  readonly summary?: string
}

const PROPOSAL_FILES = 'https://github.com/camaraproject/APIBacklog/blob/main/documentation/API%20proposals'

/** What the group speaks of that its table does not list. Days are those by which each issue was open, as near as we know. */
const TOPICS: readonly Topic[] = [
  {
    slug: 'radio-signal-attenuation',
    name: 'Radio Signal Attenuation',
    kind: 'new-api',
    on: '2025-10-20',
    owners: ['ericsson'],
    issue: ['APIBacklog', 267],
    summary: 'How much rain weakens the radio links of an area, for those who forecast or insure against it.',
  },
  {
    slug: 'consent-info-controlled-delegation',
    name: 'Consent Info: Controlled Delegation',
    kind: 'scope-enhancement',
    on: '2025-11-05',
    owners: ['telefonica'],
    issue: ['APIBacklog', 276],
    summary: 'A trusted developer may ask for consent inside its own application, with the words of the operator.',
  },
  {
    slug: 'carrier-billing-for-home-accounts',
    name: 'Carrier billing for home accounts',
    kind: 'scope-enhancement',
    on: '2025-09-30',
    issue: ['APIBacklog', 261],
  },
  {
    slug: 'provider-implementation-energy-footprint-notification',
    name: 'Provider Implementation - Energy Footprint Notification',
    kind: 'provider-implementation',
    on: '2025-10-01',
    owners: ['tim'],
    issue: ['APIBacklog', 262],
  },
  {
    slug: 'provider-implementation-iot-network-optimization',
    name: 'Provider Implementation - IoT Network Optimization',
    kind: 'provider-implementation',
    on: '2025-11-07',
    owners: ['tim'],
    issue: ['APIBacklog', 278],
  },
  {
    slug: 'call-series-for-the-americas',
    name: 'A call series for the Americas',
    kind: 'topic',
    on: '2025-11-05',
    issue: ['APIBacklog', 274],
  },
  {
    slug: 'meta-release-naming',
    name: 'Meta-release naming',
    kind: 'topic',
    on: '2025-09-05',
    issue: ['Governance', 200],
  },
  {
    slug: 'unified-clean-up-process',
    name: 'Unified clean-up process',
    kind: 'topic',
    on: '2025-09-01',
    issue: ['Governance', 199],
  },
  {
    slug: 'timelines-of-2026',
    name: 'Timelines of Spring26 and Fall26',
    kind: 'topic',
    on: '2025-10-16',
    issue: ['Governance', 204],
  },
  { slug: 'tsc-election', name: 'TSC election', kind: 'topic', on: '2025-11-06' },
  { slug: 'functional-differences-paper', name: 'Paper on functional differences', kind: 'topic', on: '2025-11-13' },
  { slug: 'telco-scoring', name: 'Telco Scoring', kind: 'new-api', on: '2024-05-23', issue: ['APIBacklog', 41] },
  {
    slug: 'iot-sim-status-management',
    name: 'IoT SIM Status Management',
    kind: 'new-api',
    on: '2024-10-07',
    owners: ['china-telecom'],
    issue: ['APIBacklog', 95],
  },
]

const factsOf = (topic: Topic): readonly Draft[] => {
  const stream = streamOf('proposal', topic.slug)
  const { name, kind, owners = [], issue, summary } = topic
  const reference: Reference | null =
    issue === undefined ? null : { repository: issue[0], kind: 'issue', number: issue[1] }
  const moment = at(topic.on)
  return [
    told(stream, moment, { type: 'proposal-registered', name, kind }),
    ...(owners.length === 0 ? [] : [told(stream, moment, { type: 'owners-named', organisations: owners })]),
    ...(reference === null ? [] : [told(stream, moment, { type: 'issue-opened', reference })]),
    ...(summary === undefined ? [] : [told(stream, moment, { type: 'proposal-summarised', text: summary })]),
  ]
}

const RADIO = streamOf('proposal', 'radio-signal-attenuation')
const IMEI = streamOf('proposal', 'imei-fraud')
const SCORING = streamOf('proposal', 'telco-scoring')
const SIM_STATUS = streamOf('proposal', 'iot-sim-status-management')
const backlog = (kind: Reference['kind'], number: number): Reference => ({ repository: 'APIBacklog', kind, number })

/** The topics, and what befell the frozen ones. Both frozen proposals and their notices are made up (docs/differences.md). */
export const topicFacts = (): readonly Draft[] => [
  ...TOPICS.flatMap(factsOf),
  told(RADIO, at('2025-10-20'), {
    type: 'reference-added',
    role: 'pull-request',
    reference: backlog('pull-request', 268),
  }),
  told(RADIO, at('2025-10-20'), {
    type: 'reference-added',
    role: 'template',
    reference: {
      repository: 'APIBacklog',
      kind: 'file',
      number: null,
      url: `${PROPOSAL_FILES}/API-proposal-Strength_Rainfall.md`,
    },
  }),
  told(streamOf('proposal', 'iot-device-management'), at('2024-05-30'), {
    type: 'issue-opened',
    reference: backlog('issue', 50),
  }),
  told(IMEI, at('2025-07-11'), { type: 'status-set', status: 'frozen' }),
  told(IMEI, at('2025-08-21'), { type: 'notice-given', by: 'xFlow Research' }),
  told(IMEI, at('2025-08-28'), { type: 'status-set', status: 'under-discussion', text: 'Active again' }),
  told(SCORING, at('2025-07-11'), { type: 'status-set', status: 'frozen' }),
  told(SCORING, at('2025-11-12'), { type: 'notice-given', by: 'a contributor' }),
  told(SIM_STATUS, at('2025-07-11'), { type: 'status-set', status: 'frozen' }),
  told(SIM_STATUS, at('2025-11-17T16:20Z'), { type: 'notice-given', by: 'a contributor' }),
]

import { type CallFact, type Draft, streamOf } from '@trunkline/governance'
import { at, told } from './moments.ts'

/** What is asked for the call of 2025-11-27. The last two wait: one has no issue, the other came back too late. */
const REQUESTS: readonly (readonly [moment: string, fact: CallFact])[] = [
  [
    '2025-11-14T10:15Z',
    { type: 'item-requested', subject: 'proposal:in-home-device-management-api', late: false, minutes: 15 },
  ],
  ['2025-11-14T14:40Z', { type: 'item-requested', subject: 'proposal:imei-fraud', late: false, minutes: 10 }],
  [
    '2025-11-17T08:05Z',
    { type: 'item-requested', subject: 'proposal:radio-signal-attenuation', late: false, minutes: 15 },
  ],
  [
    '2025-11-17T09:30Z',
    { type: 'item-planned', subject: 'proposal:voice-one-time-password-call', minutes: 5, rank: 1 },
  ],
  [
    '2025-11-17T11:00Z',
    { type: 'item-requested', subject: 'proposal:functional-differences-paper', late: true, minutes: 5 },
  ],
  [
    '2025-11-17T16:25Z',
    { type: 'item-requested', subject: 'proposal:iot-sim-status-management', late: true, minutes: 10 },
  ],
]

export const requestFacts = (): readonly Draft[] =>
  REQUESTS.map(([moment, fact]) => told(streamOf('call', '2025-11-27'), at(moment), fact))

import { type ActionFact, type Draft, type Subject, streamOf } from '@trunkline/governance'
import { at, day, told } from './moments.ts'

interface Action {
  readonly id: string
  readonly call: string
  readonly owner: string
  readonly about: Subject
  readonly text: string
  readonly label?: string
  readonly dueOn?: string
  readonly closed?: readonly [on: string, how: string]
}

const IN_HOME: Subject = 'proposal:in-home-device-management-api'
const IMEI: Subject = 'proposal:imei-fraud'
const VOICE: Subject = 'proposal:voice-one-time-password-call'

/** The action points that the minutes of 2025-11-13 still show, retold; ids are those an import gives them. */
const ACTIONS: readonly Action[] = [
  {
    id: '20250227-01',
    call: '2025-02-27',
    owner: 'xflow-research',
    about: IMEI,
    text: 'Say whether the proposal goes on.',
    closed: ['2025-08-28', 'xFlow Research goes on with it in place of MTN'],
  },
  {
    id: '20250828-01',
    call: '2025-08-28',
    owner: 'infosys',
    about: IN_HOME,
    text: 'Present the proposal, with slides and template.',
    closed: ['2025-09-25', 'Presented in the call'],
  },
  {
    id: '20250828-02',
    call: '2025-08-28',
    owner: 'xflow-research',
    about: IMEI,
    label: 'AP2',
    text: 'Present the proposal in the next call.',
    closed: ['2025-11-13', 'The meeting with GSMA took its place'],
  },
  {
    id: '20250828-03',
    call: '2025-08-28',
    owner: 'xflow-research',
    about: IMEI,
    label: 'AP3',
    text: 'Compare it with Device Identifier.',
  },
  {
    id: '20250911-01',
    call: '2025-09-11',
    owner: 'infosys',
    about: IN_HOME,
    text: 'Present it on 2025-09-25, with all documents.',
    closed: ['2025-09-25', 'Presented in the call'],
  },
  {
    id: '20250925-01',
    call: '2025-09-25',
    owner: 'infosys',
    about: IN_HOME,
    label: 'AP1',
    text: 'Open a pull request that follows the template.',
  },
  {
    id: '20250925-02',
    call: '2025-09-25',
    owner: 'infosys',
    about: IN_HOME,
    label: 'AP2',
    text: 'Add the slides to that pull request.',
  },
  {
    id: '20250925-03',
    call: '2025-09-25',
    owner: 'xflow-research',
    about: IMEI,
    label: 'AP2',
    text: 'Settle with GSMA what it adds to their device check.',
    closed: ['2025-11-13', 'Settled in a meeting with GSMA'],
  },
  {
    id: '20250925-04',
    call: '2025-09-25',
    owner: 'heksagon',
    about: VOICE,
    label: 'AP1',
    text: 'Correct the pull request: a file of its own, not the template.',
  },
  {
    id: '20250925-05',
    call: '2025-09-25',
    owner: 'heksagon',
    about: VOICE,
    label: 'AP2',
    text: 'Open an issue for the proposal.',
    closed: ['2025-10-09', 'Issue APIBacklog#259 is there'],
  },
  {
    id: '20250925-06',
    call: '2025-09-25',
    owner: 'heksagon',
    about: VOICE,
    label: 'AP3',
    text: 'Sign the contributor agreement.',
  },
  {
    id: '20251113-01',
    call: '2025-11-13',
    owner: 'xflow-research',
    about: IMEI,
    text: 'Bring the pull request to the Device Identifier meeting.',
    dueOn: '2025-11-27',
  },
]

const factsOf = (action: Action): readonly Draft[] => {
  const stream = streamOf('action', action.id)
  const raised: ActionFact = {
    type: 'action-raised',
    owners: [action.owner],
    text: action.text,
    call: action.call,
    subject: action.about,
    ...(action.label === undefined ? {} : { label: action.label }),
    ...(action.dueOn === undefined ? {} : { dueOn: day(action.dueOn) }),
  }
  if (action.closed === undefined) return [told(stream, at(action.call), raised)]
  const [on, how] = action.closed
  return [told(stream, at(action.call), raised), told(stream, at(on), { type: 'action-closed', how, call: on })]
}

export const actionFacts = (): readonly Draft[] => ACTIONS.flatMap(factsOf)

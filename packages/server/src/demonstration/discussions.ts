import { type Draft, type ItemOutcome, streamOf } from '@trunkline/governance'
import { callStartsAt } from './calls.ts'
import { at, told } from './moments.ts'

type Line = readonly [on: string, outcome: ItemOutcome | 'noted', text: string]

const skipped = (...days: readonly string[]): readonly Line[] => days.map((on) => [on, 'not-treated', 'Not treated'])

/** What the minutes tell of each subject, day by day, retold. A day of a call belongs to it. */
const HISTORIES: Readonly<Record<string, readonly Line[]>> = {
  'in-home-device-management-api': [
    ['2025-08-28', 'treated', 'Infosys will show the proposal next time, with slides and the filled-in template.'],
    ['2025-09-11', 'treated', 'Put off by one call: the people who designed it were away.'],
    [
      '2025-09-25',
      'treated',
      'Infosys presented. The group wants a pull request that follows the template, slides included.',
    ],
    ...skipped('2025-10-09', '2025-10-23'),
    [
      '2025-11-13',
      'treated',
      'The pull request is still missing. How it differs from IoT Device Management is no longer in question.',
    ],
  ],
  'imei-fraud': [
    ...skipped('2025-02-27', '2025-03-13', '2025-03-27', '2025-04-10', '2025-04-24', '2025-05-08', '2025-05-22'),
    ...skipped('2025-06-12', '2025-06-26'),
    ['2025-08-21', 'noted', 'xFlow Research asks to take the proposal up again and offers to own it in place of MTN.'],
    ['2025-08-28', 'treated', 'Two things are wanted: a presentation, and a comparison with Device Identifier.'],
    ...skipped('2025-09-11'),
    [
      '2025-09-25',
      'treated',
      'First the question of old is to be answered: what does it add to the device check of GSMA?',
    ],
    ['2025-10-09', 'treated', 'GSMA is to be written to; Device Identifier may be the right home.'],
    ['2025-10-23', 'treated', 'The message to GSMA went out a second time; no answer yet.'],
    ['2025-11-13', 'treated', 'xFlow Research, MTN and GSMA have met and agree: carry on, inside Device Identifier.'],
  ],
  'voice-one-time-password-call': [
    ['2025-09-25', 'not-treated', 'Not treated. Could it become one with Voice Verification Code?'],
    ...skipped('2025-10-09', '2025-10-23', '2025-11-13'),
  ],
  'radio-signal-attenuation': [['2025-10-23', 'treated', 'Ericsson explained the idea; the template is in review.']],
  'fraud-hotzone-alert': [['2025-08-28', 'noted', 'The TSC asks for changes before it decides.']],
  'consent-info-controlled-delegation': [
    ['2025-11-13', 'noted', 'Shown to the group. Consent and Identity Management reads it next.'],
  ],
  'provider-implementation-energy-footprint-notification': [['2025-11-13', 'noted', 'The repository exists.']],
  'provider-implementation-iot-network-optimization': [['2025-11-13', 'noted', 'A repository is asked for.']],
  'call-series-for-the-americas': [
    [
      '2025-11-13',
      'treated',
      'Wednesdays 23:00 UTC would open the group to the west and close it to Europe. No third series.',
    ],
  ],
  'meta-release-naming': [
    ['2025-11-13', 'noted', 'Four pairs of names are left; the TSC and Outreach vote for a week.'],
  ],
  'unified-clean-up-process': [['2025-11-13', 'noted', 'Comments are worked in; the TSC looks at it once more.']],
  'timelines-of-2026': [
    ['2025-11-13', 'noted', 'The TSC agreed on the dates of 2026. The scope of Spring26 freezes on 2025-12-15.'],
  ],
  'tsc-election': [['2025-11-13', 'noted', 'Nominations are open. 62 maintainers may vote.']],
}

/** Histories of the subjects, and their outcomes in the calls of those days. */
export const discussionFacts = (): readonly Draft[] =>
  Object.entries(HISTORIES).flatMap(([slug, lines]) =>
    lines.flatMap(([on, outcome, text]) => {
      const startsAt = callStartsAt(on)
      const call = startsAt === null ? null : on
      const said = told(streamOf('proposal', slug), at(on), { type: 'discussed', call, outcome, text })
      if (startsAt === null || outcome === 'noted') return [said]
      const subject = `proposal:${slug}` as const
      return [said, told(streamOf('call', on), startsAt, { type: 'outcome-recorded', subject, outcome })]
    }),
  )

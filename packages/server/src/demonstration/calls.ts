import {
  addDays,
  atWallClock,
  CAMARA_RULES,
  type CallFact,
  type Draft,
  type Instant,
  type IsoDate,
  later,
  MINUTE,
  nthWeekday,
  ruleOn,
  type SeriesRule,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import { at, day, told } from './moments.ts'

interface Held {
  readonly on: IsoDate
  readonly startsAt: Instant
  readonly series: SeriesRule
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)
const LAST = day('2025-11-13')

/** The 24 calls of 2025, two a month. */
const CALLS: readonly Held[] = MONTHS.flatMap((month) =>
  ruleOn(CAMARA_RULES, 'call-series', day(`2025-${String(month).padStart(2, '0')}-01`)).value.flatMap((series) => {
    const on = nthWeekday(2025, month, series.weekday, series.nth)
    return on === null ? [] : [{ on, series, startsAt: atWallClock(on, series.time, series.zone) }]
  }),
)

/** When the call of that day began; null where there was none. */
export const callStartsAt = (on: string): Instant | null => CALLS.find((call) => call.on === on)?.startsAt ?? null

/** The day on which the calendar of the year was made; the documents do not tell. */
const PLANNED_ON = '2024-12-12'

const scheduled = ({ on, startsAt, series }: Held): Draft =>
  told(streamOf('call', on), at(PLANNED_ON), {
    type: 'call-scheduled',
    series: series.id,
    title: series.title,
    startsAt,
    minutes: series.minutes,
  })

const held = ({ on, startsAt, series }: Held, next: Held | undefined): readonly Draft[] => {
  const stream = streamOf('call', on)
  const endsAt = later(startsAt, series.minutes * MINUTE)
  return [
    told(stream, startsAt, { type: 'call-opened' }),
    told(stream, startsAt, { type: 'antitrust-shown' }),
    told(stream, endsAt, { type: 'call-closed' }),
    told(stream, startOfDay(addDays(on, 1)), { type: 'minutes-published', places: ['Confluence'] }),
    ...(next === undefined || next.on > LAST
      ? []
      : [told(stream, next.startsAt, { type: 'minutes-approved', inCall: next.on })]),
  ]
}

/** The roster of 2025-11-13: eight people of five organisations, and the organisations of which nobody came. */
const PRESENT: Readonly<Record<string, readonly string[]>> = {
  telefonica: ['Alberto Ramos Monaga'],
  vodafone: ['Kevin Smith', 'Eric Murray', 'Lauren Kaye'],
  ericsson: ['Jan Friman', 'Kamran Keykhosravi'],
  infosys: ['Ravi Shekhar'],
  'xflow-research': ['Ali Iqbal'],
}
const ABSENT: readonly string[] = [
  ...['orange', 'charter-communications', 'cablelabs', 'at-and-t', 't-mobile-us', 'kddi', 'slagen', 'nokia'],
  ...['china-telecom', 'zte', 'kpn', 'gsma', 'centillion', 'deutsche-telekom', 'mtn', 'china-mobile', 'verizon'],
  ...['plektonlabs', 'tim', 'ntt', 'china-unicom', 'spectrum', 'chunghwa-telecom', 'telecom-argentina', 'huawei'],
]

const attended = (organisation: string, people: readonly string[]): CallFact => ({
  type: 'attendance-recorded',
  attendance: { organisation, people, present: people.length > 0 },
})

const lastCall = (): readonly Draft[] => {
  const stream = streamOf('call', LAST)
  const startsAt = callStartsAt(LAST) ?? at(LAST)
  const repository = 'proposal:provider-implementation-iot-network-optimization' as const
  const facts: readonly CallFact[] = [
    ...Object.entries(PRESENT).map(([organisation, people]) => attended(organisation, people)),
    ...ABSENT.map((organisation) => attended(organisation, [])),
    { type: 'decision-recorded', decision: `${LAST}-D1`, text: 'The minutes of 2025-10-23 are accepted.' },
    {
      type: 'decision-recorded',
      decision: `${LAST}-D2`,
      subject: 'proposal:call-series-for-the-americas',
      text: 'There will be no further series. The second call of the month may move to 17:00 or 18:00 UTC.',
    },
    { type: 'outcome-recorded', subject: repository, outcome: 'treated' },
  ]
  const late: readonly CallFact[] = [
    { type: 'item-requested', subject: repository, late: true, minutes: 5 },
    {
      type: 'exception-allowed',
      subject: repository,
      reason: 'A short request, and the repository has to exist before the year ends.',
      allowedBy: 'Chair',
    },
  ]
  return [
    ...late.map((fact) => told(stream, at('2025-11-10T12:00Z'), fact)),
    ...facts.map((fact) => told(stream, startsAt, fact)),
  ]
}

/** Two calls without Infosys, of which its issue was told on 2025-10-24 that a third would freeze the proposal. */
const missed = (): readonly Draft[] =>
  ['2025-10-09', '2025-10-23'].map((on) =>
    told(streamOf('call', on), callStartsAt(on) ?? at(on), attended('infosys', [])),
  )

export const callFacts = (): readonly Draft[] => [
  ...CALLS.map(scheduled),
  ...CALLS.flatMap((call, place) => (call.on > LAST ? [] : held(call, CALLS[place + 1]))),
  ...missed(),
  ...lastCall(),
  told(streamOf('call', '2025-12-25'), at('2025-11-13'), {
    type: 'call-cancelled',
    reason: 'It falls on Christmas Day.',
  }),
]

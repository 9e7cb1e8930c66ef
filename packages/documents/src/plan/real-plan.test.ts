import { readdirSync, readFileSync } from 'node:fs'
import { agendaOf, backlogOf, CAMARA_RULES, dateAt, endOfDay, minutesOf } from '@trunkline/governance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { readDocuments } from '../check/index.ts'
import type { GroupDocument } from '../values.ts'
import { day, groupOf, imported, plan, recorded } from './examples.ts'

const inputs = realInputs()
const paths = inputs === null ? [] : readdirSync(inputs, { recursive: true, withFileTypes: true })
const files = paths
  .filter((path) => path.isFile())
  .map((path) => {
    const content = readFileSync(`${path.parentPath}/${path.name}`, 'utf8')
    return { path: `${path.parentPath.slice((inputs ?? '').length + 1)}/${path.name}`, content, size: content.length }
  })

describe.skipIf(inputs === null)('all real inputs (skipped where they are not beside the checkout)', () => {
  const { documents } = readDocuments(files)
  const whole = plan(documents)
  const facts = recorded(whole.drafts)
  const group = groupOf(facts)

  test('applied once, they leave nothing to add, in any order of the files', () => {
    expect(plan(documents, facts).drafts).toEqual([])
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents], { minLength: documents.length }), (shuffled) => {
        expect(plan(shuffled).digest).toBe(whole.digest)
        expect(plan(shuffled, facts).additions).toEqual([])
      }),
      { numRuns: 5 },
    )
  })

  test('in portions by kind, whatever kind comes first, the second time adds nothing', () => {
    const kinds = [...new Set(documents.map(({ kind }) => kind))]
    fc.assert(
      fc.property(fc.shuffledSubarray(kinds, { minLength: kinds.length }), (order) => {
        const portions = order.map((kind) => documents.filter((document) => document.kind === kind))
        const known = imported(...portions)
        for (const portion of portions) expect(plan(portion, known).additions).toEqual([])
        expect(backlogOf(groupOf(known))).toHaveLength(96)
      }),
      { numRuns: 6 },
    )
  })

  test('the backlog has the 85 entries of the table of the time, and 96 now', () => {
    const then = backlogOf(groupOf(facts, endOfDay(day('2025-11-13'))))
    expect(then).toHaveLength(85)
    expect(backlogOf(group)).toHaveLength(96)
    const tables = documents.filter(
      (document): document is GroupDocument & { kind: 'backlog' } => document.kind === 'backlog',
    )
    const first = tables.find(({ takenOn }) => takenOn === '2025-11-05')
    const last = tables.find(({ takenOn }) => takenOn === '2026-07-22')
    const said = (rows: NonNullable<typeof first>['rows']) =>
      rows
        .map(({ name, statuses }) => `${name}: ${statuses.findLast(({ status }) => status !== null)?.status ?? null}`)
        .sort()
    const shown = (entries: typeof then) => entries.map(({ name, status }) => `${name}: ${status}`).sort()
    expect(shown(then)).toEqual(said(first?.rows ?? []))
    expect(shown(backlogOf(group))).toEqual(said(last?.rows ?? []))
  })

  test('the three contradictions in their dates and ids are reported, and nothing else', () => {
    expect(whole.conflicts.map(({ code, file, says }) => [code, file, says.split(':')[0]])).toEqual([
      ['date-contradicted', 'backlog/APIbacklog.2026-07-22.md', 'Fraud Hotzone Alert'],
      ['date-contradicted', 'backlog/APIbacklog.2026-07-22.md', 'Voice One Time Password Call'],
      ['action-id-mistyped', 'minutes/MOM-2022-10-27.md', '202205026-03 stands for 20220526-03.'],
    ])
  })

  test('no action point is lost: 62 real ids, of which 8 that left the record stay open', () => {
    const early = [...group.actions.values()].filter(({ id }) => id < '2024')
    expect(early).toHaveLength(62)
    expect(early.filter(({ status }) => status === 'dropped').map(({ id }) => id)).toEqual([
      '20230907-05',
      '20230907-03',
    ])
    expect(early.filter(({ status }) => status === 'open').map(({ id }) => id)).toEqual([
      '20220512-01',
      '20220526-01',
      '20220526-02',
      '20220707-04',
      '20220707-07',
      '20220818-03',
      '20230427-01',
      '20230427-02',
      // The last of the record: no later minutes of 2023 could close it.
      '20231214-01',
    ])
    expect(group.actions.get('20220526-03')).toMatchObject({ status: 'closed', call: '2022-05-26' })
    expect(group.actions.get('20230119-02')?.settlement).toContain('in a sentence')
  })

  test('the seed minutes: who was there, what was discussed with its dated history, what was decided', () => {
    const call = group.calls.get('2025-11-13')
    const present = call?.attendance.filter((row) => row.present) ?? []
    expect([call?.attendance.length, present.length, present.flatMap((row) => row.people).length]).toEqual([30, 5, 8])
    expect(call?.decisions).toHaveLength(2)
    const days = (slug: string) => [
      ...new Set(
        group.proposals
          .get(slug)
          ?.history.filter(({ outcome, at }) => outcome === 'not-treated' && at > endOfDay(day('2025-01-01')))
          .map(({ at }) => dateAt(at)),
      ),
    ]
    expect(days('imei-fraud')).toEqual([
      '2025-02-27',
      '2025-03-13',
      '2025-03-27',
      '2025-04-10',
      '2025-04-24',
      '2025-05-08',
      '2025-05-22',
      '2025-06-12',
      '2025-06-26',
      '2025-09-11',
    ])
    expect(days('voice-one-time-password-call')).toEqual(['2025-09-25', '2025-10-10', '2025-10-23', '2025-11-13'])
    expect(group.proposals.get('in-home-device-management-api')?.issue?.reference.number).toBe(250)
    expect(group.calls.get('2025-10-23')?.minutes.approvedInCall).toBe('2025-11-13')
    const minutes = minutesOf(group, '2025-11-13', { rules: CAMARA_RULES })
    expect(minutes?.actions.some(({ id, carried }) => id === '20250828-01' && carried)).toBe(true)
  })

  test('the agenda of the call after it: what is with the group, nothing long settled, the minutes to approve', () => {
    const agenda = agendaOf(group, '2025-11-27', { rules: CAMARA_RULES, now: endOfDay(day('2025-11-18')) })
    const subjects = (section: string) =>
      agenda?.sections.find(({ id }) => id === section)?.items.map(({ subject }) => subject)
    expect(subjects('previous-minutes')).toEqual(['call:2025-11-13'])
    expect(subjects('new-proposals')).toEqual([
      'proposal:voice-one-time-password-call',
      'proposal:device-management',
      'proposal:imei-fraud',
      'proposal:iot-sim-status-mgmt-api',
      'proposal:telco-scoring',
      'proposal:fraud-hotzone-alert',
      'proposal:in-home-device-management-api',
      'proposal:rainfall-intensity',
    ])
    expect(subjects('scope-enhancements')).toContain('proposal:consent-management-api')
    expect(subjects('recent-updates')).toHaveLength(7)
    expect(agenda?.actions.map(({ id }) => id)).toContain('20220512-01')
  })

  test('a matter that was renamed is one proposal with one history', () => {
    const device = group.proposals.get('imei-fraud')
    expect([device?.name, device?.previousNames, device?.listed]).toEqual(['DeviceAuthenticity', ['IMEI Fraud'], true])
    expect(group.proposals.get('network-slicing')?.references.map(({ reference }) => reference.number)).toContain(317)
    expect(group.proposals.get('connectivity-insights')?.issue?.reference.number).toBe(294)
    expect(group.proposals.get('consent-management-api')?.issue?.reference.number).toBe(276)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { formatReference } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { judgeMinutes } from './judge-minutes.ts'
import { parseMinutes } from './parse-minutes.ts'
import { isMinutes } from './recognise.ts'

const inputs = realInputs()
const folder = `${inputs}/minutes`
const read = (inputs === null ? [] : readdirSync(folder)).map((file) => ({
  source: readFileSync(`${folder}/${file}`, 'utf8'),
  file,
}))
const all = read.map(({ source, file }) => parseMinutes(source, file))
const count = <T extends string>(values: readonly T[]): Partial<Record<T, number>> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length])) as never

// Figures of working-group.md 3.4 and 6.2.
describe.skipIf(inputs === null)('the real minutes (skipped where they are not beside the checkout)', () => {
  test('each is recognised, in the style it has', () => {
    expect(read.filter(({ source, file }) => !isMinutes(source, file))).toEqual([])
    expect(count(all.map(({ minutes }) => minutes.style))).toEqual({
      people: 11,
      'people-column': 5,
      'organisations-column': 13,
      'page-export': 1,
    })
  })

  test('185 rows of action points, 63 ids', () => {
    const rows = all.flatMap(({ minutes }) => minutes.actions)
    expect(count(rows.map(({ status }) => status))).toEqual({ open: 127, closed: 56, dropped: 2 })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(63)
  })

  test('12 ids leave the record while open', () => {
    const findings = judgeMinutes(all.map(({ minutes }) => minutes))
    expect(count(findings.map(({ code }) => code))).toEqual({
      'action-id-mistyped': 1,
      'action-closed-by-prose': 3,
      'action-lost': 8,
      'action-id-reused': 2,
      'action-id-unknown': 2,
      'next-call-differs': 1,
    })
    const place = (code: string): string[] =>
      findings.filter((finding) => finding.code === code).map(({ file, line }) => `${file}:${line}`)
    expect(place('action-id-mistyped')).toEqual(['MOM-2022-09-29.md:89'])
    expect(place('action-id-reused')).toEqual(['MOM-2022-10-27.md:71', 'MOM-2023-11-02.md:90'])
  })

  test('every call has the day in its file name', () => {
    expect(all.filter(({ minutes }) => !minutes.file.includes(minutes.callOn ?? 'no day'))).toEqual([])
  })

  test('the quirks of the files', () => {
    expect(count(all.flatMap(({ findings }) => findings.map(({ code }) => code)))).toEqual({
      'action-id-malformed': 1,
      'action-id-repeated': 1,
      'agenda-entry-empty': 1,
      'attendee-listed-twice': 3,
      'entry-row-unclosed': 8,
      'entry-without-issue': 3,
      'minutes-date-differs': 1,
      'misspelt-link': 8,
      'nested-link': 8,
      'next-call-not-later': 2,
      'not-a-call-date': 9,
      'odd-ordinal': 2,
      'sentence-cut': 2,
      'update-without-date': 1,
    })
  })

  test('the page of 2025-11-13', () => {
    const page = all.find(({ minutes }) => minutes.style === 'page-export')?.minutes
    const organisations = new Set(page?.attendees.map(({ organisation }) => organisation))
    expect([page?.attendees.length, organisations.size, page?.roster.length, page?.agenda.length]).toEqual([
      8, 5, 30, 29,
    ])
    expect(page?.references).toHaveLength(37)
    expect(page?.references.filter(({ repository }) => repository === 'Governance').map(formatReference)).toEqual([
      'Governance#204',
      'Governance#199',
      'Governance#200',
    ])
    expect(page?.discussions.map(({ title, updates }) => [title, updates.length])).toEqual([
      ['In Home Device Management API', 6],
      ['IMEI Fraud', 16],
      ['Voice One Time Password Call', 5],
    ])
    const skipped = page?.discussions[1]?.updates.filter(({ outcome }) => outcome === 'not-treated') ?? []
    expect([skipped.length, skipped[0]?.on, skipped[8]?.on, skipped[9]?.on]).toEqual([
      10,
      '2025-02-27',
      '2025-06-26',
      '2025-09-11',
    ])
  })
})

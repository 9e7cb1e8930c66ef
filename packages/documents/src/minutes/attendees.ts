import { plainText, withoutBullet } from '../markdown/inline.ts'
import { isBlank, isDelimiter, pipeRow } from '../markdown/pipe-table.ts'
import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { Attendee, MinutesDocument } from '../values.ts'

export interface Attendance {
  readonly style: MinutesDocument['style']
  readonly roster: readonly string[]
  readonly attendees: readonly Attendee[]
  readonly absentees: readonly Attendee[]
}

/** Organisations of those who were there. */
export const organisationsOf = (people: readonly Attendee[]): readonly string[] =>
  distinct(people.flatMap(({ organisation }) => organisation ?? []))

export const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)]

/** A person as written, with the remark in brackets apart: `Jo Bird (chair)`. */
export const person = (text: string, organisation: string | null, line: number): Attendee => {
  const match = /^([^()]*)\(([^()]*)\)?\s*$/.exec(text)
  const name = (match?.[1] ?? text).trim().replace(/[.,;]+$/, '')
  return { organisation, name, note: match?.[2]?.trim() || null, line }
}

/** `Name, Organisation`, the last comma deciding; the remark in brackets stays with the person. */
const personRow = (text: string, line: number): Attendee => {
  const remark = /\(([^()]*)\)\s*$/.exec(text)
  const bare = remark === null ? text : text.slice(0, remark.index)
  const comma = bare.lastIndexOf(',')
  const organisation =
    comma === -1
      ? ''
      : bare
          .slice(comma + 1)
          .trim()
          .replace(/\.$/, '')
  const name = comma === -1 ? bare : bare.slice(0, comma)
  return { ...person(name.trim(), organisation || null, line), note: remark?.[1]?.trim() || null }
}

const splitNames = (text: string): readonly string[] =>
  text
    .split(/,(?![^()]*\))/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** `Organisation: names`; a row of the same table without colon is `Organisation, name` (seen in March 2023). */
const organisationRow = (text: string, line: number): { organisation: string; people: readonly Attendee[] } => {
  const at = text.includes(':') ? text.indexOf(':') : text.indexOf(',')
  const organisation = (at === -1 ? text : text.slice(0, at)).trim()
  const names = at === -1 ? [] : splitNames(text.slice(at + 1))
  return { organisation, people: names.map((name) => person(name, organisation, line)) }
}

const inBullets = (lines: readonly Line[]): Attendance => {
  const rows = lines.map(({ text, number }) => ({
    attendee: personRow(plainText(withoutBullet(text)), number),
    bold: text.includes('**'),
  }))
  const marked = rows.some(({ bold }) => bold)
  const there = (row: (typeof rows)[number]): boolean => row.bold || !marked
  return {
    style: 'people',
    roster: distinct(rows.flatMap(({ attendee }) => attendee.organisation ?? [])),
    attendees: rows.filter(there).map(({ attendee }) => attendee),
    absentees: rows.filter((row) => !there(row)).map(({ attendee }) => attendee),
  }
}

const inColumn = (rows: readonly Line[]): Attendance => {
  if (rows.some(({ text }) => text.includes(':'))) {
    const read = rows.map(({ text, number }) => organisationRow(text, number))
    return {
      style: 'organisations-column',
      roster: distinct(read.map(({ organisation }) => organisation)),
      attendees: read.flatMap(({ people }) => people),
      absentees: [],
    }
  }
  const attendees = rows.map(({ text, number }) => personRow(text, number))
  const roster = distinct(attendees.flatMap(({ organisation }) => organisation ?? []))
  return { style: 'people-column', roster, attendees, absentees: [] }
}

const reportPeople = (people: readonly Attendee[], report: Report): void => {
  const seen = new Set<string>()
  for (const { name, organisation, line } of people) {
    const key = `${name.toLowerCase()}|${organisation?.toLowerCase() ?? ''}`
    if (seen.has(key)) report('attendee-listed-twice', line, `${name} is listed twice.`, 'Keep one of the two.')
    seen.add(key)
    if (organisation !== null) continue
    report(
      'attendee-without-organisation',
      line,
      `${name} has no organisation.`,
      'Add it: attendance counts by organisation.',
    )
  }
}

/** Who is listed under Attendees, in any of the three Markdown styles of 2022 and 2023. */
export const readAttendees = (lines: readonly Line[], report: Report): Attendance => {
  const rows = lines
    .map(({ text, number }) => ({ row: pipeRow(text, number), number }))
    .filter(({ row }) => row !== null && !isDelimiter(row) && !isBlank(row))
    .map(({ row, number }) => ({ text: plainText(row?.cells.join(' ') ?? ''), number }))
  const written = lines.filter(({ text }) => text.trim() !== '' && !text.trim().startsWith('|'))
  const attendance = rows.length > 0 ? inColumn(rows) : inBullets(written)
  reportPeople([...attendance.attendees, ...attendance.absentees], report)
  return attendance
}

import { parseDate } from '@trunkline/governance'
import { plainText } from '../markdown/inline.ts'
import { type Line, type Section, sectionsOf } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { MinutesActionRow, MinutesDocument } from '../values.ts'
import { dayOfId } from './action-points.ts'
import { distinct } from './attendees.ts'
import { callDay, nextCallIn } from './call-day.ts'
import { quotedActionsIn } from './markdown-minutes.ts'
import { namedRows } from './named-columns.ts'
import { type Context, distinctReferences, linkedNumbers, mentionsIn, repositoryOf } from './references.ts'
import { entriesOf, listedDecisions, listedIn, readEntry } from './trunkline-entries.ts'

const linesUnder = (sections: readonly Section[], heading: string): readonly Line[] =>
  sections.filter((section) => section.level === 2 && section.heading === heading).flatMap(({ lines }) => lines)

const readAttendance = (
  lines: readonly Line[],
): Pick<MinutesDocument, 'roster' | 'present' | 'attendees' | 'absentees'> => {
  const rows = namedRows(lines).map((row) => ({
    organisation: row.text('Organisation'),
    present: row.text('Present') === 'yes',
    people: listedIn(row.text('People')).map((name) => ({
      organisation: row.text('Organisation'),
      name,
      note: null,
      line: row.line,
    })),
  }))
  const names = (those: typeof rows): readonly string[] => distinct(those.map(({ organisation }) => organisation))
  const there = rows.filter(({ present }) => present)
  return {
    roster: names(rows),
    present: names(there),
    attendees: there.flatMap(({ people }) => people),
    absentees: rows.filter(({ present }) => !present).flatMap(({ people }) => people),
  }
}

const STATUSES: Readonly<Record<string, MinutesActionRow['status']>> = {
  open: 'open',
  closed: 'closed',
  superseded: 'closed',
  dropped: 'dropped',
}

const readActions = (lines: readonly Line[], report: Report): readonly MinutesActionRow[] =>
  namedRows(lines).map((row) => {
    const id = row.text('Id')
    const status = STATUSES[row.text('Status')]
    if (status === undefined) {
      const says = `"${row.text('Status')}" is no status of an action point; it is read as open.`
      report('action-status-unknown', row.line, says, 'Write open, closed, superseded or dropped.')
    }
    if (dayOfId(id) === null) {
      const hint = 'Write the day of the call that raised it and two digits: 20220526-03.'
      report('action-id-malformed', row.line, `"${id}" is no id of an action point.`, hint)
    }
    return {
      id: id === '' ? null : id,
      label: row.text('Label') || null,
      owners: listedIn(row.text('Owners')),
      status: status ?? 'open',
      text: row.text('Action'),
      raisedOn: dayOfId(id),
      dueOn: parseDate(row.text('Due')),
      line: row.line,
    }
  })

const readPrevious = (lines: readonly Line[]): MinutesDocument['decisions'] =>
  lines.flatMap(({ text, number }) =>
    /: \*\*approved\*\*/.test(text) ? [{ text: plainText(text), references: [], line: number }] : [],
  )

/** Minutes as this project writes them (shape: sheets/records/minutes-sheet.ts). */
export const readTrunklineMinutes = (
  file: string,
  source: string,
  lines: readonly Line[],
  report: Report,
): MinutesDocument => {
  const sections = sectionsOf(lines)
  const callOn = callDay(file, lines, new Set(), report)
  const context: Context = { repository: repositoryOf(callOn), linked: linkedNumbers(source) }
  const read = entriesOf(sections).map((entry) => readEntry(entry, { callOn, context, report }))
  const quiet = namedRows(linesUnder(sections, 'Nothing recorded')).flatMap((row) =>
    mentionsIn(row.source('References'), context).flatMap(({ reference }) =>
      reference === null ? [] : [{ reference, title: row.text('Item'), line: row.line }],
    ),
  )
  const treated = read.flatMap(({ entry: { references, title, line } }) =>
    references.map((reference) => ({ reference, title, line })),
  )
  return {
    kind: 'minutes',
    file,
    style: 'trunkline',
    callOn,
    ...readAttendance(linesUnder(sections, 'Attendance')),
    agenda: [...treated, ...quiet],
    decisions: [
      ...readPrevious(linesUnder(sections, 'Previous minutes')),
      ...read.flatMap(({ decisions }) => decisions),
      ...listedDecisions(linesUnder(sections, 'Decisions'), []),
    ],
    discussions: read.map(({ entry }) => entry),
    recap: [],
    actions: [
      ...readActions(linesUnder(sections, 'Action points raised'), report),
      ...readActions(linesUnder(sections, 'Action points carried'), report),
    ],
    keepsActions: true,
    quotedActions: quotedActionsIn(lines),
    questions: [],
    references: distinctReferences(
      lines.flatMap(({ text }) => mentionsIn(text, context).flatMap(({ reference }) => reference ?? [])),
    ),
    nextCall: nextCallIn(
      linesUnder(sections, 'Next call').map((line) => ({ ...line, text: `Next call: ${line.text}` })),
      callOn,
      report,
    ),
  }
}

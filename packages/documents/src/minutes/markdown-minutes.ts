import type { IsoDate } from '@trunkline/governance'
import { type Line, type Section, sectionsOf } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { MinutesDocument } from '../values.ts'
import { quotedIds, readActionTable } from './action-points.ts'
import { organisationsOf, readAttendees } from './attendees.ts'
import { callDay, nextCallIn } from './call-day.ts'
import { readDiscussion } from './discussion-table.ts'
import { reportLinks } from './links.ts'
import { decisionsIn, outcomeBlocks, questionsIn, recapIn } from './prose.ts'
import {
  type Context,
  distinctReferences,
  linkedNumbers,
  mentionsIn,
  referencesIn,
  repositoryOf,
} from './references.ts'

const SECTION_NAMES = {
  attendees: /^(?:attendees|participants)/i,
  agenda: /^agenda/i,
  recap: /^recent updates/i,
  discussion: /^discussion/i,
  actions: /action points?/i,
  questions: /^q\s*&\s*a/i,
} as const

const linesUnder = (sections: readonly Section[], name: RegExp): readonly Line[] =>
  sections.filter(({ heading }) => name.test(heading)).flatMap(({ lines }) => lines)

const has = (sections: readonly Section[], name: RegExp): boolean => sections.some(({ heading }) => name.test(heading))

const reportMissing = (sections: readonly Section[], lines: readonly Line[], report: Report): void => {
  for (const [name, pattern] of Object.entries({
    Attendees: SECTION_NAMES.attendees,
    Discussion: SECTION_NAMES.discussion,
  })) {
    if (has(sections, pattern)) continue
    const hint = 'Add it; if the file was cut, take it again.'
    report('minutes-section-missing', lines.at(-1)?.number ?? 1, `There is no section ${name}.`, hint)
  }
}

const agendaOf = (lines: readonly Line[], context: Context, report: Report): MinutesDocument['agenda'] =>
  lines.flatMap(({ text, number }) =>
    referencesIn(text, number, context, report).map((reference) => ({ reference, title: null, line: number })),
  )

/** Ids in the ids' own table cells and in every sentence, with their lines. */
export const quotedActionsIn = (lines: readonly Line[]): MinutesDocument['quotedActions'] =>
  lines.flatMap(({ text, number }) => quotedIds(text).map((id) => ({ id, line: number })))

const allReferences = (lines: readonly Line[], context: Context): MinutesDocument['references'] =>
  distinctReferences(lines.flatMap(({ text }) => mentionsIn(text, context).flatMap(({ reference }) => reference ?? [])))

const raisedDays = (actions: MinutesDocument['actions']): ReadonlySet<string> =>
  new Set(actions.flatMap(({ id }) => id?.slice(0, 8) ?? []))

/** Minutes in Markdown of 2022 and 2023: headings, and pipe tables for attendees, discussion and action points. */
export const readMarkdownMinutes = (
  file: string,
  source: string,
  lines: readonly Line[],
  report: Report,
): MinutesDocument => {
  const sections = sectionsOf(lines)
  reportMissing(sections, lines, report)
  const actions = readActionTable(linesUnder(sections, SECTION_NAMES.actions), report)
  const callOn: IsoDate | null = callDay(file, lines, raisedDays(actions), report)
  const context: Context = { repository: repositoryOf(callOn), linked: linkedNumbers(source) }
  const { style, roster, attendees, absentees } = readAttendees(linesUnder(sections, SECTION_NAMES.attendees), report)
  const discussion = linesUnder(sections, SECTION_NAMES.discussion)
  const told = sections.filter(({ heading }) => !SECTION_NAMES.questions.test(heading))
  const prose = told.flatMap((section) => section.lines)
  reportLinks(lines, report)
  return {
    kind: 'minutes',
    file,
    style,
    callOn,
    roster,
    present: organisationsOf(attendees),
    attendees,
    absentees,
    agenda: agendaOf(linesUnder(sections, SECTION_NAMES.agenda), context, report),
    decisions: decisionsIn(prose, context, report),
    discussions: [
      ...readDiscussion(discussion, { callOn, context, report }),
      ...told.flatMap((section) => outcomeBlocks(section.lines, callOn, context, report)),
    ],
    recap: recapIn(linesUnder(sections, SECTION_NAMES.recap), context, report),
    actions,
    keepsActions: has(sections, SECTION_NAMES.actions),
    quotedActions: quotedActionsIn(lines),
    questions: questionsIn(linesUnder(sections, SECTION_NAMES.questions)),
    references: allReferences(lines, context),
    nextCall: nextCallIn(prose, callOn, report),
  }
}

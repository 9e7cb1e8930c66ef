import type { IsoDate } from '@trunkline/governance'
import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { MinutesDocument } from '../values.ts'
import { quotedIds } from './action-points.ts'
import { distinct, organisationsOf, person } from './attendees.ts'
import { callDay, nextCallIn } from './call-day.ts'
import { readPageDiscussion } from './page-discussion.ts'
import { pageRows } from './page-table.ts'
import { type Context, distinctReferences, mentionsIn, referencesIn, repositoryOf } from './references.ts'

/** Headings of the wiki page, which its text export shows as plain lines. */
const HEADINGS = {
  attendees: /^attendees$/i,
  agenda: /^agenda(?: proposal)?$/i,
  approval: /^approval of (?:the )?minutes\b.*$/i,
  antitrust: /^antitrust policy$/i,
  procedures: /^new procedures\b.*$/i,
  recap: /^recent updates\b.*$/i,
  discussion: /^discussion$/i,
  frozen: /^frozen\b.{0,30}$/i,
  closing: /^closing issues$/i,
  other: /^(?:aob|any other business|q\s*&\s*a|action points?)$/i,
} as const
type Heading = keyof typeof HEADINGS

const headingOf = (text: string): Heading | null => {
  const found = Object.entries(HEADINGS).find(([, pattern]) => pattern.test(text.trim()))
  return found === undefined ? null : (found[0] as Heading)
}

const cutAtHeadings = (lines: readonly Line[]): ReadonlyMap<Heading | 'title', readonly Line[]> => {
  const parts = new Map<Heading | 'title', Line[]>()
  let current: Heading | 'title' = 'title'
  for (const line of lines) {
    const heading = headingOf(line.text)
    if (heading !== null) {
      current = heading
      parts.set(current, parts.get(current) ?? [])
    } else if (!parts.get(current)?.push(line)) parts.set(current, [line])
  }
  return parts
}

const readRoster = (lines: readonly Line[]): Pick<MinutesDocument, 'roster' | 'present' | 'attendees'> => {
  const body = lines.filter(({ text }) => !/^organi[sz]ation\s*\|/i.test(text.trim()))
  const rows = pageRows(body, 2).map(({ cells }) => ({ organisation: cells[0]?.text ?? '', people: cells[1] }))
  const attendees = rows.flatMap(({ organisation, people }) =>
    (people?.text ?? '')
      .split(/@|,|\n/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => person(name, organisation || null, people?.line ?? 1)),
  )
  const roster = distinct(rows.map(({ organisation }) => organisation).filter((name) => name !== ''))
  return { roster, present: organisationsOf(attendees), attendees }
}

/** `#141 (Title), #83 #85 (One title for two)`: a title in brackets names the numbers before it that have none. */
const readAgenda = (lines: readonly Line[], context: Context, report: Report): MinutesDocument['agenda'] =>
  lines.flatMap(({ text, number }) => {
    if (/,\s*,/.test(text)) {
      report('agenda-entry-empty', number, 'An entry of the agenda is empty.', 'Remove the comma, or add the number.')
    }
    const references = referencesIn(text, number, context, report)
    return references.map((reference) => {
      const after = text.slice(text.indexOf(`#${reference.number}`))
      const title = /^(?:#\d+\s*)+\(([^()]+)\)/.exec(after)?.[1]?.trim() ?? null
      return { reference, title, line: number }
    })
  })

/** In the account of a TSC call bare numbers are issues of the TSC's repository (facts 3.4). */
const contextsOf = (lines: readonly Line[], context: Context): readonly { line: Line; context: Context }[] => {
  let inTsc = false
  return lines.map((line) => {
    if (/^last tsc (?:meeting|call)\b/i.test(line.text.trim())) inTsc = true
    else if (/^other topics\b/i.test(line.text.trim()) || headingOf(line.text) !== null) inTsc = false
    return { line, context: inTsc ? { ...context, repository: 'Governance' } : context }
  })
}

type Recap = MinutesDocument['recap'][number]

const readRecap = (lines: readonly { line: Line; context: Context }[], report: Report): MinutesDocument['recap'] => {
  const matters: Recap[] = []
  for (const { line, context } of lines) {
    const references = referencesIn(line.text, line.number, context, report)
    const before = matters.at(-1)
    if (references.length > 0) {
      const title = (line.text.split(/\s*(?:[-–]\s*)?#\d/)[0] ?? '').trim()
      matters.push({ title, text: line.text.trim(), references, line: line.number })
    } else if (before !== undefined && !/^other topics\b/i.test(line.text.trim())) {
      matters[matters.length - 1] = { ...before, text: `${before.text}\n${line.text.trim()}` }
    }
  }
  return matters
}

const DECISION = /^decision\s*:\s*(.+)$/i

const readDecisions = (
  parts: ReadonlyMap<Heading | 'title', readonly Line[]>,
  recap: MinutesDocument['recap'],
): MinutesDocument['decisions'] =>
  [...parts].flatMap(([heading, lines]) =>
    lines.flatMap(({ text, number }) => {
      const said = DECISION.exec(text.trim())?.[1]
      if (said === undefined) return []
      const matter = heading === 'recap' ? recap.findLast(({ line }) => line < number) : undefined
      const about = heading === 'approval' ? 'Minutes of the previous call: ' : ''
      return [{ text: `${about}${said.trim()}`, references: matter?.references ?? [], line: number }]
    }),
  )

const REQUIRED = ['attendees', 'discussion'] as const

/** The text export of a wiki page, as the group keeps its minutes since 2024. */
export const readPageExport = (file: string, lines: readonly Line[], report: Report): MinutesDocument => {
  const callOn: IsoDate | null = callDay(file, lines, new Set(), report)
  const context: Context = { repository: repositoryOf(callOn), linked: new Map() }
  const parts = cutAtHeadings(lines)
  for (const name of REQUIRED) {
    if (parts.has(name)) continue
    report(
      'minutes-section-missing',
      lines.length,
      `There is no section ${name}.`,
      'Add it; if the file was cut, take it again.',
    )
  }
  const recapLines = contextsOf(parts.get('recap') ?? [], context)
  const recap = readRecap(recapLines, report)
  const agenda = readAgenda(parts.get('agenda') ?? [], context, report)
  const discussions = readPageDiscussion(parts.get('discussion') ?? [], { callOn, context, report, agenda })
  const everywhere = contextsOf(lines, context)
  return {
    kind: 'minutes',
    file,
    style: 'page-export',
    callOn,
    ...readRoster(parts.get('attendees') ?? []),
    absentees: [],
    agenda,
    decisions: readDecisions(parts, recap),
    discussions,
    recap,
    actions: [],
    keepsActions: false,
    quotedActions: lines.flatMap(({ text, number }) => quotedIds(text).map((id) => ({ id, line: number }))),
    questions: [],
    references: distinctReferences(
      everywhere.flatMap((row) => mentionsIn(row.line.text, row.context).flatMap(({ reference }) => reference ?? [])),
    ),
    nextCall: nextCallIn(lines, callOn, report),
  }
}

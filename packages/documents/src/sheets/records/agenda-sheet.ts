import { type Agenda, type AgendaItem, type AgendaSection, dateAt } from '@trunkline/governance'
import { referenceOf } from '../tree/address.ts'
import { oneLine } from '../tree/clean-text.ts'
import {
  badge,
  cell,
  code,
  dayOr,
  heading,
  instant,
  joined,
  lineBreak,
  listed,
  paragraph,
  strong,
  text,
} from '../tree/inlines.ts'
import { proseRuns } from '../tree/prose.ts'
import type { Block, Inline, Sheet } from '../tree/sheet.ts'
import { clock, shortDay } from '../tree/when.ts'
import { agendaSummary, counted } from './agenda-summary.ts'
import { antitrustReminder, groupOf, minutesOf, pageTitle, spanOf } from './call-frame.ts'
import { type SheetOptions, type Surroundings, surroundingsOf } from './options.ts'

const facts = ({ call, minutes }: Agenda): Block => ({
  kind: 'facts',
  facts: [
    { name: 'Call', content: spanOf(call) },
    { name: 'Agenda closes', content: [instant(call.closesAt)] },
    { name: 'Planned', content: [text(`${minutes.planned} of ${minutes.available} minutes`)] },
  ],
})

const warnings = ({ call, minutes }: Agenda): readonly Block[] => {
  const says: string[] = []
  if (call.status === 'cancelled') says.push('This call is cancelled.')
  if (minutes.planned > minutes.available)
    says.push(`The items need ${minutes.planned - minutes.available} minutes more than the call has.`)
  return says.length === 0
    ? []
    : [{ kind: 'notice', notice: 'warning', title: 'Warning', blocks: says.map((line) => paragraph(text(line))) }]
}

const why = (item: AgendaItem): readonly Inline[] => {
  const late = item.late && item.exception === null ? [badge('late', 'bad')] : []
  const exception =
    item.exception === null
      ? []
      : [badge('exception', 'warn'), text(` ${item.exception.reason} (allowed by ${item.exception.allowedBy})`)]
  const skipped =
    item.notTreatedOn.length === 0
      ? []
      : [
          badge('not treated', 'warn'),
          text(' on '),
          ...joined(
            item.notTreatedOn.map((on) => [dayOr(on)]),
            text(', '),
          ),
        ]
  return joined([late, exception, skipped, ...item.why.map(proseRuns)], lineBreak)
}

const titleOf = (agenda: Agenda, item: AgendaItem, around: Surroundings): Inline => {
  if (!item.subject.startsWith('call:')) return strong(item.title)
  return { ...minutesOf(agenda.call, item.subject.slice('call:'.length), around), text: oneLine(item.title) }
}

const sumOf = (section: AgendaSection): number => section.items.reduce((sum, item) => sum + item.minutes, 0)

const itemTable = (agenda: Agenda, section: AgendaSection, around: Surroundings): Block => ({
  kind: 'table',
  caption: `${section.title}: ${counted(section.items.length, 'item', 'items')}, ${sumOf(section)} minutes`,
  columns: ['Item', 'Owners', 'References', 'Minutes', 'Why it is on'],
  rows: section.items.map((item) => [
    cell(titleOf(agenda, item, around)),
    cell(...listed(item.owners)),
    cell(
      ...joined(
        item.references.map((reference) => [referenceOf(reference, around.repositories)]),
        text(', '),
      ),
    ),
    cell(text(String(item.minutes))),
    cell(...why(item)),
  ]),
})

const sectionBlocks =
  (agenda: Agenda, around: Surroundings) =>
  (section: AgendaSection): readonly Block[] => {
    const reminder = section.id === 'antitrust' ? [antitrustReminder('')] : []
    const items = section.items.length === 0 ? [] : [itemTable(agenda, section, around)]
    const nothing = reminder.length + items.length === 0 ? [paragraph(text('Nothing.'))] : []
    return [heading(2, section.title), ...reminder, ...items, ...nothing]
  }

const waiting = ({ waiting: items }: Agenda): readonly Block[] =>
  items.length === 0
    ? []
    : [
        heading(2, 'Waiting for an exception'),
        {
          kind: 'table',
          caption: 'Requests that are not on the agenda',
          columns: ['Item', 'Asked by', 'Asked on', 'What stands against it', 'What to do'],
          rows: items.map((item) => [
            cell(strong(item.title)),
            cell(text(item.requestedBy ?? '')),
            cell(...(item.requestedAt === null ? [] : [instant(item.requestedAt)])),
            cell(
              ...joined(
                item.refusals.map((refusal) => proseRuns(refusal.says)),
                lineBreak,
              ),
            ),
            cell(
              ...joined(
                item.refusals.map((refusal) => proseRuns(refusal.hint)),
                lineBreak,
              ),
            ),
          ]),
        },
      ]

const actions = ({ actions: open }: Agenda): readonly Block[] => {
  if (open.length === 0) return [heading(2, 'Open action points'), paragraph(text('None.'))]
  const overdueFirst = [...open.filter((action) => action.overdue), ...open.filter((action) => !action.overdue)]
  return [
    heading(2, 'Open action points'),
    {
      kind: 'table',
      caption: 'Open action points, overdue ones first',
      columns: ['Id', 'Owners', 'Action', 'Status'],
      rows: overdueFirst.map((action) => [
        cell(code(action.id)),
        cell(...listed(action.owners)),
        { content: proseRuns(action.text), task: 'open' },
        cell(action.overdue ? badge('overdue', 'bad') : badge('open', 'neutral')),
      ]),
    },
  ]
}

// The year of the close is said only where it is not the call's.
const subjectOf = ({ call }: Agenda): string => {
  const [starts, closes] = [dateAt(call.startsAt), dateAt(call.closesAt)]
  const when = `${shortDay(starts)} ${clock(call.startsAt)} UTC`
  if (call.status === 'cancelled') return `${groupOf(call)} call of ${when} is cancelled`
  const close = shortDay(closes, closes.slice(0, 4) !== starts.slice(0, 4))
  return `${groupOf(call)} agenda for ${when} (closes ${close} ${clock(call.closesAt)} UTC)`
}

/** The agenda of a call as a sheet: sections in the record's order, what waits, and every open action point. */
export const agendaSheet = (agenda: Agenda, options: SheetOptions = {}): Sheet => {
  const around = surroundingsOf(options)
  const hasReminder = agenda.sections.some((section) => section.id === 'antitrust')
  return {
    title: pageTitle(agenda.call, 'agenda'),
    subject: subjectOf(agenda),
    language: 'en',
    blocks: [
      facts(agenda),
      ...warnings(agenda),
      agendaSummary(agenda),
      ...(hasReminder ? [] : [antitrustReminder('Antitrust policy')]),
      { kind: 'contents' },
      ...agenda.sections.flatMap(sectionBlocks(agenda, around)),
      ...waiting(agenda),
      ...actions(agenda),
    ],
  }
}

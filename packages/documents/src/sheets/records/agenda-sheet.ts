import { type Agenda, type AgendaAction, dateAt } from '@trunkline/governance'
import {
  badge,
  cell,
  code,
  day,
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
import { actionBadge } from '../tree/words.ts'
import { sectionBlocks } from './agenda-section.ts'
import { agendaSummary } from './agenda-summary.ts'
import { antitrustReminder, groupOf, pageTitle, spanOf } from './call-frame.ts'
import { type SheetOptions, surroundingsOf } from './options.ts'

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

const state = (action: AgendaAction): Inline => (action.overdue ? badge('overdue', 'bad') : actionBadge(action.status))

/** What was settled after the agenda closed is still on it, and says so. */
const actions = ({ actions: carried }: Agenda): readonly Block[] => {
  if (carried.length === 0) return [heading(2, 'Open action points'), paragraph(text('None.'))]
  const overdueFirst = [...carried.filter((action) => action.overdue), ...carried.filter((action) => !action.overdue)]
  return [
    heading(2, 'Open action points'),
    {
      kind: 'table',
      caption: 'Action points open when the agenda closed, overdue ones first',
      columns: ['Id', 'Owners', 'Action', 'Due', 'Status'],
      rows: overdueFirst.map((action) => [
        cell(code(action.id)),
        cell(...listed(action.owners)),
        { content: proseRuns(action.text), task: action.status === 'open' ? 'open' : 'done' },
        cell(...(action.dueOn === null ? [] : [day(action.dueOn)])),
        cell(state(action)),
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

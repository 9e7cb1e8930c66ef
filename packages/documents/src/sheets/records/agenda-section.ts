import type { Agenda, AgendaItem, AgendaSection } from '@trunkline/governance'
import { oneLine } from '../tree/clean-text.ts'
import { badge, cell, dayOr, heading, joined, lineBreak, listed, paragraph, strong, text } from '../tree/inlines.ts'
import { proseRuns } from '../tree/prose.ts'
import { referencesOf } from '../tree/references.ts'
import type { Block, Inline } from '../tree/sheet.ts'
import { counted } from './agenda-summary.ts'
import { antitrustReminder, minutesOf } from './call-frame.ts'
import type { Surroundings } from './options.ts'

/** The exception in full, unless a reason of the record tells it already. */
const exception = ({ exception: allowed, why: reasons, late }: AgendaItem): readonly Inline[] => {
  if (allowed === null) return late ? [badge('late', 'bad')] : []
  const isTold = allowed.reason !== '' && reasons.some((reason) => reason.includes(allowed.reason))
  return [
    badge('exception', 'warn'),
    ...(isTold ? [] : [text(` ${allowed.reason} (allowed by ${allowed.allowedBy}).`)]),
  ]
}

const skipped = ({ notTreatedOn }: AgendaItem): readonly Inline[] => {
  const days = joined(
    notTreatedOn.map((on) => [dayOr(on)]),
    text(', '),
  )
  return days.length === 0 ? [] : [badge('not treated', 'warn'), text(' on '), ...days, text('.')]
}

const why = (item: AgendaItem): readonly Inline[] =>
  joined([exception(item), skipped(item), ...item.why.map(proseRuns)], lineBreak)

const titleOf = (agenda: Agenda, item: AgendaItem, around: Surroundings): Inline => {
  if (!item.subject.startsWith('call:')) return strong(item.title)
  return { ...minutesOf(agenda.call, item.subject.slice('call:'.length), around), text: oneLine(item.title) }
}

const timeOf = (items: readonly AgendaItem[]): string =>
  counted(
    items.reduce((sum, item) => sum + item.minutes, 0),
    'minute',
    'minutes',
  )

/** The section as such is no row: what it is for stands under its heading. */
const isSectionItself = ({ subject }: AgendaItem): boolean => subject.startsWith('section:')

const itemTable = (agenda: Agenda, section: AgendaSection, around: Surroundings): readonly Block[] => {
  const items = section.items.filter((item) => !isSectionItself(item))
  if (items.length === 0) return []
  const table: Block = {
    kind: 'table',
    caption: `${section.title}: ${counted(items.length, 'item', 'items')}, ${timeOf(items)}`,
    columns: ['Item', 'Owners', 'References', 'Minutes', 'Why it is on'],
    rows: items.map((item) => [
      cell(titleOf(agenda, item, around)),
      cell(...listed(item.owners)),
      cell(...referencesOf(item.references, around.repositories)),
      cell(text(String(item.minutes))),
      cell(...why(item)),
    ]),
  }
  return [table]
}

/** A section of the agenda: its heading, what it is for, and its items with the reasons they are on. */
export const sectionBlocks =
  (agenda: Agenda, around: Surroundings) =>
  (section: AgendaSection): readonly Block[] => {
    const blocks = [
      ...(section.id === 'antitrust' ? [antitrustReminder('')] : []),
      ...section.items.filter(isSectionItself).map((item) => paragraph(text(`${timeOf([item])}. `), ...why(item))),
      ...itemTable(agenda, section, around),
    ]
    return [heading(2, section.title), ...(blocks.length === 0 ? [paragraph(text('Nothing.'))] : blocks)]
  }

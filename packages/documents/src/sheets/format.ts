import type { Agenda, Minutes } from '@trunkline/governance'
import { agendaSheet } from './records/agenda-sheet.ts'
import { type BacklogView, backlogSheet } from './records/backlog-sheet.ts'
import { minutesSheet } from './records/minutes-sheet.ts'
import type { SheetOptions } from './records/options.ts'
import type { Sheet } from './tree/sheet.ts'
import { writeConfluence } from './writers/confluence.ts'
import { writeHtml } from './writers/html.ts'
import { writeMail } from './writers/mail.ts'
import { writeMarkdown } from './writers/markdown.ts'

export const FORMATS = ['md', 'html', 'confluence', 'mail'] as const
export type Format = (typeof FORMATS)[number]

const WRITERS: Readonly<Record<Format, (sheet: Sheet) => string>> = {
  md: writeMarkdown,
  html: writeHtml,
  confluence: writeConfluence,
  mail: writeMail,
}

export const formatSheet = (sheet: Sheet, format: Format): string => WRITERS[format](sheet)

export const formatAgenda = (agenda: Agenda, format: Format, options: SheetOptions = {}): string =>
  formatSheet(agendaSheet(agenda, options), format)

/** As Markdown it is what parseMinutes reads as style `trunkline`. */
export const formatMinutes = (minutes: Minutes, format: Format, options: SheetOptions = {}): string =>
  formatSheet(minutesSheet(minutes, options), format)

export const formatBacklogSheet = (view: BacklogView, format: Format, options: SheetOptions = {}): string =>
  formatSheet(backlogSheet(view, options), format)

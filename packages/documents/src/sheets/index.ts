/** One record, one sheet, many ways to write it: agenda, minutes and backlog as documents for people. */
export { FORMATS, type Format, formatAgenda, formatBacklogSheet, formatMinutes, formatSheet } from './format.ts'
export { agendaSheet } from './records/agenda-sheet.ts'
export { type BacklogView, backlogSheet } from './records/backlog-sheet.ts'
export { minutesSheet } from './records/minutes-sheet.ts'
export type { SheetOptions } from './records/options.ts'
export type { Block as SheetBlock, Inline as SheetInline, Sheet, Tone } from './tree/sheet.ts'
export { pageOf } from './writers/confluence.ts'
export { type Mail, mailOf } from './writers/mail.ts'

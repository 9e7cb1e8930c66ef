/** One record, one sheet, many ways to write it: agenda, minutes and backlog as documents for people. */
export { FORMATS, type Format, formatMinutes, formatSheet } from './format.ts'
export { minutesSheet } from './records/minutes-sheet.ts'
export type { SheetOptions } from './records/options.ts'
export type { Block as SheetBlock, Inline as SheetInline, Sheet, Tone } from './tree/sheet.ts'

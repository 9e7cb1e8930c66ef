import type { Minutes } from '@trunkline/governance'
import { minutesSheet } from './records/minutes-sheet.ts'
import type { SheetOptions } from './records/options.ts'
import type { Sheet } from './tree/sheet.ts'
import { writeMarkdown } from './writers/markdown.ts'

export const FORMATS = ['md'] as const
export type Format = (typeof FORMATS)[number]

const WRITERS: Readonly<Record<Format, (sheet: Sheet) => string>> = { md: writeMarkdown }

export const formatSheet = (sheet: Sheet, format: Format): string => WRITERS[format](sheet)

export const formatMinutes = (minutes: Minutes, format: Format, options: SheetOptions = {}): string =>
  formatSheet(minutesSheet(minutes, options), format)

import type { Finding } from '../finding.ts'
import { type Line, linesOf } from '../markdown/sections.ts'
import { type Report, reporting } from '../reporting.ts'
import { isSound } from '../soundness.ts'
import type { MinutesDocument } from '../values.ts'
import { readMarkdownMinutes } from './markdown-minutes.ts'
import { readPageExport } from './page-export.ts'
import { isPageExport, isTrunkline } from './recognise.ts'
import { readTrunklineMinutes } from './trunkline-minutes.ts'

const nothing = (file: string): MinutesDocument => ({
  kind: 'minutes',
  file,
  style: 'people',
  callOn: null,
  roster: [],
  present: [],
  attendees: [],
  absentees: [],
  agenda: [],
  decisions: [],
  discussions: [],
  recap: [],
  actions: [],
  keepsActions: false,
  quotedActions: [],
  questions: [],
  references: [],
  nextCall: null,
})

const read = (file: string, source: string, lines: readonly Line[], report: Report): MinutesDocument => {
  if (isPageExport(source)) return readPageExport(file, lines, report)
  if (isTrunkline(lines)) return readTrunklineMinutes(file, source, lines, report)
  return readMarkdownMinutes(file, source, lines, report)
}

/** Reads the minutes of one call in any style the group has used. Never throws: what cannot be read is a finding. */
export const parseMinutes = (source: string, file: string): { minutes: MinutesDocument; findings: Finding[] } => {
  const { findings, report } = reporting(file)
  if (!isSound(source, report)) return { minutes: nothing(file), findings }
  const lines = linesOf(source)
  return { minutes: read(file, source, lines, report), findings }
}

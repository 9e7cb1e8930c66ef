import type { Finding } from '../finding.ts'
import { linesOf } from '../markdown/sections.ts'
import { reporting } from '../reporting.ts'
import { isSound } from '../soundness.ts'
import type { MinutesDocument } from '../values.ts'
import { readMarkdownMinutes } from './markdown-minutes.ts'
import { readPageExport } from './page-export.ts'
import { isPageExport } from './recognise.ts'

const nothing = (file: string): MinutesDocument => ({
  kind: 'minutes',
  file,
  style: 'people',
  callOn: null,
  roster: [],
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

/** Reads the minutes of one call in any style the group has used. Never throws: what cannot be read is a finding. */
export const parseMinutes = (source: string, file: string): { minutes: MinutesDocument; findings: Finding[] } => {
  const { findings, report } = reporting(file)
  if (!isSound(source, report)) return { minutes: nothing(file), findings }
  const lines = linesOf(source)
  const minutes = isPageExport(source)
    ? readPageExport(file, lines, report)
    : readMarkdownMinutes(file, source, lines, report)
  return { minutes, findings }
}

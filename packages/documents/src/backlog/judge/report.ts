import { type Finding, type FindingCode, finding } from '../../finding.ts'
import { positionsIn } from '../read/position.ts'

/** Adds a finding at an offset of the document. */
export type ReportAt = (code: FindingCode, offset: number, says: string, hint: string) => void

/** A list of findings of one document, and the way to add to it. */
export const reportingAt = (document: {
  readonly source: string
  readonly file: string
}): { readonly findings: Finding[]; readonly report: ReportAt } => {
  const positionAt = positionsIn(document.source)
  const findings: Finding[] = []
  const report: ReportAt = (code, offset, says, hint) => {
    findings.push(finding(code, { file: document.file, ...positionAt(offset) }, says, hint))
  }
  return { findings, report }
}

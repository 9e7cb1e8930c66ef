import { type Finding, type FindingCode, finding } from './finding.ts'

/** Adds a finding at a line of the file being read; lines and columns count from 1. */
export type Report = (code: FindingCode, line: number, says: string, hint: string, column?: number) => void

/** A list of findings of one file, and the way to add to it. */
export const reporting = (file: string): { readonly findings: Finding[]; readonly report: Report } => {
  const findings: Finding[] = []
  const report: Report = (code, line, says, hint, column = 1) => {
    findings.push(finding(code, { file, line, column }, says, hint))
  }
  return { findings, report }
}

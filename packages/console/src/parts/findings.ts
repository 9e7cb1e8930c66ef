import type { FindingView } from '../api/documents.ts'

export interface FileFindings {
  readonly file: string
  readonly findings: readonly FindingView[]
}

const WEIGHT = { error: 0, warning: 1, note: 2 } as const

const worst = (findings: readonly FindingView[]): number =>
  Math.min(...findings.map((finding) => WEIGHT[finding.severity]))

/** Findings by file, each file's in the order of its lines; files with errors first. */
export const byFile = (findings: readonly FindingView[]): readonly FileFindings[] => {
  const files = new Map<string, FindingView[]>()
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding])
  return [...files]
    .map(([file, own]) => ({ file, findings: own.toSorted((a, b) => a.line - b.line || a.column - b.column) }))
    .toSorted((a, b) => worst(a.findings) - worst(b.findings) || a.file.localeCompare(b.file, 'en'))
}

/** How many of each severity, worst first; those without a finding are left out. */
export const severityCounts = (
  findings: readonly FindingView[],
): readonly { severity: FindingView['severity']; count: number }[] =>
  (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)

const LONGEST = 240

/** The lines around a place, with their numbers; long ones are cut. Lines count from 1. */
export const excerptOf = (
  text: string,
  line: number,
  around = 1,
): readonly { readonly number: number; readonly text: string; readonly isIt: boolean }[] => {
  const lines = text.split(/\r\n|\n|\r/)
  const from = Math.max(1, line - around)
  return lines.slice(from - 1, line + around).map((content, place) => ({
    number: from + place,
    text: content.length > LONGEST ? `${content.slice(0, LONGEST)} …` : content,
    isIt: from + place === line,
  }))
}

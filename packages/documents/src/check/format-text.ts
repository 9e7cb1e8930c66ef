import { SEVERITIES } from '../severity.ts'
import type { CheckResult, ReadCounts } from './result.ts'

// A document's words must not steer the terminal that shows them.
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const readLine = (read: ReadCounts): string =>
  [
    counted(read.backlogEntries, 'backlog entry', 'backlog entries'),
    counted(read.proposals, 'proposal'),
    `${read.minutes} minutes`,
    counted(read.releases, 'release'),
    counted(read.organisations, 'organisation'),
    counted(read.definitions, 'API definition'),
  ].join(', ')

/** For people: findings by file with `line:column`, what it says, what to do; the totals on the last line. */
export const formatText = ({ read, findings }: CheckResult): string => {
  const width = findings.reduce((widest, { line, column }) => Math.max(widest, `${line}:${column}`.length), 0)
  const lines: string[] = []
  let file: string | null = null
  for (const found of findings) {
    if (found.file !== file) lines.push(...(file === null ? [] : ['']), printable(found.file))
    file = found.file
    const place = `${found.line}:${found.column}`.padStart(width)
    lines.push(`  ${place}  ${found.severity.padEnd(7)}  ${printable(found.says)}  [${found.code}]`)
    lines.push(`  ${' '.repeat(width)}           ${printable(found.hint)}`)
  }
  const totals = SEVERITIES.map((severity) =>
    counted(findings.filter((found) => found.severity === severity).length, severity),
  )
  const summary = `${counted(read.files, 'file')} read: ${readLine(read)}.`
  return [...lines, ...(lines.length > 0 ? [''] : []), summary, `Findings: ${totals.join(', ')}.`, ''].join('\n')
}

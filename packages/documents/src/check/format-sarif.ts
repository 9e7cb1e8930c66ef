import { FINDINGS, type Finding } from '../finding.ts'
import type { CheckResult } from './result.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** A path as a URI reference: relative ones stay relative, absolute ones become `file:` URIs. */
export const uriOf = (path: string): string => {
  const slashed = path.toWellFormed().replaceAll('\\', '/')
  const drive = /^([a-z]:)(\/.*)$/i.exec(slashed)
  if (drive !== null) return `file:///${drive[1]}${encodePath(drive[2] ?? '')}`
  if (slashed.startsWith('/')) return `file://${encodePath(slashed)}`
  return encodePath(slashed.replace(/^(?:\.\/)+/, ''))
}

const ruleOf = (code: Finding['code'], findings: readonly Finding[]) => ({
  id: code,
  shortDescription: { text: `${code.replaceAll('-', ' ')}.`.replace(/^./, (letter) => letter.toUpperCase()) },
  help: { text: findings.find((found) => found.code === code)?.hint ?? '' },
  defaultConfiguration: { level: FINDINGS[code] },
})

const resultOf = (found: Finding, codes: readonly string[]) => ({
  ruleId: found.code,
  ruleIndex: codes.indexOf(found.code),
  level: found.severity,
  message: { text: `${found.says} ${found.hint}`.toWellFormed() },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(found.file) },
        region: { startLine: found.line, startColumn: found.column },
      },
    },
  ],
})

/** SARIF 2.1.0: one run, one rule per code that occurs. Columns count UTF-16 units. */
export const formatSarif = ({ findings }: CheckResult): string => {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  const driver = { name: 'trunkline', rules: codes.map((code) => ruleOf(code, findings)) }
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: findings.map((found) => resultOf(found, codes)),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

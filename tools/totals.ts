// Prints `N passed, N failed[, N skipped]` of a Vitest JSON report; fails where nothing passed.
import { readFileSync } from 'node:fs'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numFailedTestSuites: number
  readonly success: boolean
}

const read = (file: string): Report | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}

const report = read(process.argv[2] ?? '.results/tests.json')
// A suite that failed to load counts as one failure: its tests never ran.
const failed = report === null ? 1 : Math.max(report.numFailedTests, report.success ? 0 : 1)
const skipped = report === null || report.numPendingTests === 0 ? '' : `, ${report.numPendingTests} skipped`
console.log(`${report?.numPassedTests ?? 0} passed, ${failed} failed${skipped}`)
process.exitCode = failed === 0 && (report?.numPassedTests ?? 0) > 0 ? 0 : 1

import { formatGithub } from './format-github.ts'
import { formatSarif } from './format-sarif.ts'
import { formatText } from './format-text.ts'
import type { CheckResult } from './result.ts'

const FORMATTERS = {
  text: formatText,
  json: (result: CheckResult): string => `${JSON.stringify(result, null, 2)}\n`,
  sarif: formatSarif,
  github: formatGithub,
} as const satisfies Record<string, (result: CheckResult) => string>

export type FindingsFormat = keyof typeof FORMATTERS
export const FINDINGS_FORMATS = Object.keys(FORMATTERS) as readonly FindingsFormat[]

/** A check's result as text, one JSON document, SARIF 2.1.0 or GitHub annotations; ends with a line end. */
export const formatFindings = (result: CheckResult, format: FindingsFormat): string => FORMATTERS[format](result)

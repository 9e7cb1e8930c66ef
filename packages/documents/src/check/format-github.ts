import type { Severity } from '../severity.ts'
import type { CheckResult } from './result.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

// Escapes of the runner's command protocol: actions/toolkit, packages/core/src/command.ts.
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** One workflow command per finding; GitHub shows them at their lines. */
export const formatGithub = ({ findings }: CheckResult): string =>
  findings
    .map(({ severity, file, line, column, code, says, hint }) => {
      const path = escapeProperty(file.replaceAll('\\', '/'))
      const place = `file=${path},line=${line},col=${column},title=${escapeProperty(code)}`
      return `::${COMMANDS[severity]} ${place}::${escapeMessage(`${says} ${hint}`)}\n`
    })
    .join('')

import { parseArgs } from 'node:util'
import { checkDocuments, FINDINGS_FORMATS, type FindingsFormat, formatFindings } from '@trunkline/documents'
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts'
import { readFiles } from '../read-files.ts'

const formatIn = (format: string | undefined, json: boolean | undefined): FindingsFormat => {
  const asked = json === true ? 'json' : (format ?? 'text')
  const known = FINDINGS_FORMATS.find((name) => name === asked)
  if (known === undefined) {
    throw new UsageError(`--format is one of ${FINDINGS_FORMATS.join(', ')}, not '${asked}'.`)
  }
  return known
}

/**
 * `check PATH...`: 0 without findings of severity `error`, 1 with. Throws `UsageError` for a wrong command line and
 * `UnreachableError` for a path that is not there. Opens no server and no data folder.
 */
export const runCheck = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { format: { type: 'string' }, json: { type: 'boolean' }, data: { type: 'string' } },
  })
  const format = formatIn(values.format, values.json)
  if (positionals.length === 0) throw new UsageError('name at least one file or folder to check.')
  const result = checkDocuments(await readFiles(positionals))
  io.out(formatFindings(result, format))
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

export const checkCommand: Command = {
  name: 'check',
  summary: 'findings in documents, as text, JSON, SARIF or GitHub annotations; needs no server and no data folder',
  usage: 'check PATH... [--format text|json|sarif|github] [--json]',
  run: runCheck,
}

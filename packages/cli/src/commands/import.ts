import { dirname, relative, resolve } from 'node:path'
import { checkDocuments, type DocumentFile, type Finding, LARGEST_FILE } from '@trunkline/documents'
import { readArguments } from '../arguments.ts'
import { columns } from '../columns.ts'
import type { Command, ExitCode, Surroundings } from '../command.ts'
import { type Desk, reach, sayProblem } from '../reach.ts'
import { readFiles } from '../read-files.ts'

interface Plan {
  readonly digest: string
  readonly counts: Readonly<Record<string, number>>
  readonly additions: readonly { readonly stream: string; readonly happenedAt: string; readonly says: string }[]
  readonly findings: readonly Finding[]
  readonly conflicts: readonly Finding[]
}

interface Upload {
  readonly path: string
  readonly text: string
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What cannot be sent (unreadable, too large) is a finding here; everything else is judged where it is planned. */
const canTravel = ({ problem, size }: DocumentFile): boolean => problem === undefined && size <= LARGEST_FILE

const upload = ({ path, content }: DocumentFile): Upload => ({
  path,
  text: typeof content === 'string' ? content : decoder.decode(content),
})

/** Files named from the folder or file that was asked for: a fact's source says no path of this machine. */
const readNamed = async (paths: readonly string[]): Promise<readonly DocumentFile[]> => {
  const found = await Promise.all(
    paths.map(async (path) => {
      const above = dirname(resolve(path))
      return (await readFiles([path])).map((file) => ({
        ...file,
        path: relative(above, resolve(file.path)).replaceAll('\\', '/'),
      }))
    }),
  )
  return [...new Map(found.flat().map((file) => [file.path, file])).values()]
}

const show = (plan: Plan, applied: boolean): string => {
  const total = plan.additions.length
  const severities = ['error', 'warning', 'note'].map(
    (severity) => `${plan.findings.filter((finding) => finding.severity === severity).length} ${severity}s`,
  )
  return [
    total === 0
      ? 'Nothing to add: the group knows all of it.\n'
      : `${total} facts ${applied ? 'added' : 'would be added'}:\n`,
    columns(Object.entries(plan.counts).map(([what, count]) => [`  ${what}`, String(count)])),
    `Findings in the documents: ${severities.join(', ')} (see 'trunkline check').\n`,
    ...plan.conflicts.map(({ file, line, says, hint }) => `conflict  ${file}:${line}  ${says}\n          ${hint}\n`),
    total > 0 && !applied ? 'Nothing was changed (--dry-run).\n' : '',
  ].join('')
}

const importInto = async (
  desk: Desk,
  files: readonly Upload[],
  dryRun: boolean,
  json: boolean,
  io: Surroundings,
): Promise<ExitCode> => {
  const planned = await desk.ask('POST', '/desk/v1/import/plan', { files })
  if (planned.status >= 400) {
    io.err(`${sayProblem(planned)}\n`)
    return planned.status >= 500 ? 3 : 1
  }
  const plan = JSON.parse(planned.body) as Plan
  const apply = !dryRun && plan.additions.length > 0
  if (apply) {
    const applied = await desk.ask('POST', '/desk/v1/import/apply', { files, digest: plan.digest })
    if (applied.status >= 400) {
      io.err(`${sayProblem(applied)}\n`)
      return applied.status >= 500 ? 3 : 1
    }
  }
  io.out(json ? `${JSON.stringify({ ...plan, applied: apply }, null, 2)}\n` : show(plan, apply))
  return 0
}

export const importCommand: Command = {
  name: 'import',
  summary: 'plans and applies an import; applied twice it adds nothing',
  usage: 'import PATH... [--dry-run]',
  run: async (argv, surroundings) => {
    const options = { 'dry-run': { type: 'boolean' } } as const
    const { values, positionals, json, io } = readArguments(argv, surroundings, options, {
      least: 1,
      most: 1000,
      what: 'at least one file or folder',
    })
    const found = await readNamed(positionals)
    const refused = checkDocuments(found.filter((file) => !canTravel(file))).findings
    for (const { file, says, hint } of refused) io.err(`${file}: ${says}\n  ${hint}\n`)
    const files = found.filter(canTravel).map(upload)
    if (io.isTerminal) io.err(`Planning ${files.length} files ...\n`)
    const desk = await reach(io)
    try {
      return await importInto(desk, files, values['dry-run'] === true, json, io)
    } finally {
      await desk.close()
    }
  },
}

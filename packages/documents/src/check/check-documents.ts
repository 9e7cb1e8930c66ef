import { type Finding, finding } from '../finding.ts'
import type { Severity } from '../severity.ts'
import type { GroupDocument } from '../values.ts'
import { countRead } from './count-read.ts'
import type { DocumentFile } from './document-file.ts'
import { judgeTogether } from './judge-together.ts'
import { openDocument } from './open.ts'
import type { ReadFile } from './read-file.ts'
import { READERS } from './readers.ts'
import { kindOf } from './recognise.ts'
import type { CheckResult } from './result.ts'

const readText = (text: string, path: string): ReadFile => {
  const kind = kindOf(text, path)
  if (kind === null) {
    const says = "None of the group's documents: it is not read."
    const unknown = finding('unknown-document', { file: path, line: 1 }, says, 'Nothing needs to be done.')
    return { path, kind, document: null, findings: [unknown] }
  }
  try {
    return { path, kind, ...READERS[kind](text, path) }
  } catch (error) {
    const says = `The ${kind} could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`
    const failed = finding('unreadable-file', { file: path, line: 1 }, says, 'Report the file; the others are read.')
    return { path, kind, document: null, findings: [failed] }
  }
}

const read = (file: DocumentFile): ReadFile => {
  const { text, findings } = openDocument(file)
  if (text === null) return { path: file.path, kind: null, document: null, findings }
  const whole = readText(text, file.path)
  return { ...whole, findings: bounded([...findings, ...whole.findings], file.path) }
}

const keyOf = ({ file, line, column, code, says }: Finding): string => `${file}\0${line}\0${column}\0${code}\0${says}`

/** Readers look for active content too; the same finding at the same place is told once. */
const told = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((found) => [keyOf(found), found])).values(),
]

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }
const MOST_FINDINGS = 2000

/** The gravest of a file's findings; nobody reads more, and no reader should be drowned in them. */
const bounded = (findings: readonly Finding[], file: string): readonly Finding[] => {
  if (findings.length <= MOST_FINDINGS) return findings
  const gravest = [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]).slice(0, MOST_FINDINGS)
  const says = `${findings.length - MOST_FINDINGS} further findings are left out.`
  return [...gravest, finding('findings-left-out', { file, line: 1 }, says, 'Correct what is shown and check again.')]
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )

const readAll = (files: readonly DocumentFile[]): { all: readonly ReadFile[]; findings: readonly Finding[] } => {
  const all = files.map(read)
  return { all, findings: inOrder(told([...all.flatMap(({ findings }) => findings), ...judgeTogether(all)])) }
}

/**
 * Reads every file that is one of the group's documents and judges them alone and together (minutes after minutes, the
 * table beside proposals and releases, releases beside plans). What cannot be read is a finding; it never throws.
 */
export const checkDocuments = (files: readonly DocumentFile[]): CheckResult => {
  const { all, findings } = readAll(files)
  return { read: countRead(all), findings }
}

/** The group's documents among the files, as `planImport` takes them, with every finding that `checkDocuments` makes. */
export const readDocuments = (
  files: readonly DocumentFile[],
): { readonly documents: readonly GroupDocument[]; readonly findings: readonly Finding[] } => {
  const { all, findings } = readAll(files)
  return { documents: all.flatMap(({ document }) => document ?? []), findings }
}

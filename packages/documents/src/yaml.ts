import { LineCounter, parseDocument } from 'yaml'
import { type Finding, finding } from './finding.ts'

export interface YamlSource {
  /** Null where nothing could be read. */
  readonly value: unknown
  /** The line and column of a path such as `['releases', 3, 'apis', 0]`; of its nearest parent where the path is not there. */
  readonly placeOf: (path: readonly (string | number)[]) => { readonly line: number; readonly column: number }
  readonly findings: readonly Finding[]
}

const START = { line: 1, column: 1 }

const unreadable = (file: string, place: { line: number; column: number }, reason: string): Finding =>
  finding('unreadable-file', { file, ...place }, `Not readable as YAML: ${reason}`, 'Correct the line and check again.')

/**
 * Reads YAML with the places of its nodes. What stands around a mistake is still read. Aliases are expanded a hundred
 * times at most (`yaml`'s own guard against documents that unfold without end).
 */
export const readYaml = (source: string, file: string): YamlSource => {
  const lines = new LineCounter()
  try {
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
    // The errors after the first are mostly its consequences.
    const findings = document.errors.slice(0, 1).map((error) => {
      const place = lines.linePos(error.pos[0])
      return unreadable(file, { line: Math.max(1, place.line), column: Math.max(1, place.col) }, error.message)
    })
    const placeOf: YamlSource['placeOf'] = (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node: unknown = document.getIn(path.slice(0, length), true)
        if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) continue
        const { line, col } = lines.linePos(Number(node.range[0]))
        return { line, column: col }
      }
      return START
    }
    return { value: document.toJS({ maxAliasCount: 100 }), placeOf, findings }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    return { value: null, placeOf: () => START, findings: [unreadable(file, START, reason)] }
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const recordsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.map((item) => (isRecord(item) ? item : {})) : []

/** Text of a scalar, null for anything else: YAML reads `0.6` as a number. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : null

import { constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml'
import { type Finding, finding } from './finding.ts'

export interface YamlSource {
  /** Null where nothing could be read. */
  readonly value: unknown
  /** The line and column of a path such as `['releases', 3, 'apis', 0]`; of its nearest parent where the path is not there. */
  readonly placeOf: (path: readonly (string | number)[]) => { readonly line: number; readonly column: number }
  readonly findings: readonly Finding[]
}

interface Node {
  readonly at: number
  readonly members: Map<string | number, Node>
}

// Sequences and mappings of untrusted files: nested no deeper, and unfolded no more often, than any of the group's.
const LIMITS = { maxDepth: 50, maxAliases: 20 }
const MISTAKES_REPORTED = 10

interface Frame {
  readonly node: Node
  readonly isSequence: boolean
  key: string | null
}

const childOf = (frame: Frame, at: number): Node => {
  const node = { at, members: new Map() }
  const key = frame.isSequence ? frame.node.members.size : (frame.key ?? '')
  frame.node.members.set(key, node)
  frame.key = null
  return node
}

/** Where every node stands: the tree of the document with offsets instead of values. */
const placesOf = (events: readonly Event[], source: string): Node => {
  const root: Node = { at: 0, members: new Map() }
  const frames: Frame[] = []
  for (const event of events) {
    const frame = frames.at(-1)
    if (event.type === EVENT_ID.POP) frames.pop()
    else if (event.type === EVENT_ID.DOCUMENT) frames.push({ node: root, isSequence: false, key: '' })
    else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const node = frame === undefined ? root : childOf(frame, event.start)
      frames.push({ node, isSequence: event.type === EVENT_ID.SEQUENCE, key: null })
    } else if (frame !== undefined && !frame.isSequence && frame.key === null) {
      frame.key = event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : ''
    } else if (frame !== undefined) {
      childOf(frame, event.type === EVENT_ID.SCALAR ? event.valueStart : event.anchorStart)
    }
  }
  return root.members.get('') ?? root
}

/** Line and column of an offset, by halving the list of line starts. */
const placesIn = (source: string) => {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset: number): { readonly line: number; readonly column: number } => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

const indentOf = (line: string): number => line.search(/\S|$/)

/** The list entry around a line, blanked so that all other lines keep their numbers; null where the line is in none. */
const withoutEntry = (source: string, line: number): string | null => {
  const lines = source.split('\n')
  let from = Math.min(line, lines.length) - 1
  while (from >= 0 && !/^\s*- /.test(lines[from] ?? '')) from -= 1
  if (from < 0) return null
  const indent = indentOf(lines[from] ?? '')
  const after = lines.findIndex((text, at) => at > from && text.trim() !== '' && indentOf(text) <= indent)
  const to = after === -1 ? lines.length : after
  return lines.map((text, at) => (at >= from && at < to ? '' : text)).join('\n')
}

interface Attempt {
  readonly value: unknown
  readonly places: Node
  readonly source: string
  /** Where it broke off and why; null where it did not. */
  readonly mistake: { readonly line: number; readonly reason: string } | null
}

const NOTHING: Node = { at: 0, members: new Map() }

const attempt = (source: string): Attempt => {
  try {
    const events = parseEvents(source, { maxDepth: LIMITS.maxDepth })
    const [value = null] = constructFromEvents(events, { source, json: true, maxAliases: LIMITS.maxAliases })
    return { value, places: placesOf(events, source), source, mistake: null }
  } catch (error) {
    const line = error instanceof YAMLException ? (error.mark?.line ?? 0) + 1 : 1
    const reason = error instanceof YAMLException ? error.reason : String(error)
    return { value: null, places: NOTHING, source, mistake: { line, reason } }
  }
}

const reach = ({ mistake }: Attempt): number => mistake?.line ?? Number.POSITIVE_INFINITY

/** Without the entry that holds the mistake: the one on its line or, where a quote was left open, the one before. */
const repaired = (broken: Attempt): Attempt | null => {
  const line = broken.mistake?.line ?? 1
  const attempts = [line - 1, line]
    .map((at) => (at < 1 ? null : withoutEntry(broken.source, at)))
    .filter((source) => source !== null)
    .map(attempt)
  const best = attempts.sort((a, b) => reach(b) - reach(a))[0]
  return best !== undefined && reach(best) > line ? best : null
}

const unreadable = (file: string, line: number, reason: string): Finding =>
  finding('unreadable-file', { file, line }, `Not readable as YAML: ${reason}.`, 'Correct the line and check again.')

/** Reads YAML with the places of its nodes. A list entry with a mistake in it is a finding; the others are read. */
export const readYaml = (source: string, file: string): YamlSource => {
  const findings: Finding[] = []
  let last = attempt(source)
  while (last.mistake !== null) {
    findings.push(unreadable(file, last.mistake.line, last.mistake.reason))
    const next = findings.length < MISTAKES_REPORTED ? repaired(last) : null
    if (next === null) break
    last = next
  }
  const placeAt = placesIn(source)
  const placeOf: YamlSource['placeOf'] = (path) => {
    let node = last.places
    for (const step of path) {
      const next = node.members.get(step)
      if (next === undefined) break
      node = next
    }
    return placeAt(Math.max(0, node.at))
  }
  return { value: last.value, placeOf, findings }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const recordsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.map((item) => (isRecord(item) ? item : {})) : []

/** Text of a scalar, null for anything else: YAML reads `0.6` as a number. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : null

import type { ProposalView } from '../api/views.ts'
import type { Looks } from './words.ts'
import { OUTCOME } from './words.ts'

type HistoryEntry = ProposalView['proposal']['history'][number]

export const LANES = ['calls', 'status', 'record'] as const
export type Lane = (typeof LANES)[number]

export const LANE_WORDS: Record<Lane, string> = { calls: 'In calls', status: 'Status', record: 'Record' }

/** One mark of a timeline: where, what it says, how it looks. Times are RFC 3339. */
export interface Mark {
  readonly key: string
  readonly at: string
  readonly lane: Lane
  readonly looks: Looks
  readonly says: string
  readonly call: string | null
  readonly entry: HistoryEntry
}

const laneOf = (entry: HistoryEntry): Lane => {
  if (entry.kind === 'discussed') return 'calls'
  return entry.kind === 'status-set' || entry.kind === 'notice-given' ? 'status' : 'record'
}

const looksOf = (entry: HistoryEntry): Looks => {
  if (entry.outcome !== null) return OUTCOME[entry.outcome]
  switch (entry.kind) {
    case 'status-set':
      return { word: 'Status', shape: 'diamond', tone: 'accent' }
    case 'notice-given':
      return { word: 'Notice', shape: 'up', tone: 'accent' }
    case 'issue-opened':
    case 'issue-closed':
    case 'reference-added':
      return { word: 'Reference', shape: 'box', tone: 'calm' }
    default:
      return { word: 'Record', shape: 'square', tone: 'calm' }
  }
}

/** The history as marks, oldest first, those of the lanes asked for. */
export const marksOf = (history: readonly HistoryEntry[], lanes: readonly Lane[] = LANES): readonly Mark[] =>
  history
    .map((entry, place) => ({
      key: `${entry.at} ${place}`,
      at: entry.at,
      lane: laneOf(entry),
      looks: looksOf(entry),
      says: entry.says,
      call: entry.call,
      entry,
    }))
    .filter((mark) => lanes.includes(mark.lane))

const isTogether = (line: readonly Mark[], mark: Mark): boolean => {
  const [first] = line
  if (first === undefined || first.lane !== mark.lane) return false
  if (mark.lane === 'record') return first.at.slice(0, 10) === mark.at.slice(0, 10)
  return mark.entry.outcome === 'not-treated' && first.entry.outcome === 'not-treated'
}

/** Marks that stand together in the list: calls in a row that did not treat it, and what was recorded on one day. */
export const linesOf = (marks: readonly Mark[]): readonly (readonly Mark[])[] => {
  const lines: Mark[][] = []
  for (const mark of marks) {
    const line = lines.at(-1)
    if (line !== undefined && isTogether(line, mark)) line.push(mark)
    else lines.push([mark])
  }
  return lines
}

const YEAR = 365 * 86_400_000

/** From an instant to its place between 0 and 100 along the axis, with room at both ends. */
export const placeAlong = (at: number, from: number, to: number): number =>
  to <= from ? 50 : 2 + (96 * (at - from)) / (to - from)

/** Where the axis is labelled: every year, or every quarter where the span is short. Instants in milliseconds. */
export const ticksOf = (from: number, to: number): readonly { at: number; says: string }[] => {
  const isShort = to - from < 1.5 * YEAR
  const start = new Date(from)
  const ticks: { at: number; says: string }[] = []
  const step = isShort ? 3 : 12
  for (let month = isShort ? Math.ceil(start.getUTCMonth() / 3) * 3 : 12; ; month += step) {
    const day = new Date(Date.UTC(start.getUTCFullYear(), month, 1))
    if (day.getTime() > to) return ticks
    const says = isShort
      ? new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day)
      : String(day.getUTCFullYear())
    if (day.getTime() >= from) ticks.push({ at: day.getTime(), says })
  }
}

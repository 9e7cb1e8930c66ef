import type { BacklogStatus, IsoDate } from '@trunkline/governance'
import type { BacklogRow, TableStatus } from '../../values.ts'
import { daysIn, formatDay } from './day.ts'

/** The words of the table's legend, and whether a date belongs to them (APIbacklog.md, Attributes). */
export const STATUS_WORDS: Readonly<Record<BacklogStatus, { readonly words: string; readonly dated: boolean }>> = {
  'not-yet-discussed': { words: 'Not yet discussed', dated: false },
  'under-discussion': { words: 'Under backlog discussion', dated: false },
  'sent-to-tsc': { words: 'Sent to TSC for approval', dated: true },
  onboarding: { words: 'Onboarding - TSC Approved', dated: true },
  'tsc-approved': { words: 'TSC Approved', dated: true },
  'not-approved': { words: 'Not approved', dated: true },
  'updates-requested': { words: 'Updates requested by TSC', dated: true },
  frozen: { words: 'Frozen', dated: true },
  archived: { words: 'Archived', dated: true },
}

// Other words seen for the same thing. `Onboarded` is the end of an approved proposal's way into a repository, which the
// legend has no word for; it stays TSC approved.
const OTHER_WORDS: readonly (readonly [RegExp, BacklogStatus])[] = [
  [/^archived\b/, 'archived'],
  [/^frozen\b/, 'frozen'],
  [/^onboarding\b/, 'onboarding'],
  [/^(tsc approved|onboarded|approved by (the )?tsc)\b/, 'tsc-approved'],
  [/^sent to (the )?tsc\b/, 'sent-to-tsc'],
  [/^(not approved|rejected)\b/, 'not-approved'],
  [/^updates? requested\b/, 'updates-requested'],
  [/^not (yet )?discussed\b/, 'not-yet-discussed'],
  [/^(under )?(backlog )?discussion\b/, 'under-discussion'],
]

export interface StatusPart extends TableStatus {
  readonly words: string
  /** The words are one of the legend's, whatever stands in the brackets. */
  readonly inVocabulary: boolean
  /** What stands in brackets after the words, null without brackets. */
  readonly brackets: string | null
}

const kindOf = (words: string): { status: BacklogStatus | null; inVocabulary: boolean } => {
  const folded = words.toLowerCase()
  for (const [status, { words: legend }] of Object.entries(STATUS_WORDS))
    if (legend.toLowerCase() === folded) return { status: status as BacklogStatus, inVocabulary: true }
  return { status: OTHER_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null, inVocabulary: false }
}

/** The parts of one bullet point: `TSC Approved (2024/05/02) & Onboarded (2025/03/07)` has two. */
export const partsOf = (bullet: string): readonly StatusPart[] =>
  bullet
    .split(/\s+(?:&|and)\s+/)
    .filter((part) => part !== '')
    .map((text) => {
      const match = /^(.+?)\s*\(([^()]*)\)$/.exec(text)
      const words = match?.[1] ?? text
      const brackets = match?.[2] ?? null
      return { ...kindOf(words), on: daysIn(brackets ?? words)[0]?.on ?? null, text, words, brackets }
    })

/** The status in force: the last one whose words are known. */
export const statusInForce = (row: Pick<BacklogRow, 'statuses'>): TableStatus | null =>
  row.statuses.findLast((entry) => entry.status !== null) ?? null

/** The legend's words: `TSC Approved (2025/11/20)`, `Under backlog discussion`; `N/A` where the day is unknown. */
export const formatStatus = (status: BacklogStatus, on: IsoDate | null): string => {
  const { words, dated } = STATUS_WORDS[status]
  return dated ? `${words} (${on === null ? 'N/A' : formatDay(on)})` : words
}

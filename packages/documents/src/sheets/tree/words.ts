import type { BacklogStatus, ItemOutcome, MinutesStatus } from '@trunkline/governance'
import { badge } from './inlines.ts'
import type { Inline, Tone } from './sheet.ts'

type Word = readonly [word: string, tone: Tone]

const OUTCOMES: Readonly<Record<ItemOutcome | 'noted', Word>> = {
  treated: ['treated', 'good'],
  deferred: ['deferred', 'warn'],
  withdrawn: ['withdrawn', 'neutral'],
  'not-treated': ['not treated', 'bad'],
  noted: ['noted', 'neutral'],
}

const MINUTES: Readonly<Record<MinutesStatus, Word>> = {
  none: ['not started', 'neutral'],
  draft: ['draft', 'warn'],
  published: ['published', 'active'],
  approved: ['approved', 'good'],
}

/** The group's own words, from the legend of its table (APIbacklog.md, Attributes). */
const STATUSES: Readonly<Record<BacklogStatus, Word>> = {
  'not-yet-discussed': ['Not yet discussed', 'neutral'],
  'under-discussion': ['Under backlog discussion', 'active'],
  'sent-to-tsc': ['Sent to TSC for approval', 'active'],
  onboarding: ['Onboarding', 'good'],
  'tsc-approved': ['TSC approved', 'good'],
  'not-approved': ['Not approved', 'bad'],
  'updates-requested': ['Updates requested by TSC', 'warn'],
  frozen: ['Frozen', 'warn'],
  archived: ['Archived', 'neutral'],
}

const ACTIONS: Readonly<Record<string, Word>> = {
  open: ['open', 'warn'],
  closed: ['closed', 'good'],
  superseded: ['superseded', 'neutral'],
  dropped: ['dropped', 'neutral'],
}

const badged = ([word, tone]: Word): Inline => badge(word, tone)

export const outcomeBadge = (outcome: ItemOutcome | 'noted'): Inline => badged(OUTCOMES[outcome])
export const minutesBadge = (status: MinutesStatus): Inline => badged(MINUTES[status])
export const statusBadge = (status: BacklogStatus): Inline => badged(STATUSES[status])
export const actionBadge = (status: string): Inline => badged(ACTIONS[status] ?? [status, 'neutral'])
export const statusWords = (status: BacklogStatus): string => STATUSES[status][0]

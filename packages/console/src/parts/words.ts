import type {
  BacklogStatus,
  CallStatus,
  ItemOutcome,
  MinutesStatus,
  ProposalKind,
  Reference,
  SectionId,
} from '@trunkline/governance'
import type { Shape, Tone } from '../ui/Glyph.tsx'

// How the console writes the field's own terms: a word, a shape, a tone for each.

export interface Looks {
  readonly word: string
  readonly shape: Shape
  readonly tone: Tone
}

export const STATUS: Record<BacklogStatus, Looks> = {
  'not-yet-discussed': { word: 'Not yet discussed', shape: 'ring', tone: 'calm' },
  'under-discussion': { word: 'Under discussion', shape: 'half', tone: 'accent' },
  'sent-to-tsc': { word: 'Sent to TSC', shape: 'arrow', tone: 'accent' },
  onboarding: { word: 'Onboarding', shape: 'box', tone: 'good' },
  'tsc-approved': { word: 'TSC approved', shape: 'check', tone: 'good' },
  'not-approved': { word: 'Not approved', shape: 'cross', tone: 'stop' },
  'updates-requested': { word: 'Updates requested', shape: 'diamond', tone: 'wait' },
  frozen: { word: 'Frozen', shape: 'star', tone: 'calm' },
  archived: { word: 'Archived', shape: 'bar', tone: 'calm' },
}

export const OUTCOME: Record<ItemOutcome | 'noted', Looks> = {
  treated: { word: 'Treated', shape: 'disc', tone: 'good' },
  deferred: { word: 'Deferred', shape: 'arrow', tone: 'wait' },
  withdrawn: { word: 'Withdrawn', shape: 'cross', tone: 'calm' },
  'not-treated': { word: 'Not treated', shape: 'ring', tone: 'wait' },
  noted: { word: 'Noted', shape: 'dots', tone: 'calm' },
}

export const CALL: Record<CallStatus, Looks> = {
  scheduled: { word: 'Scheduled', shape: 'ring', tone: 'calm' },
  open: { word: 'Open now', shape: 'disc', tone: 'good' },
  closed: { word: 'Held', shape: 'check', tone: 'calm' },
  cancelled: { word: 'Cancelled', shape: 'cross', tone: 'stop' },
}

export const MINUTES: Record<MinutesStatus, Looks> = {
  none: { word: 'No minutes', shape: 'bar', tone: 'calm' },
  draft: { word: 'Draft', shape: 'half', tone: 'wait' },
  published: { word: 'Published', shape: 'arrow', tone: 'accent' },
  approved: { word: 'Approved', shape: 'check', tone: 'good' },
}

export const KIND: Record<ProposalKind, string> = {
  'new-api': 'New API',
  'api-family': 'API family',
  'scope-enhancement': 'Scope enhancement',
  'provider-implementation': 'Provider implementation',
  'repository-transition': 'Repository transition',
  reactivation: 'Reactivation',
  topic: 'Topic',
}

export const SECTION: Record<SectionId, string> = {
  antitrust: 'Antitrust policy',
  'previous-minutes': 'Approval of previous minutes',
  'recent-updates': 'Recent updates',
  'new-proposals': 'New proposals',
  'scope-enhancements': 'Scope enhancements',
  'out-of-agenda': 'Out of agenda',
  closing: 'Closing issues',
  frozen: 'Frozen proposals',
  'any-other-business': 'Any other business',
}

/** Where a reference leads; null where it says neither number nor address. */
export const referenceUrl = (reference: Reference): string | null => {
  if (reference.url !== undefined) return reference.url
  if (reference.number === null) return null
  const kind = reference.kind === 'pull-request' ? 'pull' : reference.kind === 'discussion' ? 'discussions' : 'issues'
  const repository = reference.repository.includes('/') ? reference.repository : `camaraproject/${reference.repository}`
  return `https://github.com/${repository}/${kind}/${reference.number}`
}

import type { SectionId } from './facts.ts'
import { SECTIONS } from './facts.ts'
import type { Group } from './group.ts'
import type { Subject } from './words.ts'

/** The headings of the group's agenda (facts 1.3, rule 3). */
export const SECTION_TITLES: Readonly<Record<SectionId, string>> = {
  antitrust: 'Antitrust policy',
  'previous-minutes': 'Approval of the previous minutes',
  'recent-updates': 'Recent updates and recap',
  'new-proposals': 'New API proposals',
  'scope-enhancements': 'Scope enhancements',
  'out-of-agenda': 'Out of agenda',
  closing: 'Closing issues',
  frozen: 'Frozen API proposals',
  'any-other-business': 'Any other business',
}

export type SubjectFamily = 'proposal' | 'call' | 'action' | 'section'

export const splitSubject = (subject: Subject): { readonly family: SubjectFamily; readonly id: string } => {
  const colon = subject.indexOf(':')
  return { family: subject.slice(0, colon) as SubjectFamily, id: subject.slice(colon + 1) }
}

/** What people call a subject, or null where the group knows nothing of that name. */
export const titleOf = (group: Group, subject: Subject): string | null => {
  const { family, id } = splitSubject(subject)
  switch (family) {
    case 'proposal':
      return group.proposals.get(id)?.name ?? null
    case 'call':
      return group.calls.has(id) ? `Minutes of ${id}` : null
    case 'action': {
      const action = group.actions.get(id)
      return action === undefined ? null : `AP ${id}: ${action.text}`
    }
    case 'section':
      return SECTIONS.includes(id as SectionId) ? SECTION_TITLES[id as SectionId] : null
    default:
      return null
  }
}

import type { Severity } from '../severity.ts'

export const PROPOSALS_FINDINGS = {
  'proposal-without-fields': 'warning',
  'proposal-user-story': 'note',
  'proposal-template-earlier': 'note',
  'proposal-field-missing': 'warning',
  'proposal-field-empty': 'warning',
  'proposal-field-twice': 'warning',
  'proposal-owner-missing': 'warning',
  'proposal-owners-several': 'note',
  'proposal-supporters-empty': 'note',
  'proposal-answer-unclear': 'warning',
  'proposal-placeholder-left': 'note',
  'proposal-name-differs': 'warning',
  'proposal-name-shared': 'note',
  'proposal-kind-differs': 'note',
  'proposal-row-broken': 'note',
  'proposal-file-name': 'note',
} as const satisfies Record<string, Severity>

import type { Severity } from '../severity.ts'

export const ORGANISATIONS_FINDINGS = {
  'organisation-spelling': 'note',
  'organisation-unknown': 'note',
  'organisation-incomplete': 'warning',
  'organisation-twice': 'warning',
} as const satisfies Record<string, Severity>

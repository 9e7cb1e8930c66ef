import type { Severity } from '../severity.ts'

export const RELEASES_FINDINGS = {
  'release-incomplete': 'warning',
  'release-twice': 'warning',
  'release-latest-unknown': 'warning',
  'release-tagged-independent': 'warning',
  'api-name-malformed': 'warning',
  'commonalities-missing': 'note',
  'commonalities-spelling': 'note',
  'meta-release-unknown': 'warning',
} as const satisfies Record<string, Severity>

import type { Severity } from '../severity.ts'

export const PLAN_FINDINGS = {
  /** A document dates something before the day on which an earlier document shows that it was not so. */
  'date-contradicted': 'warning',
  /** A person entered something else, later than the document's day: the person's word stands. */
  'group-says-otherwise': 'warning',
  /** Two documents differ; the later one is followed. */
  'documents-differ': 'warning',
  /** The group has it in its table, the document does not, and later facts speak of it. */
  'listed-elsewhere': 'warning',
  /** No day is known; the day of the import stands in. */
  'day-unknown': 'note',
  /** Several proposals answer to the name: entered as a matter of its own. */
  'subject-ambiguous': 'note',
  'organisation-added': 'note',
  /** A row that names nothing cannot be followed. */
  'name-missing': 'warning',
} as const satisfies Record<string, Severity>

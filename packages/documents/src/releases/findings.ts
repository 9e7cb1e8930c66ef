import type { Severity } from '../severity.ts'

export const RELEASES_FINDINGS = {} as const satisfies Record<string, Severity>

import type { Severity } from '../severity.ts'

export const PROPOSALS_FINDINGS = {} as const satisfies Record<string, Severity>

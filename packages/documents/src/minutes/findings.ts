import type { Severity } from '../severity.ts'

export const MINUTES_FINDINGS = {} as const satisfies Record<string, Severity>

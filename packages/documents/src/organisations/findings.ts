import type { Severity } from '../severity.ts'

export const ORGANISATIONS_FINDINGS = {} as const satisfies Record<string, Severity>

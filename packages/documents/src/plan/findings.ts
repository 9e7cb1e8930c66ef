import type { Severity } from '../severity.ts'

export const PLAN_FINDINGS = {} as const satisfies Record<string, Severity>

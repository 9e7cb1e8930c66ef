import type { Severity } from '../severity.ts'

export const BACKLOG_FINDINGS = {} as const satisfies Record<string, Severity>

import {
  checkDocuments,
  type DocumentFile,
  type Finding,
  type Plan,
  planImport,
  readDocuments,
} from '@trunkline/documents'
import { EMPTY_GROUP, type Instant, type Recorded, type RuleBook } from '@trunkline/governance'
import { bringTableUpToDate } from './table.ts'

/** What is done with documents that somebody sent; each takes and gives only what can be handed to another thread. */
export const TASKS = {
  check: checkDocuments,
  plan: (
    files: readonly DocumentFile[],
    facts: readonly Recorded[],
    at: { readonly now: Instant; readonly rules: RuleBook },
  ): { readonly plan: Plan; readonly findings: readonly Finding[] } => {
    const { documents, findings } = readDocuments(files)
    return { plan: planImport(documents, EMPTY_GROUP, facts, at), findings }
  },
  table: bringTableUpToDate,
} as const

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks

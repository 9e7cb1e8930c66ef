import type { Addition, CheckResult, Finding, FindingCode, Plan } from '@trunkline/documents'
import { SEVERITIES } from '@trunkline/documents'
import type { StreamId } from '@trunkline/governance'
import Type from 'typebox'
import type { TableBroughtUpToDate } from '../../documents/table.ts'
import { describing } from '../same.ts'
import { instant, oneOf } from '../schema-words.ts'
import { named, nullable, refTo, sourceSchema, text, whole } from './words.ts'

export const findingSchema = named(
  'Finding',
  describing<Finding>()(
    Type.Object({
      code: Type.Unsafe<FindingCode>({ type: 'string' }),
      severity: oneOf(SEVERITIES),
      file: text(),
      line: whole(),
      column: whole(),
      says: text(),
      hint: text(),
    }),
  ),
)

export const checkSchema = named(
  'Check',
  describing<CheckResult>()(
    Type.Object({
      read: Type.Object({
        files: whole(),
        backlogEntries: whole(),
        tables: Type.Array(Type.Object({ file: text(), takenOn: nullable.text(), entries: whole() })),
        proposals: whole(),
        templates: whole(),
        minutes: whole(),
        releases: whole(),
        plans: whole(),
        organisations: whole(),
        definitions: whole(),
        unknown: whole(),
      }),
      findings: Type.Array(refTo(findingSchema)),
    }),
  ),
)

const addition = describing<Addition>()(
  Type.Object({
    stream: Type.Unsafe<StreamId>({ type: 'string' }),
    happenedAt: instant(),
    source: refTo(sourceSchema),
    says: text(),
  }),
)

/** A plan as people see it: the facts themselves stay here until it is applied. */
export type PlanView = Pick<Plan, 'digest' | 'additions' | 'counts' | 'conflicts'> & {
  readonly findings: readonly Finding[]
}

export const planSchema = named(
  'Plan',
  Type.Object({
    digest: text(),
    additions: Type.Array(addition),
    counts: Type.Record(Type.String(), whole()),
    conflicts: Type.Array(refTo(findingSchema)),
    findings: Type.Array(refTo(findingSchema)),
  }),
)

const changes = () => Type.Array(Type.Object({ slug: text(), name: text(), line: whole(), says: text() }))

export const tableSchema = named(
  'Table',
  describing<TableBroughtUpToDate>()(Type.Object({ text: text(), changes: changes(), stale: changes() })),
)

import type { GroupDocument } from '../values.ts'
import type { ReadFile } from './read-file.ts'
import type { ReadCounts } from './result.ts'

export const documentsOf = <K extends GroupDocument['kind']>(
  files: readonly ReadFile[],
  kind: K,
): readonly Extract<GroupDocument, { kind: K }>[] =>
  files
    .map(({ document }) => document)
    .filter((document): document is Extract<GroupDocument, { kind: K }> => document?.kind === kind)

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)

/** Snapshots of the group's table, the newest last; those without a day in their name come last, as today's. */
export const tablesByAge = (files: readonly ReadFile[]) =>
  [...documentsOf(files, 'backlog')].sort((a, b) => (a.takenOn ?? '9999').localeCompare(b.takenOn ?? '9999'))

export const countRead = (files: readonly ReadFile[]): ReadCounts => {
  const tables = tablesByAge(files).map(({ file, takenOn, rows }) => ({ file, takenOn, entries: rows.length }))
  const kinds = (kind: ReadFile['kind']): number => files.filter((file) => file.kind === kind).length
  return {
    files: files.length,
    backlogEntries: tables.at(-1)?.entries ?? 0,
    tables,
    proposals: kinds('proposal'),
    templates: kinds('template'),
    minutes: kinds('minutes'),
    releases: total(documentsOf(files, 'releases').map(({ releases }) => releases.length)),
    plans: total(documentsOf(files, 'progress').map(({ entries }) => entries.length)),
    organisations: total(documentsOf(files, 'organisations').map(({ organisations }) => organisations.length)),
    definitions: kinds('definition'),
    unknown: kinds(null),
  }
}

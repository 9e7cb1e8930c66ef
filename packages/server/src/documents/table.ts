import { formatBacklog, parseBacklog, type RowEdit, tableEdits } from '@trunkline/documents'
import { backlogOf, type Group, organisationNamed, slugOf } from '@trunkline/governance'

export interface TableChange {
  readonly slug: string
  readonly name: string
  /** Of the row as it was, or of a new row as it is. */
  readonly line: number
  readonly says: string
}

export interface TableBroughtUpToDate {
  readonly text: string
  readonly changes: readonly TableChange[]
  /** Releases that the table shows differently than the release data, left as they are. */
  readonly stale: readonly TableChange[]
}

/** A row that the group knows nothing of is not the group's to remove; one that it took off the backlog is. */
const isWarranted = (edit: RowEdit, group: Group): boolean =>
  edit.kind !== 'remove' ||
  [...group.proposals.values()].some(
    ({ slug, name, listed }) => !listed && (slug === edit.slug || slugOf(name) === edit.slug),
  )

/**
 * The group's own table brought in line with its backlog, only the lines that must change; null where it holds no row.
 * The release column follows the release data only when asked: it is a mirror of another record, not the group's word.
 */
export const bringTableUpToDate = (
  group: Group,
  { path, text, releases }: { readonly path: string; readonly text: string; readonly releases: boolean },
): TableBroughtUpToDate | null => {
  const { table } = parseBacklog(text, path)
  if (table.rows.length === 0) return null
  const organisationOf = (spelling: string) => organisationNamed(group.organisations, spelling)
  const found = tableEdits(table, backlogOf(group), { organisationOf }).filter((edit) => isWarranted(edit, group))
  const edits = found.filter(({ kind }) => releases || kind !== 'release')
  const updated = formatBacklog(table, edits)
  const after = edits.some(({ kind }) => kind === 'add') ? parseBacklog(updated, path).table.rows : []
  const told = (edit: RowEdit): TableChange => {
    const slug = edit.kind === 'add' ? slugOf(edit.row.name) : edit.slug
    const row = (edit.kind === 'add' ? after : table.rows).find((candidate) => candidate.slug === slug)
    return { slug, name: row?.name ?? slug, line: row?.line ?? 1, says: edit.says }
  }
  return {
    text: updated,
    changes: edits.map(told),
    stale: found.filter((edit) => !edits.includes(edit)).map(told),
  }
}

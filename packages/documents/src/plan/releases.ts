import {
  type Instant,
  type IsoDate,
  type ReleasedApi,
  type RepositoryFact,
  type Source,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import type { BacklogRow, BacklogTable, ProgressDocument, ReleasesDocument } from '../values.ts'
import { add, factsOf } from './ledger.ts'
import { documentSource, type Planning } from './planning.ts'

type Released = Extract<RepositoryFact, { type: 'released' }>

const release = (planning: Planning, repository: string, on: IsoDate, source: Source, fact: Released): void => {
  const stream = streamOf('repository', repository)
  const known = factsOf(planning.ledger, stream, 'released').findLast((draft) => draft.fact.tag === fact.tag)
  if (known !== undefined && JSON.stringify(known.fact) === JSON.stringify(fact)) return
  // What was entered first under a later day, from the table, would otherwise stay the last word on the tag.
  const at = Math.max(startOfDay(on), known?.happenedAt ?? 0) as Instant
  add(planning.ledger, stream, at, source, fact)
}

/** Releases from the release data: the record that the table's last column is copied from. */
export const planReleases = (planning: Planning, documents: readonly ReleasesDocument[]): void => {
  for (const document of documents) {
    for (const row of document.releases) {
      const { tag, kind, metaRelease, superseded, url } = row
      release(planning, row.repository, row.on, documentSource(document.file, row.line), {
        type: 'released',
        tag,
        kind,
        metaRelease,
        apis: row.apis.map(({ name, version }): ReleasedApi => ({ name, version })),
        superseded,
        ...(url === null ? {} : { url }),
      })
    }
  }
}

/** What the tables show as latest releases, where no release data tells of the tag. Rows of one repository share a release. */
export const planTableReleases = (planning: Planning, tables: readonly BacklogTable[]): void => {
  for (const table of tables) {
    const shown = new Map<string, BacklogRow[]>()
    for (const row of table.rows) {
      if (row.release?.tag === null || row.release === null) continue
      const key = `${row.release.repository ?? row.repository?.name} ${row.release.tag}`
      shown.set(key, [...(shown.get(key) ?? []), row])
    }
    for (const rows of shown.values()) planShown(planning, table, rows)
  }
}

const planShown = (planning: Planning, table: BacklogTable, rows: readonly BacklogRow[]): void => {
  const [first] = rows
  const tag = first?.release?.tag
  const repository = first?.release?.repository ?? first?.repository?.name
  const on = first?.release?.on ?? table.takenOn
  if (first === undefined || tag === undefined || tag === null || repository === undefined || on === null) return
  const known = factsOf(planning.ledger, streamOf('repository', repository), 'released')
  if (known.some((draft) => draft.fact.tag === tag)) return
  const apis = rows.flatMap((row): ReleasedApi[] =>
    row.release?.version ? [{ name: row.slug, version: row.release.version.replace(/^v/, '') }] : [],
  )
  release(planning, repository, on, documentSource(table.file, first.line), {
    type: 'released',
    tag,
    kind: 'public-release',
    metaRelease: first.release?.metaRelease ?? null,
    apis,
    superseded: false,
    ...(first.release === null ? {} : { url: first.release.href }),
  })
}

/** Each repository's plan in force: the entry that names a tag; entries without one tell of meta-releases gone by. */
export const planProgress = (planning: Planning, documents: readonly ProgressDocument[]): void => {
  for (const document of documents) {
    if (document.takenOn === null) continue
    for (const entry of document.entries) {
      if (entry.tag === null) continue
      const stream = streamOf('repository', entry.repository)
      const { tag, metaRelease, state } = entry
      const apis = entry.apis.map(({ name, version }): ReleasedApi => ({ name, version }))
      const fact: RepositoryFact = { type: 'release-planned', tag, metaRelease, state, apis }
      const at = startOfDay(document.takenOn)
      const known = factsOf(planning.ledger, stream, 'release-planned').findLast((draft) => draft.happenedAt <= at)
      if (known !== undefined && JSON.stringify(known.fact) === JSON.stringify(fact)) continue
      add(planning.ledger, stream, at, documentSource(document.file, entry.line), fact)
    }
  }
}

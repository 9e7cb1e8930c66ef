import type { DatabaseSync } from 'node:sqlite'
import type { Instant, Recorded, StreamId } from '@trunkline/governance'
import { migrationsAfter } from './migrations.ts'
import { faultOf, holdFolder } from './sqlite-folder.ts'
import type { Appended, Store, Values } from './store.ts'
import { conflictIn, number, streamsOf } from './versions.ts'

interface FactRow {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly happened_at: number
  readonly recorded_at: number
  readonly actor: string
  readonly source: string
  readonly fact: string
}

const recordedOf = (row: FactRow): Recorded => ({
  stream: row.stream as StreamId,
  happenedAt: row.happened_at as Instant,
  source: JSON.parse(row.source),
  fact: JSON.parse(row.fact),
  position: row.position,
  version: row.version,
  recordedAt: row.recorded_at as Instant,
  actor: row.actor,
})

const transaction = <Result>(database: DatabaseSync, work: () => Result): Result => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw thrown
  }
}

const migrate = (database: DatabaseSync): void => {
  const at = (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
  for (const migration of migrationsAfter(at))
    transaction(database, () => {
      database.exec(migration.sqlite)
      database.exec(`PRAGMA user_version = ${migration.number}`)
    })
}

const valuesIn = (database: DatabaseSync, guarded: <Result>(work: () => Result) => Promise<Result>): Values => {
  const get = database.prepare('SELECT value FROM kept_values WHERE kind = ? AND key = ?')
  const list = database.prepare('SELECT key, value FROM kept_values WHERE kind = ? ORDER BY key')
  const put = database.prepare('INSERT OR REPLACE INTO kept_values (kind, key, value) VALUES (?, ?, ?)')
  const putIfAbsent = database.prepare('INSERT OR IGNORE INTO kept_values (kind, key, value) VALUES (?, ?, ?)')
  const take = database.prepare('DELETE FROM kept_values WHERE kind = ? AND key = ? RETURNING value')
  const read = (row: unknown): unknown => (row === undefined ? null : JSON.parse((row as { value: string }).value))
  return {
    get: (kind, key) => guarded(() => read(get.get(kind, key))),
    list: (kind) =>
      guarded(() => list.all(kind).map((row) => ({ key: (row as unknown as { key: string }).key, value: read(row) }))),
    put: (kind, key, value) => guarded(() => void put.run(kind, key, JSON.stringify(value))),
    putIfAbsent: (kind, key, value) =>
      guarded(() => Number(putIfAbsent.run(kind, key, JSON.stringify(value)).changes) === 1),
    take: (kind, key) => guarded(() => read(take.get(kind, key))),
  }
}

/** The store of one folder, for one process at a time: WAL, every commit synchronised to the disk. */
export const openSqlite = async (folder: string): Promise<Store> => {
  const database = holdFolder(folder)
  const guarded = async <Result>(work: () => Result): Promise<Result> => {
    try {
      return work()
    } catch (thrown) {
      throw faultOf(thrown, folder)
    }
  }
  await guarded(() => migrate(database))
  const readFacts = database.prepare('SELECT * FROM facts WHERE position > ? ORDER BY position LIMIT ?')
  const readStream = database.prepare('SELECT * FROM facts WHERE stream = ? AND version > ? ORDER BY version')
  const lastPosition = database.prepare('SELECT coalesce(max(position), 0) AS position FROM facts')
  const versionOf = database.prepare('SELECT coalesce(max(version), 0) AS version FROM facts WHERE stream = ?')
  const insert = database.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const subscribers = new Set<(position: number) => void>()
  const rows = (found: unknown): readonly Recorded[] => (found as FactRow[]).map(recordedOf)
  const position = (): number => (lastPosition.get() as { position: number }).position

  const versionIn = (stream: StreamId): number => (versionOf.get(stream) as { version: number }).version

  const append: Store['append'] = async (drafts, options) => {
    const appended = await guarded(() =>
      transaction(database, (): Appended => {
        const streams = streamsOf(drafts, options)
        const versions = new Map(streams.map((stream) => [stream, versionIn(stream)]))
        const conflict = conflictIn(versions, options)
        if (conflict !== null) return { ok: false, conflict }
        const recorded = number(drafts, { position: position(), versions }, options)
        for (const one of recorded) {
          const { source, fact } = one
          const texts = [one.actor, JSON.stringify(source), JSON.stringify(fact)] as const
          insert.run(one.position, one.stream, one.version, one.happenedAt, one.recordedAt, ...texts)
        }
        return { ok: true, recorded }
      }),
    )
    const last = appended.ok ? appended.recorded.at(-1) : undefined
    if (last !== undefined) for (const onAppended of subscribers) onAppended(last.position)
    return appended
  }

  return {
    kind: 'sqlite',
    append,
    read: ({ after, limit }) => guarded(() => rows(readFacts.all(after, limit))),
    readStream: (stream, afterVersion) => guarded(() => rows(readStream.all(stream, afterVersion))),
    position: () => guarded(position),
    subscribe(onAppended) {
      subscribers.add(onAppended)
      return () => subscribers.delete(onAppended)
    },
    values: valuesIn(database, guarded),
    async close() {
      if (database.isOpen) database.close()
    },
  }
}

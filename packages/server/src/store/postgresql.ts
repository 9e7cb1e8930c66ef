import type { Instant, Recorded, StreamId } from '@trunkline/governance'
import pg from 'pg'
import { migrationsAfter } from './migrations.ts'
import { faultOf, openPool, transaction } from './postgresql-connection.ts'
import { openListening } from './postgresql-listen.ts'
import type { Appended, Store, Values } from './store.ts'
import { conflictIn, number, streamsOf } from './versions.ts'

interface FactRow {
  readonly position: string
  readonly stream: string
  readonly version: number
  readonly happened_at: string
  readonly recorded_at: string
  readonly actor: string
  readonly source: Recorded['source']
  readonly fact: Recorded['fact']
}

const recordedOf = (row: FactRow): Recorded => ({
  stream: row.stream as StreamId,
  happenedAt: Number(row.happened_at) as Instant,
  source: row.source,
  fact: row.fact,
  position: Number(row.position),
  version: row.version,
  recordedAt: Number(row.recorded_at) as Instant,
  actor: row.actor,
})

export interface PostgresqlOptions {
  readonly url: string
  /** Every key starts with it: one database may hold several groups. */
  readonly tenant?: string
  readonly schema?: string
  readonly pollMilliseconds?: number
}

const migrate = (pool: pg.Pool, schema: string, tenant: string): Promise<void> =>
  transaction(pool, async (client) => {
    // Two processes that start together take turns; the lock ends with the transaction.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`trunkline ${schema}`])
    // A user who may not make schemas may be given one.
    const given = await client.query('SELECT to_regnamespace($1) IS NOT NULL AS is_there', [schema])
    if (!given.rows[0].is_there) await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${schema}.migrations (number integer PRIMARY KEY, says text NOT NULL)`,
    )
    const found = await client.query(`SELECT coalesce(max(number), 0) AS number FROM ${schema}.migrations`)
    for (const migration of migrationsAfter(Number(found.rows[0].number))) {
      await client.query(migration.postgresql.replaceAll('{schema}', schema))
      await client.query(`INSERT INTO ${schema}.migrations VALUES ($1, $2)`, [migration.number, migration.says])
    }
    await client.query(`INSERT INTO ${schema}.heads VALUES ($1, 0) ON CONFLICT DO NOTHING`, [tenant])
  })

type Query = (text: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>

const valuesIn = (query: Query, table: string, tenant: string): Values => {
  const put = `INSERT INTO ${table} VALUES ($1, $2, $3, $4) ON CONFLICT`
  const matching = 'tenant = $1 AND kind = $2'
  return {
    get: async (kind, key) =>
      (await query(`SELECT value FROM ${table} WHERE ${matching} AND key = $3`, [tenant, kind, key])).rows[0]?.value ??
      null,
    list: async (kind) =>
      (await query(`SELECT key, value FROM ${table} WHERE ${matching} ORDER BY key COLLATE "C"`, [tenant, kind])).rows,
    put: async (kind, key, value) => {
      const parameters = [tenant, kind, key, JSON.stringify(value)]
      await query(`${put} (tenant, kind, key) DO UPDATE SET value = excluded.value`, parameters)
    },
    putIfAbsent: async (kind, key, value) =>
      (await query(`${put} DO NOTHING`, [tenant, kind, key, JSON.stringify(value)])).rowCount === 1,
    take: async (kind, key) => {
      const removed = `DELETE FROM ${table} WHERE ${matching} AND key = $3 RETURNING value`
      return (await query(removed, [tenant, kind, key])).rows[0]?.value ?? null
    },
  }
}

const versionsOf = async (
  client: pg.PoolClient,
  facts: string,
  parameters: readonly [tenant: string, streams: readonly StreamId[]],
): Promise<ReadonlyMap<StreamId, number>> => {
  const text = `SELECT stream, max(version) AS version FROM ${facts} WHERE tenant = $1 AND stream = ANY ($2) GROUP BY stream`
  const found = await client.query(text, [...parameters])
  return new Map(found.rows.map((row) => [row.stream as StreamId, Number(row.version)]))
}

const insert = async (client: pg.PoolClient, facts: string, tenant: string, recorded: readonly Recorded[]) => {
  const column = <Value>(of: (one: Recorded) => Value): Value[] => recorded.map(of)
  await client.query(
    `INSERT INTO ${facts} SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::int[], $5::bigint[], $6::bigint[], $7::text[], $8::json[], $9::json[])`,
    [
      tenant,
      column((one) => one.position),
      column((one) => one.stream),
      column((one) => one.version),
      column((one) => one.happenedAt),
      column((one) => one.recordedAt),
      column((one) => one.actor),
      column((one) => JSON.stringify(one.source)),
      column((one) => JSON.stringify(one.fact)),
    ],
  )
}

/** The store of one tenant in a PostgreSQL, or a database that speaks its protocol; any number of processes share it. */
export const openPostgresql = async (options: PostgresqlOptions): Promise<Store> => {
  const { url, tenant = 'group', pollMilliseconds = 2000 } = options
  const schema = pg.escapeIdentifier(options.schema ?? 'trunkline')
  const [facts, heads] = [`${schema}.facts`, `${schema}.heads`]
  const channel = `trunkline ${schema} ${tenant}`
  const pool = openPool(url)
  await migrate(pool, schema, tenant).catch(async (thrown) => {
    await pool.end()
    throw thrown
  })

  const query: Query = async (text, parameters) => {
    try {
      return await pool.query(text, [...parameters])
    } catch (thrown) {
      throw faultOf(thrown)
    }
  }
  const rows = async (text: string, parameters: readonly unknown[]): Promise<readonly Recorded[]> =>
    (await query(`SELECT * FROM ${facts} WHERE tenant = $1 AND ${text}`, parameters)).rows.map(recordedOf)
  const position = async (): Promise<number> =>
    Number((await query(`SELECT position FROM ${heads} WHERE tenant = $1`, [tenant])).rows[0].position)
  const listening = openListening({ url, channel, pollMilliseconds, position })

  const append: Store['append'] = async (drafts, appendOptions) => {
    const appended = await transaction(pool, async (client): Promise<Appended> => {
      // The tenant's head is locked first, so positions are committed in their order and a reader never misses one.
      const head = await client.query(`SELECT position FROM ${heads} WHERE tenant = $1 FOR UPDATE`, [tenant])
      const versions = await versionsOf(client, facts, [tenant, streamsOf(drafts, appendOptions)])
      const conflict = conflictIn(versions, appendOptions)
      if (conflict !== null) return { ok: false, conflict }
      const recorded = number(drafts, { position: Number(head.rows[0].position), versions }, appendOptions)
      await insert(client, facts, tenant, recorded)
      await client.query(`UPDATE ${heads} SET position = position + $2 WHERE tenant = $1`, [tenant, recorded.length])
      return { ok: true, recorded }
    })
    const last = appended.ok ? appended.recorded.at(-1) : undefined
    if (last !== undefined) {
      listening.tell(last.position)
      pool.query('SELECT pg_notify($1, $2)', [channel, String(last.position)]).catch(() => {}) // Only a hint.
    }
    return appended
  }

  return {
    kind: 'postgresql',
    append,
    read: ({ after, limit }) => rows('position > $2 ORDER BY position LIMIT $3', [tenant, after, limit]),
    readStream: (stream, after) => rows('stream = $2 AND version > $3 ORDER BY version', [tenant, stream, after]),
    position,
    subscribe: listening.subscribe,
    values: valuesIn(query, `${schema}.kept_values`, tenant),
    async close() {
      await listening.close()
      await pool.end()
    },
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { openPostgresql } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/** A place of its own for one test, and what is left of it removed afterwards. */
export interface Trial {
  readonly kind: Store['kind']
  readonly open: () => Promise<Store>
  /** For a process of its own: which adapter, and the folder or the URL and schema. */
  readonly place: { readonly folder: string } | { readonly url: string; readonly schema: string }
  readonly remove: () => Promise<void>
}

const URL = process.env['TRUNKLINE_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test'

const sqliteTrial = async (): Promise<Trial> => {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-'))
  return {
    kind: 'sqlite',
    open: () => openSqlite(folder),
    place: { folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Runs one statement on the database of the trials. */
export const ask = async (text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: URL, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query(text)
  } finally {
    await client.end()
  }
}

const postgresqlTrial = async (): Promise<Trial> => {
  const schema = `trial_${v7().replaceAll('-', '')}`
  return {
    kind: 'postgresql',
    open: () => openPostgresql({ url: URL, schema }),
    place: { url: URL, schema },
    remove: () => ask(`DROP SCHEMA IF EXISTS ${schema} CASCADE`),
  }
}

const reason = await ask('SELECT 1').then(
  () => null,
  (thrown: Error) => thrown.message || thrown.name,
)

/** Why nothing is tried on PostgreSQL here, or null where it is. In CI its absence is a failure, not a skip. */
export const withoutPostgresql: string | null = reason === null ? null : `no PostgreSQL at ${URL}: ${reason}`
if (withoutPostgresql !== null) {
  if (process.env['CI'] === 'true') throw new Error(withoutPostgresql)
  console.warn(`SKIPPED on PostgreSQL: ${withoutPostgresql}`)
}

/** Both adapters, or SQLite alone where no PostgreSQL answers. */
export const TRIALS: readonly (readonly [Store['kind'], () => Promise<Trial>])[] = [
  ['sqlite', sqliteTrial],
  ...(withoutPostgresql === null ? [['postgresql', postgresqlTrial] as const] : []),
]

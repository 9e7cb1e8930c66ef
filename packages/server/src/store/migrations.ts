import { Fault } from '../fault.ts'

/** One step of the schema. Never edited once released: a change is a new number. `{schema}` is PostgreSQL's, quoted. */
export interface Migration {
  readonly number: number
  readonly says: string
  readonly sqlite: string
  readonly postgresql: string
}

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    says: 'Facts in order of position, one version per stream; keyed values.',
    sqlite: `
      CREATE TABLE facts (
        position INTEGER PRIMARY KEY,
        stream TEXT NOT NULL,
        version INTEGER NOT NULL,
        happened_at INTEGER NOT NULL,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        source TEXT NOT NULL,
        fact TEXT NOT NULL,
        UNIQUE (stream, version)
      ) STRICT;
      CREATE TABLE kept_values (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (kind, key)
      ) STRICT, WITHOUT ROWID;`,
    // Keys start with the tenant, so that a distributed database can place them; `json`, not `jsonb`, keeps the text as it was.
    postgresql: `
      CREATE TABLE {schema}.heads (tenant text PRIMARY KEY, position bigint NOT NULL);
      CREATE TABLE {schema}.facts (
        tenant text NOT NULL,
        position bigint NOT NULL,
        stream text NOT NULL,
        version integer NOT NULL,
        happened_at bigint NOT NULL,
        recorded_at bigint NOT NULL,
        actor text NOT NULL,
        source json NOT NULL,
        fact json NOT NULL,
        PRIMARY KEY (tenant, position),
        UNIQUE (tenant, stream, version)
      );
      CREATE TABLE {schema}.kept_values (
        tenant text NOT NULL,
        kind text NOT NULL,
        key text NOT NULL,
        value json NOT NULL,
        PRIMARY KEY (tenant, kind, key)
      );`,
  },
]

const NEWEST = MIGRATIONS.at(-1)?.number ?? 0

/** The steps still to take from a schema's number; a schema newer than this program is refused. */
export const migrationsAfter = (number: number): readonly Migration[] => {
  if (number > NEWEST)
    throw new Fault(
      'too-new',
      `The data were written by a newer Trunkline (schema ${number}, this program knows ${NEWEST}).`,
      'Start the newer version, or use another data folder or database.',
    )
  return MIGRATIONS.filter((migration) => migration.number > number)
}

import { Fault } from '../fault.ts'
import { openPostgresql } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

export interface StorePlace {
  readonly folder?: string
  readonly databaseUrl?: string
}

/** PostgreSQL where a URL is given, else the folder. */
export const openStore = ({ folder, databaseUrl }: StorePlace): Promise<Store> => {
  if (databaseUrl !== undefined) return openPostgresql({ url: databaseUrl })
  if (folder !== undefined) return openSqlite(folder)
  throw new Fault(
    'folder-unusable',
    'No place for the data was given.',
    'Name a folder with --data, or set DATABASE_URL.',
  )
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fault, type FaultCode } from '../fault.ts'

// https://sqlite.org/rescode.html
const FAULTS: Readonly<Record<number, readonly [FaultCode, string, string]>> = {
  8: [
    'folder-unusable',
    'may not be written to',
    'Give this user the right to write there, or name another with --data.',
  ],
  10: [
    'folder-unusable',
    'cannot be read or written',
    'Look at the disk, then start again: everything acknowledged is kept.',
  ],
  11: ['damaged', 'is damaged', 'Put a backup of the folder in its place.'],
  13: ['disk-full', 'is on a full disk', 'Free some space and try again: nothing was half written.'],
  14: [
    'folder-unusable',
    'cannot be opened',
    'Check that the folder exists and may be written to, or name another with --data.',
  ],
  26: [
    'damaged',
    'holds a file that is not a database',
    'Put a backup of the folder in its place, or name another with --data.',
  ],
}

/** SQLite's own error in words, or the thrown thing as it was. */
export const faultOf = (thrown: unknown, folder: string): unknown => {
  const errcode = thrown instanceof Error && 'errcode' in thrown ? Number(thrown.errcode) & 0xff : 0
  const fault = FAULTS[errcode]
  return fault === undefined
    ? thrown
    : new Fault(fault[0], `The data folder ${folder} ${fault[1]}.`, fault[2], { cause: thrown })
}

const holderOf = (folder: string): string => {
  try {
    return ` (process ${readFileSync(join(folder, 'in-use-by'), 'utf8').trim()})`
  } catch {
    return '' // The note is a courtesy; the lock does not depend on it.
  }
}

const inUse = (folder: string, cause: unknown): Fault =>
  new Fault(
    'folder-in-use',
    `The data folder ${folder} is in use by another Trunkline${holderOf(folder)}.`,
    'Use the server that is running, or stop it, or name another folder with --data. Several processes can share one PostgreSQL: set DATABASE_URL.',
    { cause },
  )

/** Opens the file and holds it: the lock is SQLite's own on the file, so it ends with the process, however that ends. */
export const holdFolder = (folder: string): DatabaseSync => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new Fault(
      'folder-unusable',
      `The data folder ${folder} cannot be made.`,
      'Name another folder with --data.',
      { cause },
    )
  }
  try {
    const database = new DatabaseSync(join(folder, 'trunkline.sqlite'))
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    database.exec('BEGIN IMMEDIATE; COMMIT')
    writeFileSync(join(folder, 'in-use-by'), `${process.pid}\n`)
    return database
  } catch (thrown) {
    if (thrown instanceof Error && 'errcode' in thrown && (thrown.errcode === 5 || thrown.errcode === 6))
      throw inUse(folder, thrown)
    throw faultOf(thrown, folder)
  }
}

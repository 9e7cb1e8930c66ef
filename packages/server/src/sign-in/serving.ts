import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the command line finds the server of a folder, and acts there as the folder's operator. */
export interface Serving {
  readonly url: string
  readonly pid: number
  readonly token: string
}

const fileIn = (folder: string): string => join(folder, 'serving.json')

/** What the folder says of a running server, or null. After a crash it may name one that is gone: ask before trusting. */
export const readServing = (folder: string): Serving | null => {
  try {
    const { url, pid, token } = JSON.parse(readFileSync(fileIn(folder), 'utf8'))
    const isServing = typeof url === 'string' && typeof pid === 'number' && typeof token === 'string'
    return isServing ? { url, pid, token } : null
  } catch {
    return null // Missing, or not ours: nobody serves from here.
  }
}

/** Readable by this user only; in place at once or not at all. */
export const writeServing = (folder: string, serving: Serving): void => {
  const unfinished = `${fileIn(folder)}.${serving.pid}`
  writeFileSync(unfinished, `${JSON.stringify(serving)}\n`, { mode: 0o600 })
  renameSync(unfinished, fileIn(folder))
}

/** Removes the file where it is still this server's. */
export const removeServing = (folder: string, { token }: Serving): void => {
  if (readServing(folder)?.token === token) rmSync(fileIn(folder), { force: true })
}

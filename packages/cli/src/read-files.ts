import { constants } from 'node:fs'
import { lstat, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type DocumentFile, LARGEST_FILE } from '@trunkline/documents'
import { UnreachableError } from './command.ts'

const SKIPPED = new Set(['node_modules', '.git'])

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

const unreadable = (path: string, problem: string): DocumentFile => ({ path, content: '', size: 0, problem })

// Opened without waiting, so that a pipe in the folder cannot hold the walk; what is measured is what is then read.
const readOne = async (path: string): Promise<DocumentFile> => {
  try {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await handle.stat()
      if (!found.isFile()) return unreadable(path, 'neither a file nor a folder')
      if (found.size > LARGEST_FILE) return { path, content: '', size: found.size }
      return { path, content: await handle.readFile(), size: found.size }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return unreadable(path, reasonOf(error))
  }
}

const walk = async (folder: string): Promise<readonly (string | DocumentFile)[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const sorted = entries.filter(({ name }) => !SKIPPED.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
    const found = await Promise.all(
      sorted.map((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : []
      }),
    )
    return found.flat()
  } catch (error) {
    return [unreadable(folder, reasonOf(error))]
  }
}

const filesAt = async (path: string): Promise<readonly (string | DocumentFile)[]> => {
  try {
    return (await stat(path)).isDirectory() ? await walk(path) : [path]
  } catch (error) {
    // A link that leads nowhere is there, and is reported; a path that is not there is a mistake in the command line.
    const isThere = await lstat(path).then(
      () => true,
      () => false,
    )
    if (!isThere && codeOf(error) === 'ENOENT') throw new UnreachableError(`${path}: there is no such file or folder.`)
    return [unreadable(path, reasonOf(error))]
  }
}

/**
 * The files of the given paths, folders with everything below them, in the order of their names. Links inside a folder
 * are not followed; node_modules and .git are left out; a file over `LARGEST_FILE` bytes is measured and not read.
 * Throws `UnreachableError` for a path that does not exist.
 */
export const readFiles = async (paths: readonly string[]): Promise<readonly DocumentFile[]> => {
  const found = (await Promise.all(paths.map(filesAt))).flat()
  const distinct = new Map(found.map((file) => [typeof file === 'string' ? file : file.path, file]))
  return Promise.all([...distinct.values()].map((file) => (typeof file === 'string' ? readOne(file) : file)))
}

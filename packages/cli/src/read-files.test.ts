import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UnreachableError } from './command.ts'
import { readFiles } from './read-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-files-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (path: string, text: string): string => {
  const full = join(folder, path)
  mkdirSync(join(full, '..'), { recursive: true })
  writeFileSync(full, text)
  return full
}
const names = async (...paths: readonly string[]): Promise<readonly string[]> =>
  (await readFiles(paths.map((path) => join(folder, path)))).map(({ path }) =>
    path.slice(folder.length + 1).replaceAll('\\', '/'),
  )

test('a folder is read with everything below it, in the order of names, without what is not the group’s', async () => {
  for (const path of ['walk/b.md', 'walk/a/x.md', 'walk/c.yaml', 'walk/node_modules/y.md', 'walk/.git/z.md'])
    write(path, path)
  expect(await names('walk')).toEqual(['walk/a/x.md', 'walk/b.md', 'walk/c.yaml'])
})

test('a file named twice is read once', async () => {
  write('twice/a.md', 'a')
  expect(await names('twice', 'twice/a.md')).toEqual(['twice/a.md'])
})

test('bytes and size are those of the file', async () => {
  const path = write('bytes/a.md', 'é')
  expect(await readFiles([path])).toEqual([{ path, content: Buffer.from('é'), size: 2 }])
})

test('a large file is measured and not read', async () => {
  const path = write('large/a.md', '')
  truncateSync(path, 50_000_000)
  expect(await readFiles([path])).toEqual([{ path, content: '', size: 50_000_000 }])
})

test('a path that does not exist is said so', async () => {
  await expect(readFiles([join(folder, 'nowhere')])).rejects.toBeInstanceOf(UnreachableError)
})

test.skipIf(process.platform === 'win32')('links in a folder are not followed', async () => {
  write('outside/secret.md', 'x')
  write('links/a.md', 'a')
  symlinkSync(join(folder, 'outside'), join(folder, 'links', 'b'))
  symlinkSync(join(folder, 'outside', 'secret.md'), join(folder, 'links', 'c.md'))
  symlinkSync(join(folder, 'links'), join(folder, 'links', 'round'))
  expect(await names('links')).toEqual(['links/a.md'])
})

test.skipIf(process.platform === 'win32')('a link that leads nowhere is unreadable, not missing', async () => {
  const path = join(folder, 'broken.md')
  symlinkSync(join(folder, 'gone.md'), path)
  expect(await readFiles([path])).toMatchObject([{ path, problem: expect.stringContaining('ENOENT') }])
})

test.skipIf(process.platform === 'win32')('a pipe does not hold the walk', async () => {
  const path = join(folder, 'pipe.md')
  execFileSync('mkfifo', [path])
  expect(await readFiles([path])).toMatchObject([{ path, problem: 'neither a file nor a folder' }])
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a file without permission is a problem',
  async () => {
    const path = write('denied/a.md', 'a')
    chmodSync(path, 0)
    expect(await readFiles([path])).toMatchObject([{ path, problem: expect.stringContaining('EACCES') }])
  },
)

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../fault.ts'
import { openSqlite } from './sqlite.ts'

const script = fileURLToPath(new URL('./append-forever.ts', import.meta.url))

describe('the folder of a store', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trunkline-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const faultOf = (where: string): Promise<Fault> =>
    openSqlite(where).then(
      () => expect.fail('opened'),
      (fault: Fault) => fault,
    )

  test('is for one process: a second is refused and told what to do, until the first is killed', async () => {
    const first = spawn(process.execPath, [script, JSON.stringify({ folder })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // The first thing it says is that it is ready; the first number is a position acknowledged.
    for (let said = ''; !/\d/.test(said); ) said += String((await once(first.stdout, 'data'))[0])
    const fault = await faultOf(folder)
    expect(fault.code).toBe('folder-in-use')
    expect(fault.message).toContain(`process ${first.pid}`)
    expect(fault.hint).toMatch(/server that is running.*stop it.*--data.*DATABASE_URL/)
    first.kill('SIGKILL')
    await once(first, 'exit')
    const store = await openSqlite(folder)
    expect(await store.position()).toBeGreaterThan(0)
    await store.close()
  })

  test('is for one opening within a process too, and free once closed', async () => {
    const store = await openSqlite(folder)
    expect((await faultOf(folder)).code).toBe('folder-in-use')
    await store.close()
    await (await openSqlite(folder)).close()
  })

  test('written by a newer program is refused', async () => {
    await (await openSqlite(folder)).close()
    const database = new DatabaseSync(join(folder, 'trunkline.sqlite'))
    database.exec('PRAGMA user_version = 999')
    database.close()
    expect(await faultOf(folder)).toMatchObject({ code: 'too-new', hint: expect.stringContaining('newer') })
  })

  test('that holds something else under the name is refused', async () => {
    writeFileSync(join(folder, 'trunkline.sqlite'), 'not a database, but long enough to be read as one '.repeat(200))
    expect((await faultOf(folder)).code).toBe('damaged')
  })

  test('that is a file is refused', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect((await faultOf(join(folder, 'file'))).code).toBe('folder-unusable')
  })

  test.skipIf(process.getuid?.() === 0)('that may not be written to is refused', async () => {
    chmodSync(folder, 0o500)
    expect((await faultOf(folder)).code).toBe('folder-unusable')
  })
})

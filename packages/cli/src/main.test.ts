import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MAIN = join(import.meta.dirname, 'main.ts')

test('a reader that closes the pipe early is no error', { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-main-'))
  for (let at = 0; at < 2000; at += 1) writeFileSync(join(folder, `${at}.md`), '')
  const child = spawn(process.execPath, [MAIN, 'check', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  rmSync(folder, { recursive: true })
  expect(Buffer.concat(errors).toString()).toBe('')
  expect(code).toBe(1)
})

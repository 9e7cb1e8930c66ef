import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UnreachableError, UsageError } from '../command.ts'
import { checkCommand, runCheck } from './check.ts'

let folder = ''
const MINUTES = '# API backlog, 2023-01-05\n\n## Attendees\n\n* Ada, DT\n\n## Agenda\n\n* Approval\n'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-check-'))
  mkdirSync(join(folder, 'good'))
  mkdirSync(join(folder, 'bad'))
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'good', 'MOM-2023-01-05.md'), MINUTES)
  writeFileSync(join(folder, 'bad', 'empty.md'), '')
  writeFileSync(join(folder, 'bad', 'large.md'), '')
  truncateSync(join(folder, 'bad', 'large.md'), 50_000_000)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (...argv: readonly string[]) => {
  const out: string[] = []
  const code = await runCheck(
    argv.map((word) => word.replace('~', folder)),
    { out: (text) => out.push(text), err: (text) => out.push(text) },
  )
  return { code, out: out.join('') }
}

describe('the exit code', () => {
  test.each([
    { argv: ['~/good'], code: 0, why: 'nothing of severity error' },
    { argv: ['~/good', '~/bad'], code: 1, why: 'an error in one of two folders' },
    { argv: ['~/bad/empty.md'], code: 1, why: 'a single file' },
    { argv: ['~/empty'], code: 0, why: 'nothing to check' },
    { argv: ['--json', '~/good', '--data', 'elsewhere'], code: 0, why: 'options every command takes' },
  ])('$code: $why', async ({ argv, code }) => {
    expect((await run(...argv)).code).toBe(code)
  })

  test.each([
    { argv: [], error: UsageError, why: 'no path' },
    { argv: ['--format', 'xml', '~/good'], error: UsageError, why: 'no such format' },
    { argv: ['--fast', '~/good'], error: TypeError, why: 'no such option' },
    { argv: ['~/nowhere'], error: UnreachableError, why: 'no such path' },
  ])('an error: $why', async ({ argv, error }) => {
    await expect(run(...argv)).rejects.toBeInstanceOf(error)
  })
})

describe('the output', () => {
  test('JSON has what was read and the findings', async () => {
    const { out } = await run('--json', '~/bad')
    const { read, findings } = JSON.parse(out)
    expect(read).toMatchObject({ files: 2, backlogEntries: 0, proposals: 0, minutes: 0, releases: 0, organisations: 0 })
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['empty-file', 'file-too-large'])
  })

  test.each([
    { format: 'text', pattern: /^Findings: 2 errors, 0 warnings, 0 notes\.$/m },
    { format: 'json', pattern: /^\{\n {2}"read"/ },
    { format: 'sarif', pattern: /"version": "2\.1\.0"/ },
    { format: 'github', pattern: /^::error file=/ },
  ])('--format $format', async ({ format, pattern }) => {
    expect((await run('--format', format, '~/bad')).out).toMatch(pattern)
  })
})

test('the usage names every format', () => {
  expect(checkCommand.usage).toContain('text|json|sarif|github')
})

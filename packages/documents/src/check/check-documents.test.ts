import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { checkDocuments } from './check-documents.ts'
import { type DocumentFile, LARGEST_FILE } from './document-file.ts'
import type { CheckResult } from './result.ts'

const fileOf = (path: string, content: string | Uint8Array): DocumentFile => ({ path, content, size: content.length })
const bytes = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers)

const MINUTES = '# API backlog, 2023-01-05\n\n## Attendees\n\n* Ada, DT\n\n## Agenda\n\n* Approval\n'
const PROPOSAL =
  '| **Field** | Description |\n| --- | --- |\n| API family name | Sim Swap |\n| API family owner | DT |\n| API summary | Tells |\n| Technical viability | Yes |\n'

describe('bad input is a finding', () => {
  test.each([
    { file: fileOf('a.md', ''), code: 'empty-file', why: 'nothing in it' },
    { file: fileOf('a.md', ' \n\t'), code: 'empty-file', why: 'blanks only' },
    { file: fileOf('a.md', bytes(0xef, 0xbb, 0xbf)), code: 'empty-file', why: 'a byte order mark only' },
    { file: fileOf('a.md', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1)), code: 'binary-file', why: 'a program' },
    { file: fileOf('a.bin', bytes(0xff, 0xfe, 0x61, 0)), code: 'binary-file', why: 'UTF-16' },
    { file: fileOf('a.md', 'a\0b'), code: 'binary-file', why: 'a NUL in a text' },
    { file: { path: 'a.md', content: '', size: 50_000_000 }, code: 'file-too-large', why: '50 MB, not read' },
    { file: fileOf('a.md', 'x'.repeat(LARGEST_FILE + 1)), code: 'file-too-large', why: 'one byte too many' },
    { file: { ...fileOf('a.md', ''), problem: 'EACCES' }, code: 'unreadable-file', why: 'no permission' },
    { file: fileOf('a.yaml', 'releases: []\n\tx: ]'), code: 'unreadable-file', why: 'broken YAML' },
    { file: fileOf('a.md', 'Nothing of the group.'), code: 'unknown-document', why: 'another text' },
    { file: fileOf('a.json', '{"a": 1}'), code: 'unknown-document', why: 'other JSON' },
    { file: fileOf('a.png', bytes(0x89, 0x50, 0, 0)), code: 'unknown-document', why: 'a picture' },
  ])('$why: $code', ({ file, code }) => {
    const { findings, read } = checkDocuments([file])
    expect(findings.map((found) => found.code)).toEqual([code])
    expect(findings[0]).toMatchObject({ file: file.path, line: expect.any(Number), hint: expect.stringMatching(/\.$/) })
    expect(read.files).toBe(1)
  })

  test('HTML with scripts in it is reported at its lines, once each, and the rest is read', () => {
    const { findings, read } = checkDocuments([
      fileOf('a.md', `${MINUTES}\n<script>alert(1)</script>\n<b onclick="x">\n`),
    ])
    const scripts = findings.filter(({ code }) => code === 'script-in-document')
    expect(scripts.map(({ line }) => line)).toEqual([11, 12])
    expect(read.minutes).toBe(1)
  })

  test('one broken document does not keep the others from being read', () => {
    const { read } = checkDocuments([fileOf('a.md', bytes(0, 1, 2)), fileOf('b.md', MINUTES), fileOf('c.md', PROPOSAL)])
    expect(read).toMatchObject({ files: 3, minutes: 1, proposals: 1, unknown: 1 })
  })

  test('a YAML document that unfolds without end is refused', () => {
    const layers = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`)
    const bomb = `l0: &l0 [x]\n${layers.join('\n')}\nreleases: *l9\n`
    expect(checkDocuments([fileOf('a.yaml', bomb)]).findings.map(({ code }) => code)).toEqual(['unreadable-file'])
  })

  test('a flood of findings is bounded, the gravest first', () => {
    const releases = `releases:\n${'  - {}\n'.repeat(5000)}`
    const { findings } = checkDocuments([fileOf('a.yaml', `${releases}  - "\n`)])
    expect(findings).toHaveLength(2001)
    expect(findings.map(({ code }) => code)).toContain('unreadable-file')
    expect(findings.find(({ code }) => code === 'findings-left-out')?.says).toBe('3001 further findings are left out.')
  })

  test('it never throws, whatever the bytes and the name', () => {
    const name = fc.constantFrom('APIbacklog.md', 'MOM-2023-01-05.md', 'p.md', 'a.yaml', 'a.json', 'a.html', '')
    const piece = fc.constantFrom(
      '<table><tr><th>API name</th>',
      '|a|b|\n|-|-|\n',
      '## Attendees\n',
      'releases:\n- ',
      '{',
      'é',
    )
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''))
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      text,
      fc.constant(MINUTES).chain((base) => fc.nat(base.length).map((at) => base.slice(0, at))),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, content), { maxLength: 4 }), (files) => {
        const { read, findings } = checkDocuments(files.map(([path, bytesOrText]) => fileOf(path, bytesOrText)))
        expect(read.files).toBe(files.length)
        for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

test('findings come by file, line and column', () => {
  const { findings } = checkDocuments([fileOf('b.md', ''), fileOf('a.md', PROPOSAL), fileOf('c.md', '')])
  const places = findings.map(({ file, line }) => [file, line])
  expect(places).toEqual([...places].sort())
  expect(new Set(places.map(([file]) => file))).toEqual(new Set(['a.md', 'b.md', 'c.md']))
})

const inputs = realInputs()
describe.skipIf(inputs === null)('the real documents', () => {
  let checked: CheckResult | null = null
  const check = (): CheckResult => {
    if (checked !== null) return checked
    const root = inputs ?? ''
    const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    checked = checkDocuments(
      paths.map(({ parentPath, name }) => {
        const content = readFileSync(join(parentPath, name))
        return { path: join(parentPath, name).slice(root.length + 1), content, size: content.length }
      }),
    )
    return checked
  }

  test('are all recognised and counted', () => {
    expect(check().read).toMatchObject({
      files: 144,
      backlogEntries: 96,
      tables: [
        { file: 'backlog/APIbacklog.2025-11-05.md', takenOn: '2025-11-05', entries: 85 },
        { file: 'backlog/APIbacklog.2026-07-22.md', takenOn: '2026-07-22', entries: 96 },
      ],
      proposals: 77,
      templates: 2,
      minutes: 30,
      releases: 213,
      plans: 133,
      organisations: 188,
      definitions: 30,
      unknown: 0,
    })
  })

  // Facts 3.3, on the table of 2026-07-22: E3, E4, E8, E10, E11, E12, E13, E14, E15; 3.4 and 3.6 for the last four.
  test.each([
    ['impossible-date', 2],
    ['status-before-registration', 1],
    ['dead-template-link', 4],
    ['proposal-not-linked', 16],
    ['release-not-shown', 5],
    ['release-stale', 4],
    ['release-date-differs', 4],
    ['release-version-differs', 1],
    ['repository-renamed', 1],
    ['link-text-not-repository', 1],
    ['action-lost', 8],
    ['action-closed-by-prose', 3],
    ['api-name-malformed', 2],
    ['release-tagged-independent', 27],
  ])('%s: %i', (code, count) => {
    const found = check().findings.filter((one) => one.code === code && !one.file.includes('2025-11-05.md'))
    expect(found).toHaveLength(count)
  })
})

import { createRequire } from 'node:module'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FINDINGS, type Finding, type FindingCode, finding } from '../finding.ts'
import { FINDINGS_FORMATS, formatFindings } from './format-findings.ts'
import { uriOf } from './format-sarif.ts'
import type { CheckResult } from './result.ts'

const resultOf = (findings: readonly Finding[]): CheckResult => ({
  read: {
    files: 2,
    backlogEntries: 1,
    tables: [{ file: 'table.md', takenOn: null, entries: 1 }],
    proposals: 1,
    templates: 0,
    minutes: 0,
    releases: 0,
    plans: 0,
    organisations: 0,
    definitions: 0,
    unknown: 0,
  },
  findings,
})
const result = (...findings: readonly Finding[]): CheckResult => resultOf(findings)
const found = (file: string, says = 'It says.', hint = 'Do this.'): Finding =>
  finding('empty-file', { file, line: 3, column: 5 }, says, hint)

const anyFinding = fc
  .record({
    code: fc.constantFrom(...(Object.keys(FINDINGS) as FindingCode[])),
    file: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('/tmp/Ünï/a b.md', 'C:\\a\\b.md')),
    line: fc.integer({ min: 1, max: 1e6 }),
    column: fc.integer({ min: 1, max: 1e6 }),
    says: fc.string({ unit: 'binary' }),
    hint: fc.string({ unit: 'binary' }),
  })
  .map(({ code, says, hint, ...place }) => finding(code, place, says, hint))
const anyResult = fc.array(anyFinding, { maxLength: 5 }).map(resultOf)

describe('as text', () => {
  test('findings stand under their file, with place, severity, what to do and the totals', () => {
    const note = finding('organisation-unknown', { file: 'b.md', line: 12, column: 1 }, 'Who?', 'Say who.')
    expect(formatFindings(result(found('a.md'), note), 'text')).toBe(
      [
        'a.md',
        '   3:5  error    It says.  [empty-file]',
        '                 Do this.',
        '',
        'b.md',
        '  12:1  note     Who?  [organisation-unknown]',
        '                 Say who.',
        '',
        '2 files read: 1 backlog entry, 1 proposal, 0 minutes, 0 releases, 0 organisations, 0 API definitions.',
        'Findings: 1 error, 0 warnings, 1 note.',
        '',
      ].join('\n'),
    )
  })

  test('a document cannot steer the terminal', () => {
    fc.assert(
      fc.property(anyResult, (any) => !/[\p{Cc}\p{Cf}]/u.test(formatFindings(any, 'text').replaceAll('\n', ''))),
    )
    expect(formatFindings(result(found('a\u001b[2J.md', 'x\ny')), 'text').split('\n')).toHaveLength(7)
  })
})

test('a flood of findings is written too', () => {
  const flood = resultOf(Array.from({ length: 200_000 }, () => found('a.md')))
  for (const format of FINDINGS_FORMATS) expect(formatFindings(flood, format).length).toBeGreaterThan(1e6)
})

test('as JSON it is the result itself', () => {
  const any = result(found('a.md'))
  expect(JSON.parse(formatFindings(any, 'json'))).toEqual(any)
})

describe('as GitHub annotations', () => {
  test.each([
    {
      given: found('docs/a.md'),
      line: '::error file=docs/a.md,line=3,col=5,title=empty-file::It says. Do this.',
      why: 'plain',
    },
    {
      given: found('a,b:c%.md', '100 %:\r\n::error::x'),
      line: '::error file=a%2Cb%3Ac%25.md,line=3,col=5,title=empty-file::100 %25:%0D%0A::error::x Do this.',
      why: 'what would end the property or the command',
    },
    {
      given: found('docs\\a.md'),
      line: '::error file=docs/a.md,line=3,col=5,title=empty-file::It says. Do this.',
      why: 'a path of Windows',
    },
    {
      given: finding('organisation-unknown', { file: 'a', line: 1 }, 'Who?', 'Say.'),
      line: '::notice file=a,line=1,col=1,title=organisation-unknown::Who? Say.',
      why: 'a note is a notice',
    },
  ])('$why', ({ given, line }) => {
    expect(formatFindings(result(given), 'github')).toBe(`${line}\n`)
  })

  test('one line for each finding, whatever it holds', () => {
    fc.assert(
      fc.property(anyResult, (any) => {
        const lines = formatFindings(any, 'github').split(/\r\n|\r|\n/)
        expect(lines).toHaveLength(any.findings.length + 1)
        for (const line of lines.slice(0, -1))
          expect(line).toMatch(/^::(error|warning|notice) file=[^,:]*,line=\d+,col=\d+,title=[a-z-]+::/)
      }),
    )
  })
})

describe('as SARIF', () => {
  const require = createRequire(import.meta.url)
  const { id: _, $schema: __, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const isSarif = ajv.compile(schema)

  test('it keeps the schema of the standard, whatever the findings hold', () => {
    fc.assert(
      fc.property(anyResult, (any) => {
        isSarif(JSON.parse(formatFindings(any, 'sarif')))
        expect(isSarif.errors).toBeNull()
      }),
    )
  })

  test('the schema is not an empty one', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })

  test('a result names its rule, its level and its place', () => {
    const [run] = JSON.parse(formatFindings(result(found('a b.md')), 'sarif')).runs
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'empty-file',
        shortDescription: { text: 'Empty file.' },
        help: { text: 'Do this.' },
        defaultConfiguration: { level: 'error' },
      },
    ])
    expect(run.results).toEqual([
      {
        ruleId: 'empty-file',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'It says. Do this.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b.md' },
              region: { startLine: 3, startColumn: 5 },
            },
          },
        ],
      },
    ])
  })

  test.each([
    { path: 'docs/Q&A #1.md', uri: 'docs/Q%26A%20%231.md', why: 'reserved characters' },
    { path: './docs/a.md', uri: 'docs/a.md', why: 'a leading dot says nothing' },
    { path: '../in/a.md', uri: '../in/a.md', why: 'beside this folder' },
    { path: 'a:b.md', uri: 'a%3Ab.md', why: 'would read as a scheme' },
    { path: 'docs\\a.md', uri: 'docs/a.md', why: 'Windows, relative' },
    { path: 'C:\\docs\\ä.md', uri: 'file:///C:/docs/%C3%A4.md', why: 'Windows, absolute' },
    { path: '/tmp/a.md', uri: 'file:///tmp/a.md', why: 'absolute' },
    { path: 'a\ud800.md', uri: 'a%EF%BF%BD.md', why: 'half a character' },
  ])('$path: $why', ({ path, uri }) => {
    expect(uriOf(path)).toBe(uri)
  })
})

test.each(FINDINGS_FORMATS)('%s ends with a line end and is empty of nothing', (format) => {
  expect(formatFindings(result(found('a.md')), format)).toMatch(/[^\n]\n$/)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { judgeReleases } from './judge.ts'
import { parseReleases } from './master.ts'
import { parseProgress } from './progress.ts'

const release = (change: Record<string, string> = {}, api: Record<string, string> = {}): string => {
  const members = {
    repository: 'SimSwap',
    release_tag: 'r3.3',
    release_date: "'2026-07-01T10:00:00Z'",
    meta_release: 'Sync26',
    release_type: 'public-release',
    ...change,
  }
  const apiMembers = {
    api_name: 'sim-swap',
    api_version: '2.0.0',
    api_title: 'SIM Swap',
    commonalities: '0.8.0',
    ...api,
  }
  const lines = Object.entries(members).map(([name, value]) => `    ${name}: ${value}`)
  const apiLines = Object.entries(apiMembers).map(([name, value]) => `        ${name}: ${value}`)
  return ['  -', ...lines, '    apis:', '      -', ...apiLines, ''].join('\n')
}
const master = (...releases: readonly string[]): string =>
  `metadata:\n  last_updated: '2026-08-21T03:32:36.140Z'\nreleases:\n${releases.join('')}`
const plan = (label: string, tag: string, state = 'planned'): string =>
  `progress:\n- repository: SimSwap\n  release_track: meta-release\n  meta_release: ${label}\n  target_release_tag: ${tag}\n  state: ${state}\n  apis: []\n`

const codes = (source: string, progress?: string): readonly string[] => {
  const parsed = parseReleases(source, 'master.yaml')
  const plans = progress === undefined ? null : parseProgress(progress, 'progress.yaml').document
  return [...parsed.findings, ...judgeReleases(parsed.document, plans)].map(({ code }) => code)
}

test('a release is read with its day, label and line', () => {
  expect(parseReleases(master(release()), 'master.yaml').document).toMatchObject({
    takenOn: '2026-08-21',
    releases: [
      {
        repository: 'SimSwap',
        tag: 'r3.3',
        on: '2026-07-01',
        metaRelease: 'Sync26',
        superseded: false,
        apis: [{ name: 'sim-swap', version: '2.0.0', commonalities: '0.8.0', line: 12 }],
        line: 5,
      },
    ],
  })
})

test('an independent release has no meta-release', () => {
  const { document } = parseReleases(master(release({ meta_release: 'Independent' })), 'master.yaml')
  expect(document.releases[0]?.metaRelease).toBeNull()
})

describe('judgeReleases', () => {
  const independent = { meta_release: 'Independent' }
  test.each([
    { source: master(release()), found: [], why: 'nothing to say' },
    { source: master(release({}, { api_name: 'vwip' })), found: ['api-name-malformed'], why: 'a branch for a name' },
    {
      source: master(release({}, { api_name: 'v0.4rc1' })),
      found: ['api-name-malformed'],
      why: 'a version for a name',
    },
    { source: master(release({}, { api_name: 'SimSwap' })), found: ['api-name-malformed'], why: 'the repository name' },
    { source: master(release({}, { commonalities: 'null' })), found: ['commonalities-missing'], why: 'says none' },
    { source: master(release({ meta_release: 'Winter26' })), found: ['meta-release-unknown'], why: 'not decided' },
    { source: master(release({ release_date: "'2026-02-30'" })), found: ['release-incomplete'], why: 'no such day' },
    { source: master(release({ release_tag: 'null' })), found: ['release-incomplete'], why: 'no tag' },
    { source: master(release(), release()), found: ['release-twice'], why: 'listed twice' },
    {
      source: master(release(), release({ release_tag: 'r3.2' }, { commonalities: "'0.6'" })),
      found: ['commonalities-spelling'],
      why: 'two numbers here, three there',
    },
    {
      source: `${master(release())}repositories:\n  - {repository: SimSwap, latest_public_release: r9.9}\n`,
      found: ['release-latest-unknown'],
      why: 'the newest release is not listed',
    },
    {
      source: master(release(independent)),
      progress: plan('Sync26', 'r3.4'),
      found: ['release-tagged-independent'],
      why: 'the plan says otherwise',
    },
    {
      source: master(release({ ...independent, release_date: "'2026-02-28'" })),
      progress: plan('Sync26', 'r3.4'),
      found: [],
      why: 'before the cycle of the plan',
    },
    {
      source: master(release(independent)),
      progress: plan('Sync26', 'r3.4', 'historical'),
      found: [],
      why: 'the plan is history',
    },
    { source: master(release(independent)), found: [], why: 'no plan at hand' },
    {
      source: master(release()),
      progress: plan('fall26', 'r3.4'),
      found: ['meta-release-unknown'],
      why: 'a plan for a label not decided',
    },
  ])('$why', ({ source, progress, found }) => {
    expect(codes(source, progress)).toEqual(found)
  })

  test('never throws', () => {
    const judge = (text: string) =>
      judgeReleases(parseReleases(text, 'a').document, parseProgress(text, 'b').document) !== null
    fc.assert(fc.property(fc.string({ unit: 'binary' }), judge))
    fc.assert(fc.property(fc.json(), (json) => judge(`{releases: ${json}, progress: ${json}, repositories: ${json}}`)))
  })
})

const inputs = realInputs()
describe.skipIf(inputs === null)('the real release data', () => {
  const text = (name: string): string => readFileSync(join(inputs ?? '', 'releases', name), 'utf8')
  const releases = () => parseReleases(text('releases-master.yaml'), 'master.yaml')
  const progress = () => parseProgress(text('releases-progress.yaml'), 'progress.yaml')

  test('holds 213 releases of 52 repositories by label (facts 3.6)', () => {
    const { document, findings } = releases()
    const byLabel = Object.groupBy(document.releases, ({ metaRelease }) => metaRelease ?? 'Independent')
    expect(Object.fromEntries(Object.entries(byLabel).map(([label, rows]) => [label, rows?.length]))).toEqual({
      Fall25: 88,
      Spring25: 44,
      Independent: 39,
      Fall24: 35,
      Spring26: 7,
    })
    expect(new Set(document.releases.map(({ repository }) => repository)).size).toBe(52)
    expect(document.repositories).toHaveLength(66)
    expect(document.releases.flatMap(({ apis }) => apis)).toHaveLength(343)
    expect(document.releases.filter(({ superseded }) => superseded)).toHaveLength(95)
    expect(findings).toEqual([])
  })

  test('every line is the line of its repository', () => {
    const lines = text('releases-master.yaml').split('\n')
    const misplaced = releases().document.releases.filter(
      ({ line, repository }) => lines[line - 1] !== `  - repository: ${repository}`,
    )
    expect(misplaced).toEqual([])
  })

  test('holds 133 plans, 61 of them active', () => {
    const { document, findings } = progress()
    expect(document.entries).toHaveLength(133)
    expect(document.entries.filter(({ state }) => state !== 'historical')).toHaveLength(61)
    expect(findings).toEqual([])
  })

  test('holds the errors that the facts count', () => {
    const found = judgeReleases(releases().document, progress().document)
    const counts = Object.groupBy(found, ({ code }) => code)
    expect(Object.fromEntries(Object.entries(counts).map(([code, list]) => [code, list?.length]))).toEqual({
      'api-name-malformed': 2,
      'commonalities-missing': 13,
      'commonalities-spelling': 1,
      'release-tagged-independent': 27,
    })
  })
})

import { type Finding, finding } from '../finding.ts'
import type { ProgressDocument, ReleaseRow, ReleasesDocument } from '../values.ts'
import { metaReleaseOf } from './meta-release.ts'

type Plan = ProgressDocument['entries'][number]

const API_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const VERSION_FOR_NAME = /^v(wip|\d)/

const judgeApis = (file: string, release: ReleaseRow): readonly Finding[] =>
  release.apis.flatMap((api) => {
    const place = { file, line: api.line }
    const where = `${release.repository} ${release.tag}`
    const findings: Finding[] = []
    if (!API_NAME.test(api.name) || VERSION_FOR_NAME.test(api.name)) {
      const says = `"${api.name}" in ${where} is no API name${VERSION_FOR_NAME.test(api.name) ? ' but a version' : ''}.`
      findings.push(finding('api-name-malformed', place, says, 'Write the published name in lower case with hyphens.'))
    }
    if (api.commonalities === null) {
      const says = `${api.name} in ${where} does not say which Commonalities release it follows.`
      findings.push(finding('commonalities-missing', place, says, 'Add the Commonalities version, such as 0.6.0.'))
    }
    return findings
  })

const judgeLabel = (file: string, line: number, label: string | null): readonly Finding[] => {
  if (label === null || metaReleaseOf(label)?.label === label) return []
  const known = metaReleaseOf(label)
  const hint = known === null ? 'Check the label against the decided names (Signal, Sync).' : `Write ${known.label}.`
  return [
    finding('meta-release-unknown', { file, line }, `"${label}" is not a meta-release the group decided on.`, hint),
  ]
}

const major = (tag: string | null): string | undefined => /^r?(\d+)/.exec(tag ?? '')?.[1]

/** A release of the cycle its repository's active plan aims at, yet labelled independent (facts 3.6: 27 in August 2026). */
const judgeIndependence = (file: string, release: ReleaseRow, plan: Plan | undefined): readonly Finding[] => {
  const aim = plan?.metaRelease == null ? null : metaReleaseOf(plan.metaRelease)
  if (aim === null || plan === undefined || release.metaRelease !== null) return []
  if (release.on < aim.startsOn) return []
  const says = `${release.repository} ${release.tag} is labelled independent; its repository's plan says ${aim.label}.`
  const hint =
    major(release.tag) === major(plan.tag)
      ? `Label it ${aim.label}, or take ${aim.label} out of the plan.`
      : `The plan's target is ${plan.tag}: label it ${aim.label} only if it belongs to that line.`
  return [finding('release-tagged-independent', { file, line: release.line }, says, hint)]
}

const judgeSpellings = ({ file, releases }: ReleasesDocument): readonly Finding[] => {
  const apis = releases.flatMap((release) => release.apis).filter((api) => api.commonalities !== null)
  const spellings = [...new Set(apis.map((api) => api.commonalities ?? ''))].sort()
  const short = apis.find((api) => /^\d+\.\d+$/.test(api.commonalities ?? ''))
  if (short === undefined || !spellings.some((spelling) => /^\d+\.\d+\.\d+/.test(spelling))) return []
  const says = `Commonalities versions are written in ${spellings.length} ways: ${spellings.join(', ')}.`
  return [finding('commonalities-spelling', { file, line: short.line }, says, 'Write all three numbers, 0.6.0.')]
}

const judgeInventory = ({ file, releases, repositories }: ReleasesDocument): readonly Finding[] => {
  const lines = new Map<string, number>()
  const twice = releases.flatMap(({ repository, tag, line }) => {
    const first = lines.get(`${repository} ${tag}`)
    lines.set(`${repository} ${tag}`, first ?? line)
    if (first === undefined) return []
    const says = `${repository} ${tag} is listed twice, first on line ${first}.`
    return [finding('release-twice', { file, line }, says, 'Keep one entry.')]
  })
  const unknown = repositories.flatMap(({ name, latestPublicRelease, newestPreRelease, line }) =>
    [latestPublicRelease, newestPreRelease]
      .filter((tag) => tag !== null && !lines.has(`${name} ${tag}`))
      .map((tag) => {
        const says = `${name} names ${tag} as its newest release, and no such release is listed.`
        return finding('release-latest-unknown', { file, line }, says, 'List the release, or correct the tag.')
      }),
  )
  return [...twice, ...unknown]
}

/** What the inventory says of itself and, where the plans are beside it, what contradicts them. */
export const judgeReleases = (releases: ReleasesDocument, progress: ProgressDocument | null): readonly Finding[] => {
  const active = (progress?.entries ?? []).filter(({ state }) => state !== 'historical')
  const plans = new Map(active.map((entry) => [entry.repository, entry]))
  return [
    ...judgeInventory(releases),
    ...judgeSpellings(releases),
    ...releases.releases.flatMap((release) => [
      ...judgeLabel(releases.file, release.line, release.metaRelease),
      ...judgeIndependence(releases.file, release, plans.get(release.repository)),
      ...judgeApis(releases.file, release),
    ]),
    ...(progress?.entries ?? []).flatMap((entry) => judgeLabel(progress?.file ?? '', entry.line, entry.metaRelease)),
  ]
}

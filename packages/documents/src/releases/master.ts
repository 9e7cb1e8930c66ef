import { type IsoDate, parseDate } from '@trunkline/governance'
import { type Finding, finding } from '../finding.ts'
import type { ReleaseRow, ReleasesDocument } from '../values.ts'
import { isRecord, readYaml, recordsIn, textOf, type YamlSource } from '../yaml.ts'

export interface ParsedReleases {
  readonly document: ReleasesDocument
  readonly findings: readonly Finding[]
}

type Item = Readonly<Record<string, unknown>>

/** The day of `2026-08-21T03:32:36.140Z` or `2026-08-21`. */
export const dayOf = (value: unknown): IsoDate | null => parseDate((textOf(value) ?? '').slice(0, 10))

/** The day the file was written, as its own metadata says. */
export const takenOnOf = (value: Item): IsoDate | null =>
  isRecord(value['metadata']) ? dayOf(value['metadata']['last_updated']) : null

const INDEPENDENT = 'Independent'

const readApis = (yaml: YamlSource, path: readonly (string | number)[], item: Item): ReleaseRow['apis'] =>
  recordsIn(item['apis']).map((api, index) => ({
    name: textOf(api['api_name']) ?? '',
    version: textOf(api['api_version']) ?? '',
    title: textOf(api['api_title']),
    commonalities: textOf(api['commonalities']),
    line: yaml.placeOf([...path, 'apis', index]).line,
  }))

const readRelease = (yaml: YamlSource, path: readonly (string | number)[], item: Item): ReleaseRow | null => {
  const [repository, tag, on] = [textOf(item['repository']), textOf(item['release_tag']), dayOf(item['release_date'])]
  if (repository === null || tag === null || on === null) return null
  const label = textOf(item['meta_release'])
  return {
    repository,
    tag,
    on,
    metaRelease: label === INDEPENDENT ? null : label,
    kind: textOf(item['release_type']) ?? '',
    superseded: item['superseded'] === true,
    url: textOf(item['github_url']),
    apis: readApis(yaml, path, item),
    line: yaml.placeOf(path).line,
  }
}

/** Reads the Release Collector's inventory (schema 3.x). A release without repository, tag or possible date is a finding. */
export const parseReleases = (source: string, file: string): ParsedReleases => {
  const yaml = readYaml(source, file)
  const value = isRecord(yaml.value) ? yaml.value : {}
  const findings: Finding[] = [...yaml.findings]
  const releases = recordsIn(value['releases']).flatMap((item, index) => {
    const release = readRelease(yaml, ['releases', index], item)
    if (release !== null) return [release]
    const place = { file, ...yaml.placeOf(['releases', index]) }
    const says = `Release ${index + 1} lacks its repository, its tag or a possible date.`
    findings.push(finding('release-incomplete', place, says, 'Complete the entry; it is left out until then.'))
    return []
  })
  const repositories = recordsIn(value['repositories']).flatMap((item, index) => {
    const name = textOf(item['repository'])
    if (name === null) return []
    return {
      name,
      latestPublicRelease: textOf(item['latest_public_release']),
      newestPreRelease: textOf(item['newest_pre_release']),
      archived: item['repository_archived'] === true,
      line: yaml.placeOf(['repositories', index]).line,
    }
  })
  return { document: { kind: 'releases', file, takenOn: takenOnOf(value), releases, repositories }, findings }
}

import { type Finding, finding } from '../finding.ts'
import type { ProgressDocument } from '../values.ts'
import { isRecord, readYaml, recordsIn, textOf } from '../yaml.ts'
import { takenOnOf } from './master.ts'

export interface ParsedProgress {
  readonly document: ProgressDocument
  readonly findings: readonly Finding[]
}

/** Reads the progress tracker's file (schema 1.x): active plans and the historical entries of past meta-releases. */
export const parseProgress = (source: string, file: string): ParsedProgress => {
  const yaml = readYaml(source, file)
  const value = isRecord(yaml.value) ? yaml.value : {}
  const findings: Finding[] = [...yaml.findings]
  const entries = recordsIn(value['progress']).flatMap((item, index) => {
    const place = { file, ...yaml.placeOf(['progress', index]) }
    const [repository, state] = [textOf(item['repository']), textOf(item['state'])]
    if (repository === null || state === null) {
      const says = `Plan ${index + 1} lacks its repository or its state.`
      findings.push(finding('release-incomplete', place, says, 'Complete the entry; it is left out until then.'))
      return []
    }
    return {
      repository,
      track: textOf(item['release_track']),
      metaRelease: textOf(item['meta_release']),
      tag: textOf(item['target_release_tag']),
      state,
      apis: recordsIn(item['apis']).map((api) => ({
        name: textOf(api['api_name']) ?? '',
        version: textOf(api['target_api_version']) ?? '',
      })),
      line: place.line,
    }
  })
  return { document: { kind: 'progress', file, takenOn: takenOnOf(value), entries }, findings }
}

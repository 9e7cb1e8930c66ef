import { type Finding, finding } from '../../finding.ts'
import type { BacklogRow } from '../../values.ts'
import { metaReleaseOf } from '../read/links.ts'
import type { At } from './at.ts'

const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const judgeRepository = (row: BacklogRow, at: At): readonly Finding[] => {
  const { repository, release } = row
  const link = row.cells.project?.links.find(({ href }) => href === repository?.href)
  if (repository === null || link === undefined) return []
  const findings: Finding[] = []
  if (folded(link.text) !== folded(repository.name)) {
    const says = `“${link.text}” links the repository ${repository.name}`
    findings.push(finding('link-text-not-repository', at(link.start), says, `Write “${repository.name}”`))
  }
  if (release?.repository != null && release.repository.toLowerCase() !== repository.name.toLowerCase()) {
    const says = `The project links ${repository.name}, the release ${release.repository}`
    findings.push(finding('repository-renamed', at(link.start), says, 'Use the repository’s present name in both'))
  }
  return findings
}

const judgeRelease = (row: BacklogRow, at: At): readonly Finding[] => {
  const cell = row.cells.release
  if (cell === null) return []
  const place = at(cell.content.start)
  if (row.release === null) {
    const words = row.repository === null ? 'N/A' : 'No release'
    const says = `“${cell.text}” for a row ${row.repository === null ? 'without' : 'with a'} repository`
    const isSaid = cell.text.toLowerCase() === words.toLowerCase()
    return isSaid ? [] : [finding('no-release-words', place, says, `Write “${words}”`)]
  }
  const link = cell.links.find(({ href }) => href === row.release?.href)
  const linkPlace = at(link?.start ?? cell.start)
  if (row.release.tag === null || row.release.version === null)
    return [
      finding('release-unreadable', linkPlace, `“${link?.text}” names no release`, 'Link the tag as “vX.Y.Z Label”'),
    ]
  const label = /\b[A-Za-z]+\d{2}\b/.exec(link?.text ?? '')?.[0]
  if (label === undefined || label === metaReleaseOf(label)) return []
  return [finding('meta-release-label-case', linkPlace, `“${label}”`, `Write “${metaReleaseOf(label)}”`)]
}

/** The last two columns: repository and latest release. */
export const judgeProject = (row: BacklogRow, at: At): readonly Finding[] => [
  ...judgeRepository(row, at),
  ...judgeRelease(row, at),
]

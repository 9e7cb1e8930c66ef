import type { BacklogRow } from '../../values.ts'
import { metaReleaseOf } from '../read/links.ts'
import type { ReportAt } from './report.ts'

const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const judgeRepository = (row: BacklogRow, report: ReportAt): void => {
  const { repository, release } = row
  const link = row.cells.project?.links.find(({ href }) => href === repository?.href)
  if (repository === null || link === undefined) return
  if (folded(link.text) !== folded(repository.name)) {
    const says = `"${link.text}" links the repository ${repository.name}.`
    report('link-text-not-repository', link.start, says, `Write "${repository.name}".`)
  }
  if (release?.repository != null && release.repository.toLowerCase() !== repository.name.toLowerCase()) {
    const says = `The project links ${repository.name}, the release ${release.repository}.`
    report('repository-renamed', link.start, says, "Use the repository's present name in both.")
  }
}

const judgeRelease = (row: BacklogRow, report: ReportAt): void => {
  const cell = row.cells.release
  if (cell === null) return
  if (row.release === null) {
    const words = row.repository === null ? 'N/A' : 'No release'
    if (cell.text.toLowerCase() === words.toLowerCase()) return
    const says = `"${cell.text}" in a row ${row.repository === null ? 'without' : 'with a'} repository.`
    report('no-release-words', cell.content.start, says, `Write "${words}".`)
    return
  }
  const link = cell.links.find(({ href }) => href === row.release?.href)
  const at = link?.start ?? cell.start
  const label = /\b[A-Za-z]+\d{2}\b/.exec(link?.text ?? '')?.[0]
  if (row.release.tag === null || row.release.version === null)
    report('release-unreadable', at, `"${link?.text}" names no release.`, 'Link the tag as "vX.Y.Z Label".')
  else if (label !== undefined && label !== metaReleaseOf(label))
    report('meta-release-label-case', at, `"${label}" is not written as decided.`, `Write "${metaReleaseOf(label)}".`)
}

/** The last two columns: repository and latest release. */
export const judgeProject = (row: BacklogRow, report: ReportAt): void => {
  judgeRepository(row, report)
  judgeRelease(row, report)
}

import { type Finding, finding } from '../../finding.ts'
import { startOf } from '../read/cells.ts'
import type { WrittenRow } from '../read/rows.ts'
import type { Tag } from '../read/tags.ts'
import type { At } from './at.ts'

const ends = (tags: readonly Tag[]): number => tags.filter((tag) => tag.kind === 'end').length

/** Rows whose `<tr>` and `</tr>` do not pair. One finding for each cause: `</tr>` written for `<tr>` is one. */
export const judgeRowTags = (rows: readonly WrittenRow[], at: At): readonly Finding[] =>
  rows.flatMap((row) => {
    const { opening, closing, cells } = row
    const first = cells[0] === undefined ? row.start : startOf(cells[0])
    const opened = opening.length - ends(opening)
    const findings: Finding[] = []
    if (opened === 0) {
      const says = opening.length === 0 ? 'No <tr> before this row' : '“</tr>” stands where “<tr>” belongs'
      findings.push(
        finding('row-without-opening-tag', at(opening[0]?.start ?? first), says, 'Write <tr> before the <th>'),
      )
    }
    if (opened > 1)
      findings.push(
        finding('row-opened-twice', at(row.start), '“<tr>” stands twice before this row', 'Delete one of them'),
      )
    if (opened > 0 && ends(opening) > 0)
      findings.push(finding('stray-row-end', at(row.start), '“</tr>” closes no row', 'Delete it'))
    if (closing === null)
      findings.push(
        finding('row-not-closed', at(row.end), 'No </tr> after this row', 'Write </tr> after its last cell'),
      )
    return findings
  })

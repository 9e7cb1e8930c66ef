import { startOf } from '../read/cells.ts'
import type { WrittenRow } from '../read/rows.ts'
import type { ReportAt } from './report.ts'

/** Rows whose `<tr>` and `</tr>` do not pair. One finding for each cause: `</tr>` written for `<tr>` is one. */
export const judgeRowTags = (rows: readonly WrittenRow[], report: ReportAt): void => {
  for (const { start, end, opening, closing, cells } of rows) {
    const first = cells[0] === undefined ? start : startOf(cells[0])
    const closes = opening.filter((tag) => tag.kind === 'end').length
    const opens = opening.length - closes
    if (opens === 0) {
      const says = closes === 0 ? 'No <tr> stands before this row.' : '"</tr>" stands where "<tr>" belongs.'
      report('row-without-opening-tag', opening[0]?.start ?? first, says, 'Write <tr> before the <th>.')
    }
    if (opens > 1) report('row-opened-twice', start, '"<tr>" stands twice before this row.', 'Delete one of them.')
    if (opens > 0 && closes > 0) report('stray-row-end', start, '"</tr>" closes no row.', 'Delete it.')
    if (closing === null)
      report('row-not-closed', end, 'No </tr> stands after this row.', 'Write </tr> after its last cell.')
  }
}

import type { BacklogRow } from '../../values.ts'
import type { ReportAt } from './report.ts'

const NOT_A_FILE = {
  'pull-request': ['template-is-pull-request', 'Link the merged file once the pull request is merged.'],
  issue: ['template-is-issue', 'Link the pull request that holds the template, later the merged file.'],
  other: ['template-link-elsewhere', 'Link a file of documentation/API proposals.'],
} as const

const judgeTemplate = (row: BacklogRow, report: ReportAt): void => {
  const { template } = row
  const cell = row.cells.proposal
  if (cell === null) return
  if (template === null) {
    report('template-missing', cell.content.start, `"${row.name}" links no template.`, 'Link the filled-in template.')
  } else if (template.kind !== 'file') {
    const [code, hint] = NOT_A_FILE[template.kind]
    const link = cell.links.find(({ href }) => href === template.href)
    const target = template.href.replace(/^https?:\/\/(?:www\.)?github\.com\//i, '')
    report(code, link?.start ?? cell.start, `"${link?.text}" links ${target}, not a file.`, hint)
  }
  if (row.registeredOn === null)
    report('registration-date-missing', cell.start, `"${row.name}" has no readable date.`, 'Write YYYY/MM/DD.')
}

/** The proposal's cell, a link to the filled-in template and the day of registration; and plain http anywhere. */
export const judgeLinks = (row: BacklogRow, report: ReportAt): void => {
  judgeTemplate(row, report)
  for (const cell of Object.values(row.cells))
    for (const link of cell?.links ?? [])
      if (/^http:/i.test(link.href))
        report('insecure-link', link.start, `"${link.href}" is not encrypted.`, 'Write https://.')
}

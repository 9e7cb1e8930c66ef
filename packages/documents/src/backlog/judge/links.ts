import { type Finding, finding } from '../../finding.ts'
import type { BacklogRow } from '../../values.ts'
import type { At } from './at.ts'

const SAYS = {
  'pull-request': ['template-is-pull-request', 'Link the merged file once the pull request is merged'],
  issue: ['template-is-issue', 'Link the pull request that holds the template, later the merged file'],
  other: ['template-link-elsewhere', 'Link a file of documentation/API proposals'],
} as const

/** The proposal's cell: a link to the filled-in template and the day of registration; and plain http anywhere. */
export const judgeLinks = (row: BacklogRow, at: At): readonly Finding[] => {
  const cell = row.cells.proposal
  const findings: Finding[] = []
  const { template } = row
  if (cell !== null && template === null)
    findings.push(
      finding(
        'template-missing',
        at(cell.content.start),
        `“${row.name}” links no template`,
        'Link the filled-in template',
      ),
    )
  if (cell !== null && template !== null && template.kind !== 'file') {
    const [code, hint] = SAYS[template.kind]
    const link = cell.links.find(({ href }) => href === template.href)
    const says = `“${link?.text}” links ${template.href.replace(/^https?:\/\/github\.com\//, '')}, not a file`
    findings.push(finding(code, at(link?.start ?? cell.start), says, hint))
  }
  if (cell !== null && row.registeredOn === null)
    findings.push(
      finding(
        'registration-date-missing',
        at(cell.start),
        `“${row.name}” has no registration date`,
        'Write YYYY/MM/DD',
      ),
    )
  for (const column of Object.values(row.cells))
    for (const link of column?.links ?? [])
      if (/^http:/i.test(link.href))
        findings.push(finding('insecure-link', at(link.start), `“${link.href}” is not encrypted`, 'Write https://'))
  return findings
}

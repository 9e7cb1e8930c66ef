import { type IsoDate, parseDate } from '@trunkline/governance'
import { plainText } from '../markdown/inline.ts'
import { isBlank, isDelimiter, type PipeRow, pipeRow } from '../markdown/pipe-table.ts'
import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { MinutesActionRow } from '../values.ts'

const STATUSES: Readonly<Record<string, MinutesActionRow['status']>> = {
  open: 'open',
  closed: 'closed',
  'not pursued': 'dropped',
  dropped: 'dropped',
}

const QUOTED = /(?<![\d-])(20\d{6,7}-\d{2})(?!\d)/g

/** The day in `YYYYMMDD-NN`; null where the id is malformed. */
export const dayOfId = (id: string): IsoDate | null => {
  const match = /^(\d{4})(\d{2})(\d{2})-\d{2}$/.exec(id)
  return match === null ? null : parseDate(`${match[1]}-${match[2]}-${match[3]}`)
}

/** Ids of action points named in a text, in order. */
export const quotedIds = (text: string): readonly string[] => [...text.matchAll(QUOTED)].map((match) => match[1] ?? '')

const isHeader = (row: PipeRow): boolean => /^\**(?:ap\b|id\b|action)/i.test(row.cells[0] ?? '')

const readRow = (row: PipeRow, report: Report): MinutesActionRow => {
  const [id = '', owners = '', status = '', ...text] = row.cells.map(plainText)
  const raisedOn = dayOfId(id)
  if (raisedOn === null) {
    const says = id === '' ? 'The action point has no id.' : `${id} is no id of an action point.`
    report(
      'action-id-malformed',
      row.line,
      says,
      'Write the day of the call that raised it and two digits: 20220526-03.',
    )
  }
  const known = STATUSES[status.toLowerCase()]
  if (known === undefined) {
    const says = `"${status}" is no status of an action point; it is read as open.`
    report('action-status-unknown', row.line, says, 'Write Open, Closed or Not pursued.')
  }
  return {
    id: id === '' ? null : id,
    label: null,
    owners: owners
      .split(',')
      .map((owner) => owner.trim())
      .filter((owner) => owner !== ''),
    status: known ?? 'open',
    text: text.join(' ').trim(),
    raisedOn,
    line: row.line,
  }
}

/** Rows of the table of action points: id, owners, status, text; struck-through rows lose only the strokes. */
export const readActionTable = (lines: readonly Line[], report: Report): readonly MinutesActionRow[] => {
  const rows = lines
    .map(({ text, number }) => pipeRow(text, number))
    .filter((row) => row !== null)
    .filter((row) => !isDelimiter(row) && !isBlank(row) && !isHeader(row))
    .map((row) => readRow(row, report))
  const first = new Map<string, MinutesActionRow>()
  for (const row of rows) {
    const before = row.id === null ? undefined : first.get(row.id)
    if (before === undefined) first.set(row.id ?? '', row)
    else {
      const says = `${row.id} stands in this table already, at line ${before.line}.`
      report('action-id-repeated', row.line, says, 'Give one of the two its own id.')
    }
  }
  return rows
}

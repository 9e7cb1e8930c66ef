import { plainLines, plainText } from '../markdown/inline.ts'
import { isBlank, isDelimiter, pipeRow } from '../markdown/pipe-table.ts'
import { type Line, sectionsOf } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { ProposalField } from '../values.ts'
import { fieldLabelled } from './template.ts'

/** A labelled part of a proposal; `field` is null where no template asks for it. */
export interface Part {
  readonly field: ProposalField | null
  readonly label: string
  readonly text: string
  readonly line: number
}

const isHeader = (label: string): boolean => /^(?:field|item)$/i.test(label)

/** Rows of the two-column table: a row without label goes on with the row above, and so does a line after an unclosed one. */
export const tableParts = (lines: readonly Line[], report: Report): readonly Part[] => {
  const parts: Part[] = []
  const extend = (text: string): void => {
    const last = parts.at(-1)
    if (last !== undefined) parts[parts.length - 1] = { ...last, text: `${last.text}\n${text}` }
  }
  let open = false
  for (const { text, number } of lines) {
    const row = pipeRow(text, number)
    if (row === null) {
      if (open && text.trim() !== '') {
        extend(plainLines(text.replace(/\|\s*$/, '')))
        report(
          'proposal-row-broken',
          number,
          'The row above goes on here, which ends the table.',
          'Join the two lines.',
        )
      }
      open = false
      continue
    }
    if (isDelimiter(row) || isBlank(row)) continue
    const label = plainText(row.cells[0] ?? '')
    const said = row.cells.slice(1).map(plainLines).join('\n').trim()
    open = !row.closed
    if (label === '') extend(said)
    else if (!isHeader(label)) parts.push({ field: fieldLabelled(label), label, text: said, line: number })
  }
  return parts
}

const CONTAINERS = /^(?:camara scope alignment|scope change justification)$/i

/** Headings: a deeper heading that is no field belongs to the field above it. */
export const headingParts = (lines: readonly Line[]): readonly Part[] => {
  const parts: (Part & { level: number })[] = []
  for (const { heading, level, line, lines: body } of sectionsOf(lines)) {
    if (level === 0 || CONTAINERS.test(heading)) continue
    const label = heading
    const field = fieldLabelled(label)
    const text = plainLines(body.map((one) => one.text).join('\n'))
    const above = parts.at(-1)
    if (field === null && above !== undefined && above.field !== null && level > above.level) {
      parts[parts.length - 1] = { ...above, text: [above.text, label, text].filter((said) => said !== '').join('\n') }
    } else parts.push({ field, label, text, line, level })
  }
  return parts
}

const FEWEST_FIELDS = 3

/** True for parts that follow a template, any generation of it. */
export const followTemplate = (parts: readonly Part[]): boolean =>
  new Set(parts.flatMap(({ field }) => field ?? [])).size >= FEWEST_FIELDS

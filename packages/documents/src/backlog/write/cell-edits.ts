import type { BacklogRow, Cell, CellLine, CellLink } from '../../values.ts'
import { daysIn, formatDay } from '../read/day.ts'
import { formatStatus, partsOf } from '../read/status.ts'
import {
  type Layout,
  nameContent,
  organisationsContent,
  ownersContent,
  releaseAddress,
  releaseContent,
  releaseWords,
  repositoryContent,
  statusContent,
  supportersContent,
  templateContent,
} from './cell-content.ts'
import type { CellEdit, Splice } from './edits.ts'
import { escapeLink, escapeText } from './escape.ts'

type Edit<Kind extends CellEdit['kind']> = Extract<CellEdit, { kind: Kind }>

const isNothing = (text: string): boolean => text === '' || /^n\/?a$/i.test(text)

const whole = (cell: Cell, text: string): Splice => ({ ...cell.content, text })

const within = (line: CellLine, text: string): Splice => ({ start: line.start, end: line.end, text })

/** The bullet point in force is replaced; an approval in it stays beside a proposal that is frozen or archived. */
const editStatus = (cell: Cell, { status, on }: Edit<'status'>): readonly Splice[] => {
  const known = (line: CellLine): boolean => partsOf(line.text).some((part) => part.status !== null)
  const line = cell.lines.findLast(known) ?? cell.lines.findLast((candidate) => !isNothing(candidate.text))
  const words = formatStatus(status, on)
  if (line === undefined) return [whole(cell, statusContent(status, on))]
  if (line.kind !== 'bullet') return [within(line, words)]
  const approval = partsOf(line.text).find((part) => part.status === 'tsc-approved' && part.on !== null)
  const stays = (status === 'frozen' || status === 'archived') && approval !== undefined
  return [within(line, stays ? `${formatStatus('tsc-approved', approval.on)}</li><li>${words}` : words)]
}

const editName = (cell: Cell, row: BacklogRow, { name, previousNames }: Edit<'name'>): readonly Splice[] => {
  const prefix = /^\([^)]*enhancement[^)]*\)\s*/i.exec(cell.text)?.[0] ?? ''
  const content = nameContent({ name: `${prefix}${name}`, previousNames: previousNames ?? row.previousNames })
  const [first, last] = [cell.lines[0], cell.lines.at(-1)]
  return first === undefined || last === undefined
    ? [whole(cell, content)]
    : [{ start: first.start, end: last.end, text: content }]
}

const editOrganisations = (cell: Cell, { owners, supporters }: Edit<'organisations'>): readonly Splice[] => {
  const isOneLine = !isNothing(cell.text) && cell.lines.every((line) => line.kind === 'text')
  if (!isOneLine || supporters.length === 0) {
    const content = isOneLine ? ownersContent(owners) : organisationsContent(owners, supporters)
    return [whole(cell, content)]
  }
  return [whole(cell, [ownersContent(owners), supportersContent(supporters)].filter((part) => part !== '').join(', '))]
}

/** The value of a link's address, quotes included, and what stands between its tags. */
const partsOfLink = (link: CellLink, source: string): { readonly href: Splice; readonly text: Splice } | null => {
  const element = source.slice(link.start, link.end)
  const href = /\shref\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i.exec(element)
  const text = /^<a\b(?:"[^"]*"|'[^']*'|[^"'>])*>([\s\S]*)<\/a\s*>$/i.exec(element)
  if (href?.[1] === undefined || text?.[1] === undefined) return null
  const hrefAt = link.start + href.index + href[0].length - href[1].length
  const textAt = link.start + element.lastIndexOf(text[1], element.lastIndexOf('</'))
  return {
    href: { start: hrefAt, end: hrefAt + href[1].length, text: '' },
    text: { start: textAt, end: textAt + text[1].length, text: '' },
  }
}

const editTemplate = (cell: Cell, { href }: Edit<'template'>, source: string): readonly Splice[] => {
  const link = cell.links[0]
  const parts = link === undefined ? null : partsOfLink(link, source)
  if (parts !== null) return [{ ...parts.href, text: `"${escapeLink(href)}"` }]
  const [first, second] = cell.lines
  if (first === undefined) return [whole(cell, `${templateContent(href)}<div>N/A</div>`)]
  const isDay = daysIn(first.text).length > 0
  if (isDay) return [{ start: first.start, end: first.start, text: `${templateContent(href)}<br>` }]
  return [within(first, second === undefined ? `${templateContent(href)}<div>N/A</div>` : templateContent(href))]
}

/** The day after the cell's link, else the line that stands for it, else a block of its own. */
const editDay = (cell: Cell, day: string, source: string): readonly Splice[] => {
  const link = cell.links[0]
  const from = link?.end ?? cell.content.start
  const written = daysIn(source.slice(from, cell.content.end))[0]
  if (written !== undefined) {
    const start = from + written.index
    return [{ start, end: start + written.text.length, text: day }]
  }
  const lines = link === undefined ? cell.lines.slice(1) : cell.lines.filter((line) => line.start >= from)
  const place = lines.find((line) => isNothing(line.text))
  if (place !== undefined) return [within(place, day)]
  const last = link ?? cell.lines.at(-1)
  if (last === undefined) return [whole(cell, `N/A<br>${day}`)]
  return [{ start: last.end, end: last.end, text: `<div>${day}</div>` }]
}

const editRelease = (
  cell: Cell,
  row: BacklogRow,
  { release }: Edit<'release'>,
  { source, layout }: { readonly source: string; readonly layout: Layout },
): readonly Splice[] => {
  const link = cell.links[0]
  const parts = link === undefined ? null : partsOfLink(link, source)
  if (release === null || release.on === null || parts === null)
    return [whole(cell, releaseContent(release, row.repository !== null, layout))]
  return [
    { ...parts.href, text: `"${escapeLink(releaseAddress(release))}"` },
    { ...parts.text, text: escapeText(releaseWords(release)) },
    ...editDay(cell, formatDay(release.on), source),
  ]
}

/** The cell that each kind of edit is about. */
export const COLUMN_OF = {
  name: 'name',
  organisations: 'supporters',
  template: 'proposal',
  registration: 'proposal',
  status: 'status',
  repository: 'project',
  release: 'release',
} as const satisfies Record<CellEdit['kind'], keyof BacklogRow['cells']>

/** Which characters of the document an edit changes; they all lie in the cell it is about. */
export const splicesOf = (
  edit: CellEdit,
  row: BacklogRow,
  document: { readonly source: string; readonly layout: Layout },
): readonly Splice[] => {
  const cell = row.cells[COLUMN_OF[edit.kind]]
  if (cell === null) throw new Error(`The row of "${row.name}" has no cell for its ${edit.kind}`)
  switch (edit.kind) {
    case 'name':
      return editName(cell, row, edit)
    case 'organisations':
      return editOrganisations(cell, edit)
    case 'template':
      return editTemplate(cell, edit, document.source)
    case 'registration':
      return editDay(cell, formatDay(edit.on), document.source)
    case 'status':
      return editStatus(cell, edit)
    case 'repository':
      return [whole(cell, repositoryContent(edit.repository, document.layout))]
    case 'release':
      return editRelease(cell, row, edit, document)
  }
}

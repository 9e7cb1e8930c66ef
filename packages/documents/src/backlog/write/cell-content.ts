import type { BacklogStatus, IsoDate } from '@trunkline/governance'
import { formatDay } from '../read/day.ts'
import { formatStatus } from '../read/status.ts'
import type { NewRow, ShownRelease } from './edits.ts'
import { escapeLink, escapeText } from './escape.ts'

/** Line end, and the blanks before a row tag and before a cell tag. */
export interface Layout {
  readonly eol: string
  readonly rowIndent: string
  readonly cellIndent: string
}

const GITHUB = 'https://github.com/camaraproject'

const addressOf = (repository: string): string =>
  repository.includes('/') ? `https://github.com/${repository}` : `${GITHUB}/${repository}`

/** Links stand on lines of their own, two blanks further in than their cell. */
const block = (lines: readonly string[], { eol, cellIndent }: Layout): string =>
  `${lines.map((line) => `${eol}${cellIndent}  ${line}`).join('')}${eol}${cellIndent}`

const link = (href: string, text: string): string => `<a href="${escapeLink(href)}">${escapeText(text)}</a>`

export const nameContent = ({ name, previousNames = [], isEnhancement = false }: Partial<NewRow>): string => {
  const prefix = isEnhancement ? '(API enhancement) ' : ''
  const suffix = previousNames.length === 0 ? '' : ` (previously ${previousNames.join(', ')})`
  return escapeText(`${prefix}${name}${suffix}`)
}

export const ownersContent = (owners: readonly string[]): string =>
  owners.map((name) => `${escapeText(name)}*`).join(', ')

export const supportersContent = (supporters: readonly string[]): string => supporters.map(escapeText).join(', ')

export const organisationsContent = (owners: readonly string[], supporters: readonly string[]): string =>
  owners.length + supporters.length === 0
    ? 'N/A'
    : `${ownersContent(owners)}<div>${supportersContent(supporters)}</div>`

export const templateContent = (href: string): string => link(href, 'Template')

export const proposalContent = (template: string | null, registeredOn: IsoDate | null, layout: Layout): string => {
  const day = registeredOn === null ? 'N/A' : formatDay(registeredOn)
  return template === null ? `N/A<br>${day}` : block([`${templateContent(template)}<div>${day}</div>`], layout)
}

export const statusContent = (status: BacklogStatus, on: IsoDate | null): string =>
  `<ul><li>${formatStatus(status, on)}</li></ul>`

export const repositoryContent = (repository: string | null, layout: Layout): string => {
  if (repository === null) return 'N/A'
  const address = addressOf(repository)
  const name = /[^/]*$/.exec(repository)?.[0] ?? repository
  return block([`${link(address, name)}<br>`, link(`${address}/blob/main/MAINTAINERS.MD`, 'Maintainers')], layout)
}

export const releaseAddress = ({ repository, tag }: ShownRelease): string =>
  `${addressOf(repository)}/releases/tag/${encodeURIComponent(tag)}`

export const releaseWords = ({ tag, version, metaRelease }: ShownRelease): string =>
  [version === null ? tag : `v${version}`, metaRelease ?? ''].join(' ').trim()

export const releaseContent = (release: ShownRelease | null, hasRepository: boolean, layout: Layout): string => {
  if (release === null) return hasRepository ? 'No release' : 'N/A'
  const day = release.on === null ? 'N/A' : formatDay(release.on)
  return block([`${link(releaseAddress(release), releaseWords(release))}<div>${day}</div>`], layout)
}

/** A whole row in the group's own layout, from its first blank to its last line end. */
export const rowContent = (row: NewRow, layout: Layout): string => {
  const cells = [
    `<th>${nameContent(row)}</th>`,
    `<td>${organisationsContent(row.owners, row.supporters)}</td>`,
    `<td>${proposalContent(row.template, row.registeredOn, layout)}</td>`,
    `<td>${statusContent(row.status, row.on)}</td>`,
    `<td>${repositoryContent(row.repository, layout)}</td>`,
    `<td>${releaseContent(row.release, row.repository !== null, layout)}</td>`,
  ]
  const { eol, rowIndent, cellIndent } = layout
  return `${rowIndent}<tr>${eol}${cells.map((cell) => `${cellIndent}${cell}${eol}`).join('')}${rowIndent}</tr>${eol}`
}

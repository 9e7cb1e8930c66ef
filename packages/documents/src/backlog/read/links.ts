import type { Reference } from '@trunkline/governance'
import type { BacklogRow, Cell } from '../../values.ts'
import { dayIn } from './day.ts'

export interface GitHubPath {
  /** The repository's name; `owner/name` outside the group's organisation. */
  readonly repository: string
  /** What follows the repository, decoded, without leading slash. */
  readonly path: string
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Null for anything but a web link to a GitHub repository. */
export const gitHubPath = (href: string): GitHubPath | null => {
  const match = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+)\/([^/?#]+)\/?([^?#]*)/i.exec(href.trim())
  if (match === null) return null
  const [owner, name] = [match[1] ?? '', decode(match[2] ?? '')]
  return {
    repository: owner.toLowerCase() === 'camaraproject' ? name : `${owner}/${name}`,
    path: decode(match[3] ?? ''),
  }
}

/** Only these are read as links: a `javascript:` address is a script. */
export const isWebLink = (href: string): boolean => /^https?:\/\//i.test(href.trim())

const referenceTo = (href: string): Reference | null => {
  const place = gitHubPath(href)
  const match = /^(issues|pull)\/(\d+)/.exec(place?.path ?? '')
  if (place === null || match === null) return null
  const kind = match[1] === 'pull' ? 'pull-request' : 'issue'
  return { repository: place.repository, kind, number: Number(match[2]), url: href }
}

export const templateOf = (cell: Cell | null): BacklogRow['template'] => {
  const link = cell?.links.find(({ href }) => isWebLink(href))
  if (link === undefined) return null
  const reference = referenceTo(link.href)
  if (reference !== null) return { kind: reference.kind as 'issue' | 'pull-request', href: link.href, file: null }
  const match = /^(?:blob|tree|raw)\/[^/]+\/documentation\/API proposals\/([^/]+)$/.exec(
    gitHubPath(link.href)?.path ?? '',
  )
  return match === null
    ? { kind: 'other', href: link.href, file: null }
    : { kind: 'file', href: link.href, file: match[1] ?? null }
}

/** Every issue and pull request that the row's cells link to. */
export const referencesIn = (cells: readonly (Cell | null)[]): readonly Reference[] =>
  cells.flatMap((cell) => cell?.links ?? []).flatMap(({ href }) => referenceTo(href) ?? [])

/** The first link to a repository itself; `name` is the one in the address, whatever the link's text says. */
export const repositoryOf = (cell: Cell | null): BacklogRow['repository'] => {
  for (const { href } of cell?.links ?? []) {
    const place = gitHubPath(href)
    if (place !== null && place.path === '') return { name: place.repository, href }
  }
  return null
}

/** `fall25` → `Fall25`. */
export const metaReleaseOf = (label: string): string => label.slice(0, 1).toUpperCase() + label.slice(1).toLowerCase()

export const releaseOf = (cell: Cell | null): BacklogRow['release'] => {
  const link = cell?.links.find(({ href }) => isWebLink(href))
  if (cell === null || link === undefined) return null
  const place = gitHubPath(link.href)
  const tag = /^releases\/tag\/([^/]+)/.exec(place?.path ?? '')?.[1] ?? null
  const version = /\bv?(\d+\.\d+\.\d+(?:-[\w.]+)?)/.exec(link.text)?.[1] ?? null
  const label = /\b([A-Za-z]+\d{2})\b/.exec(link.text)?.[1] ?? null
  return {
    href: link.href,
    repository: place?.repository ?? null,
    tag,
    version,
    metaRelease: label === null ? null : metaReleaseOf(label),
    on: dayIn(cell.text),
  }
}

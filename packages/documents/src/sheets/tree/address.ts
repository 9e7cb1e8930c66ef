import { formatReference, type Reference } from '@trunkline/governance'
import { cleanText, oneLine } from './clean-text.ts'
import type { Inline } from './sheet.ts'

/** Where repositories without an owner live. */
export const REPOSITORIES = 'https://github.com/camaraproject'

const UNSAFE = /[\s"'<>\\^`{|}]/g

/** The address with what does not belong in one percent-encoded; null unless it is `http`, `https` or `mailto`. */
export const safeAddress = (address: string): string | null => {
  const trimmed = cleanText(address).trim()
  if (!/^(https?:\/\/[^\s/?#]|mailto:[^\s@]+@)/i.test(trimmed)) return null
  return trimmed.replace(UNSAFE, (character) => encodeURIComponent(character).replace("'", '%27'))
}

const PATHS: Readonly<Record<Reference['kind'], string>> = {
  issue: 'issues',
  'pull-request': 'pull',
  discussion: 'discussions',
  commit: 'commit',
  file: 'issues',
  page: 'issues',
}

/** Where a reference leads: its own address, else its number below `repositories`, else its repository. */
export const addressOf = (reference: Reference, repositories: string): string | null => {
  const own = reference.url === undefined ? null : safeAddress(reference.url)
  if (own !== null) return own
  const named = reference.repository.split('/')
  const parts = named.map((part) => encodeURIComponent(oneLine(part)))
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null
  const home = parts.length > 1 ? `https://github.com/${parts.join('/')}` : `${repositories}/${parts[0]}`
  return safeAddress(reference.number === null ? home : `${home}/${PATHS[reference.kind]}/${reference.number}`)
}

/** `APIBacklog#63`, always with its repository, leading to it where an address is known. */
export const referenceOf = (reference: Reference, repositories: string): Inline => {
  const shown = oneLine(formatReference(reference))
  const href = addressOf(reference, repositories)
  return href === null || shown === '' ? { kind: 'text', text: shown } : { kind: 'reference', text: shown, href }
}

import { formatReference, type Reference } from '@trunkline/governance'
import { safeAddress } from './address.ts'
import { oneLine } from './clean-text.ts'
import { joined, text } from './inlines.ts'
import type { Inline } from './sheet.ts'

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

export const referencesOf = (references: readonly Reference[], repositories: string): readonly Inline[] =>
  joined(
    references.map((reference) => [referenceOf(reference, repositories)]),
    text(', '),
  )

import type { ProposalKind } from '@trunkline/governance'
import { organisationOf } from '../organisations/index.ts'

// The same thing is named differently by the table, the minutes, a file and a repository.

const FILLERS = new Set(
  'a an and api apis camara families family for in new of ogw on or proposal proposals the to with'.split(' '),
)

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/** The words that tell one name from another: no case, accents, brackets, fillers or plural. */
export const wordsOf = (name: string): readonly string[] => {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map(singular)
  return [...new Set(words)]
}

/** Equal for names that differ only in spacing, case, fillers or plural; a name of fillers alone is as it is. */
export const squeeze = (name: string): string => wordsOf(name).join('') || name.trim().toLowerCase()

const FEW = 3

/**
 * From 0 to 1: the share of words that two names have in common, where one holds all words of the other; 0 otherwise,
 * and 0 where they share fewer than three words and are not the same ("Device Management" is many things).
 */
export const likeness = (a: readonly string[], b: readonly string[]): number => {
  const shared = a.filter((word) => b.includes(word)).length
  if (shared < Math.min(a.length, b.length)) return 0
  if (shared < FEW && a.length !== b.length) return 0
  return shared === 0 ? 0 : shared / Math.max(a.length, b.length)
}

/** `documentation/API%20proposals/Device%20Swap.md` → `device swap.md`; null where the address names no such file. */
export const fileOf = (href: string): string | null => {
  const last = href.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  if (!/\.md?$/i.test(last)) return null
  return decoded(last)
    .replace(/\.md?$/i, '')
    .toLowerCase()
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a proposal's file name says of its subject, without whose it is: `APIproposal_NetworkInsights_Verizon.md` → `Network Insights`. */
export const subjectOfFile = (href: string): string => {
  const parts = decoded(href.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
    .replace(/\.md?$/i, '')
    .replace(/\.v\d+$/i, '')
    .replace(/^api[\s_-]*(?:family)?[\s_-]*(?:scope[\s_-]*enhancement|proposal)?[\s_-]*/i, '')
    .split('_')
  const whose = parts.at(-1)?.replace(/([a-z])([A-Z])/g, '$1 $2') ?? ''
  const own = parts.length > 1 && organisationOf(whose) !== null ? parts.slice(0, -1) : parts
  return own
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/-+/g, ' ')
    .trim()
}

const KIND_WORDS: readonly (readonly [RegExp, ProposalKind])[] = [
  [/provider implementation|\bPI\b repositor/i, 'provider-implementation'],
  [/scope[\s_-]*enhancement|api enhancement|evolution of/i, 'scope-enhancement'],
  [/api[\s_-]*family|\bfamily\b/i, 'api-family'],
  [/transition|incubat|graduat/i, 'repository-transition'],
]

/** What a title says of its kind; null where it says nothing. */
export const kindOf = (title: string): ProposalKind | null =>
  KIND_WORDS.find(([words]) => words.test(title))?.[1] ?? null

const PROPOSAL_PREFIX =
  /^\s*(?:new\s+)?(?:api\s+)?(?:family\s+)?proposal\s*(?:[:\-–]|\bfor\s+(?:a\s+)?(?:new\s+)?(?:api\s+for\s+)?)\s*/i
const PROPOSAL_SUFFIX = /\s+api\s+proposal\s*$/i

/** True for titles in the form of a proposal: `New API proposal: X`, `X API Proposal`, `X API`. */
export const isProposalTitle = (title: string): boolean =>
  PROPOSAL_PREFIX.test(title) || PROPOSAL_SUFFIX.test(title) || /^(?:\S+\s+){1,5}API\s*$/.test(title)

/** A title without its bookkeeping: `(API enhancement) X`, `New API proposal: X`, `Y (previously X)`. */
export const plainName = (title: string): string =>
  title
    .replace(/^\s*\([^)]*enhancement[^)]*\)\s*/i, '')
    .replace(/\s*\(\s*(?:previously|formerly)[^)]*\)\s*$/i, '')
    .replace(PROPOSAL_PREFIX, '')
    .replace(PROPOSAL_SUFFIX, '')
    .replace(/^[-–:*\s]+|[\s:*]+$/g, '')
    .replace(/\s+/g, ' ')

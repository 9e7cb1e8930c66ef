import { isBody, organisationOf, splitOrganisations } from '../organisations/index.ts'
import type { ProposalField } from '../values.ts'
import { isHint } from './template.ts'

export interface Answer {
  /** Without the template's own words. */
  readonly text: string
  /** True where words of the template still stand there. */
  readonly placeholder: boolean
}

const CHECKBOX = /^\W{0,4}\[(?<mark>[ xX]?)\]\s*(?<label>.*)$/

/** An unticked box says nothing; a ticked one says its label. */
const withoutBox = (line: string): string => {
  const box = CHECKBOX.exec(line)?.groups
  if (box === undefined) return line
  return (box['mark'] ?? '').trim() === '' ? '' : (box['label'] ?? '')
}

/** What the author wrote into a field. */
export const answerIn = (text: string): Answer => {
  const lines = text.split('\n')
  const own = lines
    .filter((line) => !isHint(line))
    .map(withoutBox)
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
  return { text: own.join('\n'), placeholder: lines.some(isHint) }
}

/** YES or NO at the beginning of an answer; null where it is neither, or both. */
export const flagIn = (text: string): boolean | null => {
  const first = text.split('\n')[0] ?? ''
  if (/\byes\b\W{0,5}\bno\b/i.test(first)) return null
  const word = /^\W*(yes|no)\b/i.exec(first)?.[1]?.toLowerCase()
  return word === undefined ? null : word === 'yes'
}

export const FLAG_FIELDS = {
  yaml: 'yaml-available',
  lab: 'validated-in-lab',
  customers: 'validated-with-customers',
  operators: 'validated-with-operators',
} as const satisfies Record<string, ProposalField>

const PERSON = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)+$/u

/** Characters; a list of companies is shorter, and what is longer is prose. */
const LONGEST_LIST = 2_000

const withoutRemarks = (text: string): string => text.replace(/\([^()\n]*\)/g, ' ').trim()

/** Companies named in an answer, as written; a person beside a company on record is not one. */
export const companiesIn = (text: string): readonly string[] => {
  const names = splitOrganisations(withoutRemarks(text.slice(0, LONGEST_LIST)))
    .map(({ spelling }) => spelling.replace(/[\s.,]+$/, (end) => (/\bs\.\s?a\.$/i.test(spelling) ? end.trim() : '')))
    .filter((spelling) => spelling !== '' && !isBody(spelling))
  const onRecord = names.some((spelling) => organisationOf(spelling) !== null)
  return [...new Set(names.filter((name) => !onRecord || organisationOf(name) !== null || !PERSON.test(name)))]
}

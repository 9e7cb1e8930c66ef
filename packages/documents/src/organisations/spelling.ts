import { type OrganisationKind, slugOf } from '@trunkline/governance'
import { BODIES, LANDSCAPE_ONLY, ORGANISATION_SPELLINGS } from './aliases.ts'

export interface KnownOrganisation {
  /** `slugOf(name)`. */
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  /** Every other spelling on record. */
  readonly aliases: readonly string[]
}

const LEGAL_FORM = /[\s,.]+(?:ltd|limited|inc|llc|s\.?\s?a|s\.?p\.?a|ag|gmbh|plc|corp|corporation|ab)\.?$/i

/** The letters that tell two organisations apart: no case, accents, punctuation, owner's star or closing legal form. */
export const spellingKey = (spelling: string): string => {
  let text = spelling.replace(/\\?\*/g, '').trim()
  for (let shorter = text.replace(LEGAL_FORM, ''); shorter !== text; shorter = text.replace(LEGAL_FORM, ''))
    text = shorter
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '')
}

const names = (list: string): readonly string[] => list.split(';').map((name) => name.replace(/\s+/g, ' ').trim())

/** Every organisation of the alias table, by kind. */
export const KNOWN_ORGANISATIONS: readonly KnownOrganisation[] = (
  Object.keys(ORGANISATION_SPELLINGS) as OrganisationKind[]
).flatMap((kind) =>
  [...ORGANISATION_SPELLINGS[kind], ...names(LANDSCAPE_ONLY[kind]).map((name): [string, ...string[]] => [name])].map(
    ([name, ...aliases]) => ({ id: slugOf(name), name, kind, aliases }),
  ),
)

const BY_KEY = new Map<string, KnownOrganisation>()
for (const known of KNOWN_ORGANISATIONS) {
  for (const spelling of [known.name, ...known.aliases]) BY_KEY.set(spellingKey(spelling), known)
}
const BODY_KEYS = new Set(names(BODIES).map(spellingKey))

/** "WG participants", "Chair", "N/A": a body, everybody or nobody, never an organisation. The empty text is one too. */
export const isBody = (spelling: string): boolean => BODY_KEYS.has(spellingKey(spelling))

const WORDS_OF_A_NAME = 6

/** Whether a text of that many words is a sentence rather than a name. */
export const isLongerThanAName = (text: string): boolean => text.trim().split(/\s+/).length > WORDS_OF_A_NAME

/** The organisation written with exactly these letters: no remark, no brackets. */
export const exactOrganisation = (spelling: string): KnownOrganisation | null =>
  BY_KEY.get(spellingKey(spelling)) ?? null

const candidates = function* (spelling: string): Generator<string> {
  yield spelling
  const brackets = /^([^(]*)\(([^()]*)\)/.exec(spelling)
  if (brackets !== null && !isLongerThanAName(brackets[1] ?? '')) {
    yield brackets[1] ?? ''
    yield brackets[2] ?? ''
  }
  yield /\bnow:\s*(.*)$/i.exec(spelling)?.[1] ?? ''
}

/** The organisation a spelling means, null for a body, a person or one not on record. A remark in brackets is no hindrance. */
export const organisationOf = (spelling: string): KnownOrganisation | null => {
  if (isBody(spelling)) return null
  for (const candidate of candidates(spelling)) {
    const known = exactOrganisation(candidate)
    if (known !== null) return known
  }
  return null
}

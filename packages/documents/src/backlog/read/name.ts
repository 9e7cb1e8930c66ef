import type { ProposalKind } from '@trunkline/governance'

export interface ReadName {
  readonly name: string
  readonly previousNames: readonly string[]
  readonly kind: ProposalKind
  readonly enhances: string | null
}

const PREFIX = /^\((?:API |scope )*enhancement(?: (?:for|of) ([^)]+))?\)\s*/i
const PREVIOUSLY = /\s*\((?:previously|formerly)(?: known as)?:? ([^)]+)\)/i

const kindOf = (name: string, isEnhancement: boolean, template: string): ProposalKind => {
  if (isEnhancement || /^API[-_ ]?Scope[-_ ]?Enhancement/i.test(template)) return 'scope-enhancement'
  return /\bfamily$/i.test(name) || /^API[-_ ]?Family/i.test(template) ? 'api-family' : 'new-api'
}

/** The name cell: `DeviceAuthenticity (previously IMEI Fraud)`, `(Scope Enhancement for X) Y`. `template` is the linked file's name. */
export const readName = (text: string, template: string | null): ReadName => {
  const prefix = PREFIX.exec(text)
  const rest = text.slice(prefix?.[0].length ?? 0)
  const previously = PREVIOUSLY.exec(rest)
  const name = rest.replace(PREVIOUSLY, '').trim()
  return {
    name,
    previousNames: previously?.[1] === undefined ? [] : previously[1].split(/,\s*/),
    kind: kindOf(name, prefix !== null, template ?? ''),
    enhances: prefix?.[1]?.trim() ?? null,
  }
}

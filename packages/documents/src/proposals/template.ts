import type { ProposalDocument, ProposalField } from '../values.ts'

/** Asked by every generation of the template since 2022. */
const ALWAYS = [
  'name',
  'owner',
  'summary',
  'technical-viability',
  'commercial-viability',
  'yaml-available',
  'validated-in-lab',
  'validated-with-customers',
  'validated-with-operators',
] as const satisfies readonly ProposalField[]

/** Scope alignment, asked since 2026-06-25 (facts 6, AB#309). */
export const SCOPE_FIELDS = [
  'northbound-type',
  'scope-fit',
  'telco-capability',
  'overlap',
  'out-of-scope',
] as const satisfies readonly ProposalField[]

/** What today's template asks, by kind of proposal: the two `_template` files of July 2026. */
export const TODAYS_FIELDS: Readonly<Record<ProposalDocument['type'], readonly ProposalField[]>> = {
  'new-api': [...ALWAYS, ...SCOPE_FIELDS, 'declaration', 'supporters'],
  'api-family': [...ALWAYS, ...SCOPE_FIELDS, 'declaration', 'supporters'],
  'scope-enhancement': [...ALWAYS, ...SCOPE_FIELDS, 'new-name', 'why-validation', 'scope-impact', 'supporters'],
}

const EVER_ASKED: ReadonlySet<ProposalField> = new Set(ALWAYS)
export const wasAlwaysAsked = (field: ProposalField): boolean => EVER_ASKED.has(field)

/** "If applies", says the template. */
export const OPTIONAL_FIELDS: ReadonlySet<ProposalField> = new Set(['new-name'])

const LABELS: readonly (readonly [RegExp, ProposalField])[] = [
  [/^new api name$/, 'new-name'],
  [/^api (?:family )?name$/, 'name'],
  [/^(?:api|api family|scope enhancement) owner$/, 'owner'],
  [/^(?:api|api family|scope enhancement) summary$/, 'summary'],
  [/^northbound api type$/, 'northbound-type'],
  [/^scope fit\b/, 'scope-fit'],
  [/^telco capability exposed$/, 'telco-capability'],
  [/^overlap with existing\b/, 'overlap'],
  [/^why backlog validation\b/, 'why-validation'],
  [/^impact on the existing\b/, 'scope-impact'],
  [/^explicit out-of-scope items\b/, 'out-of-scope'],
  [/^proposal owner declaration$/, 'declaration'],
  [/^technical viability$/, 'technical-viability'],
  [/^commercial viability$/, 'commercial-viability'],
  [/^yaml code available$/, 'yaml-available'],
  [/^validated in lab\b/, 'validated-in-lab'],
  [/^validated with real customers$/, 'validated-with-customers'],
  [/^validated with operators$/, 'validated-with-operators'],
  [/^supporters\b|^api family supporters?$/, 'supporters'],
]

const ENHANCEMENT_LABEL = /^(?:new api name|scope enhancement (?:owner|summary))$/

const normal = (label: string): string =>
  label
    .replace(/[*_?:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The field a label of any generation stands for; null where no template has it. */
export const fieldLabelled = (label: string): ProposalField | null => {
  const text = normal(label)
  return LABELS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

export const isEnhancementLabel = (label: string): boolean => ENHANCEMENT_LABEL.test(normal(label))

/** Beginnings of the template's own sentences: what begins so is no answer. */
const HINT = new RegExp(
  `^\\W*(?:${[
    'name of the api\\b.*famil',
    'company submitting the api',
    'high level description / scope of',
    'identify the underlying',
    'specify the availability of',
    'yes / no\\b\\W*$',
    'if yes, specify',
    'example: this api requires the availability of nef',
    'note: (?:if open-source|it is not mandatory|that shall be added)',
    'list of supporters\\W*$',
    'list related capabilities',
    'select the camara',
    'describe the telco network',
    'explain (?:why|how) (?:this proposal|the enhanced|the current)',
    'indicate whether the proposal',
    'new api name proposed to encompass',
    'include link if available',
    'this template captures',
    'to be (?:filled in|added) by the working group',
  ].join('|')})`,
  'i',
)

export const isHint = (line: string): boolean => HINT.test(line)

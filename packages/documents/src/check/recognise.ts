import { isMinutes } from '../minutes/index.ts'
import { isProposal, isProposalTemplate } from '../proposals/index.ts'

export const DOCUMENT_KINDS = [
  'backlog',
  'minutes',
  'proposal',
  'template',
  'releases',
  'progress',
  'organisations',
  'definition',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const YAML_KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['definition', /^(?:openapi|swagger|asyncapi)\s*:/m],
  ['organisations', /^landscape\s*:/m],
  ['progress', /^progress\s*:/m],
  ['releases', /^releases\s*:/m],
]
const HEAD = 20_000

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? ''

const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path)

const isBacklogTable = (text: string, path: string): boolean => {
  const head = text.slice(0, HEAD)
  if (!/<table\b|<t[rhd]\b/i.test(head)) return /api[-_ ]?backlog/i.test(nameOf(path)) && /\.(?:md|html?)$/i.test(path)
  return /<th\b[^>]*>[^<]*\bAPI\b/i.test(head) && /supporters|status/i.test(head)
}

/** Which of the group's documents a file is, by what it holds first and by its name second; null for none of them. */
export const kindOf = (text: string, path: string): DocumentKind | null => {
  if (isYaml(path)) return YAML_KINDS.find(([, mark]) => mark.test(text))?.[0] ?? null
  if (/\.json$/i.test(path)) return /^\s*\{\s*"openapi"\s*:/.test(text) ? 'definition' : null
  if (isBacklogTable(text, path)) return 'backlog'
  if (isMinutes(text, path)) return 'minutes'
  if (isProposalTemplate(text, path)) return 'template'
  return isProposal(text, path) ? 'proposal' : null
}

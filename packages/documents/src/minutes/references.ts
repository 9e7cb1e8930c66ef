import type { IsoDate, Reference, ReferenceKind } from '@trunkline/governance'
import { formatReference } from '@trunkline/governance'
import type { Report } from '../reporting.ts'

/** The group wrote in `WorkingGroups` until the end of 2023 and has had its own repository since (facts 3.4, 1.2). */
export const repositoryOf = (callOn: IsoDate | null): string | null => {
  if (callOn === null) return null
  return callOn < '2024-01-01' ? 'WorkingGroups' : 'APIBacklog'
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  QoD: 'QualityOnDemand',
  ICM: 'IdentityAndConsentManagement',
}

/** A number in the text, its repository where one can be told. */
export interface Mention {
  readonly number: number
  readonly reference: Reference | null
  readonly index: number
  readonly end: number
}

/** What resolves a bare number: the repository the text is about, and the repositories that links of the document give it. */
export interface Context {
  readonly repository: string | null
  readonly linked: ReadonlyMap<number, ReadonlySet<string>>
}

const TOKEN =
  /\[(?<label>[^\][\n]{0,300})\]\((?:\[[^\][\n]{0,60}\]\()?(?<target>[^()\s]{1,500})\)?\)|(?<url>(?:ht)?tps?:\/\/[^\s)\]|<]+)|(?<![\w&/])(?<name>[A-Za-z][\w-]{0,60})#(?<named>\d{1,5})\b|(?<![\w&/])#(?<bare>\d{1,5})\b/g
const ISSUE_URL = /github\.com\/([\w.-]+)\/([\w.-]+)\/(issues|pull|pr|pulls|discussions)(?:\/(\d+))?/
const NO_REPOSITORY = /^(?:prs?|issues?|ap|mr)$/i
const PULL_BEFORE = /\bPRs?\b\W{0,3}$|template is available (?:at|in|under)\s*$/i
/** Words before a number that count something else: a drop of the product stream, a priority, an item of a list. */
const COUNTED = /\b(?:drop|priority|point|step|item|slide|level|version|option|round|phase|block)s?\s*$/i
const KINDS: Readonly<Record<string, ReferenceKind>> = {
  pull: 'pull-request',
  pr: 'pull-request',
  discussions: 'discussion',
}

/** `camaraproject/SimSwap` is `SimSwap`, any other owner stays. */
const repositoryIn = (owner: string, name: string): string => (owner === 'camaraproject' ? name : `${owner}/${name}`)

const FULL_LABEL = /^([\w.-]*[A-Za-z][\w.-]*(?:\/[\w.-]+)?)#(\d{1,9})$/
const ANY_ISSUE_PATH = /\/(issues|pull|pr|pulls|discussions)(?:\/|$)/

const linkedMention = (
  label: string,
  target: string,
): { repository: string; number: number; kind: ReferenceKind } | null => {
  const url = ISSUE_URL.exec(target)
  const full = NO_REPOSITORY.test(label.split('#')[0] ?? '') ? null : FULL_LABEL.exec(label)
  const number = url?.[4] ?? /#(\d{1,5})\b/.exec(label)?.[1] ?? full?.[2]
  const repository = full?.[1] ?? (url === null ? undefined : repositoryIn(url[1] ?? '', url[2] ?? ''))
  if (repository === undefined || number === undefined) return null
  const path = url?.[3] ?? ANY_ISSUE_PATH.exec(target)?.[1] ?? ''
  const kind = /\bPR\b/.test(label) ? 'pull-request' : (KINDS[path] ?? 'issue')
  return { repository, number: Number(number), kind }
}

const bareMention = (number: number, kind: ReferenceKind, { repository, linked }: Context): Reference | null => {
  const named = [...(linked.get(number) ?? [])]
  if (named.length > 1) return null
  const found = named[0] ?? repository
  return found === null ? null : { repository: found, kind, number }
}

const readToken = (text: string, match: RegExpExecArray, context: Context): Mention | null => {
  const groups = match.groups ?? {}
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  const place = { index: match.index, end: match.index + match[0].length }
  const kindHere = (kind: ReferenceKind): ReferenceKind => (PULL_BEFORE.test(before) ? 'pull-request' : kind)
  const target = groups['target'] ?? groups['url']
  if (target !== undefined) {
    const linked = linkedMention(groups['label'] ?? '', target)
    if (linked === null) return null
    const url = target.replace(/^ttps:/, 'https:')
    return { ...place, number: linked.number, reference: { ...linked, kind: kindHere(linked.kind), url } }
  }
  const name = groups['name']
  const number = Number(groups['named'] ?? groups['bare'])
  if (name === undefined || NO_REPOSITORY.test(name)) {
    if (name === undefined && COUNTED.test(before)) return null
    const kind = name !== undefined && /^prs?$/i.test(name) ? 'pull-request' : kindHere('issue')
    return { ...place, number, reference: bareMention(number, kind, context) }
  }
  return { ...place, number, reference: { repository: SHORT_NAMES[name] ?? name, kind: kindHere('issue'), number } }
}

/** Every issue, pull request or discussion the text names, in order: by link, as `Repository#63`, or as a bare `#63`. */
export const mentionsIn = (text: string, context: Context): readonly Mention[] => {
  if (!text.includes('#') && !text.includes('github.com/')) return []
  return [...text.matchAll(TOKEN)].map((match) => readToken(text, match, context)).filter((mention) => mention !== null)
}

/** The repositories that the document's own links give to each number. */
export const linkedNumbers = (source: string): ReadonlyMap<number, ReadonlySet<string>> => {
  const linked = new Map<number, Set<string>>()
  for (const { reference } of mentionsIn(source, { repository: null, linked: new Map() })) {
    if (reference?.url === undefined || reference.number === null) continue
    linked.set(reference.number, (linked.get(reference.number) ?? new Set()).add(reference.repository))
  }
  return linked
}

/** Each reference once, in order of appearance; a number called a pull request anywhere is one. */
export const distinctReferences = (references: readonly Reference[]): readonly Reference[] => {
  const known = new Map<string, Reference>()
  for (const reference of references) {
    const key = formatReference(reference)
    const before = known.get(key)
    if (before === undefined || (before.kind === 'issue' && reference.kind !== 'issue')) known.set(key, reference)
  }
  return [...known.values()]
}

/** The references of a piece of text; a number of no certain repository is reported and left out. */
export const referencesIn = (text: string, line: number, context: Context, report: Report): readonly Reference[] => {
  const found: Reference[] = []
  for (const mention of mentionsIn(text, context)) {
    if (mention.reference !== null) found.push(mention.reference)
    else {
      const says = `#${mention.number} names no repository, and the document does not tell which one is meant.`
      report('ambiguous-reference', line, says, `Write the repository before it, as in APIBacklog#${mention.number}.`)
    }
  }
  return distinctReferences(found)
}

import {
  type Draft,
  formatReference,
  type Instant,
  type ProposalKind,
  type Reference,
  splitStream,
} from '@trunkline/governance'
import { fileOf, likeness, squeeze, subjectOfFile, wordsOf } from './names.ts'

const NAMED_ALIKE = 0.6

/** What is needed to recognise a proposal that a document speaks of. */
interface Known {
  readonly slug: string
  kind: ProposalKind
  registeredAt: Instant
  /** Words of every name it had, and of the file that describes it. */
  readonly names: (readonly string[])[]
  /** The names as they were written. */
  readonly spelt: Set<string>
}

export interface Directory {
  readonly known: Map<string, Known>
  readonly bySqueezedName: Map<string, string[]>
  readonly byReference: Map<string, string[]>
  readonly byFile: Map<string, string[]>
  /** By what the name of the describing file says. */
  readonly byFileSubject: Map<string, string[]>
  /** By repository: the days by which issues were open. */
  readonly openings: Map<string, { readonly number: number; readonly at: Instant }[]>
}

export const emptyDirectory = (): Directory => ({
  known: new Map(),
  bySqueezedName: new Map(),
  byReference: new Map(),
  byFile: new Map(),
  byFileSubject: new Map(),
  openings: new Map(),
})

/** `sim-swap` before `sim-swap-2`: the same order in every import, whatever the group learnt first. */
export const byAge = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)

const file = (index: Map<string, string[]>, key: string, slug: string): void => {
  const slugs = index.get(key)
  if (slugs === undefined) index.set(key, [slug])
  else if (!slugs.includes(slug)) slugs.splice(slugs.findLastIndex((other) => byAge(other, slug) < 0) + 1, 0, slug)
}

const learnName = (directory: Directory, known: Known, name: string): void => {
  known.names.push(wordsOf(name))
  known.spelt.add(name)
  file(directory.bySqueezedName, squeeze(name), known.slug)
}

const learnOpening = (directory: Directory, { repository, number }: Reference, at: Instant): void => {
  if (number === null) return
  const openings = directory.openings.get(repository) ?? []
  directory.openings.set(repository, [...openings, { number, at }])
}

const learnReference = (directory: Directory, known: Known, reference: Reference): void => {
  if (reference.number !== null) {
    file(directory.byReference, formatReference(reference), known.slug)
    return
  }
  const name = reference.url === undefined ? null : fileOf(reference.url)
  if (name === null) return
  const words = wordsOf(subjectOfFile(reference.url ?? ''))
  file(directory.byFile, name, known.slug)
  file(directory.byFileSubject, words.join(''), known.slug)
  known.names.push(words)
}

/** Takes in what a fact says of a proposal's names, references and files. */
export const learn = (directory: Directory, draft: Draft): void => {
  const { family, id } = splitStream(draft.stream)
  if (family !== 'proposal') return
  const known = directory.known.get(id) ?? {
    slug: id,
    kind: 'topic' as const,
    registeredAt: Number.POSITIVE_INFINITY as Instant,
    names: [],
    spelt: new Set<string>(),
  }
  directory.known.set(id, known)
  const { fact } = draft
  if (fact.type === 'proposal-registered') {
    if (draft.happenedAt < known.registeredAt) Object.assign(known, { kind: fact.kind, registeredAt: draft.happenedAt })
    learnName(directory, known, fact.name)
  } else if (fact.type === 'proposal-renamed') learnName(directory, known, fact.name)
  else if (fact.type === 'reference-added' || fact.type === 'issue-opened')
    learnReference(directory, known, fact.reference)
  else if (fact.type === 'proposal-document-read') file(directory.byFile, fileOf(fact.document) ?? '', id)
  if (fact.type === 'issue-opened') learnOpening(directory, fact.reference, draft.happenedAt)
}

/** When an issue was open at the latest: when it was seen, or when one of a higher number of its repository was. */
export const openBy = (directory: Directory, reference: Reference, seenAt: Instant): Instant =>
  (directory.openings.get(reference.repository) ?? [])
    .filter(({ number }) => reference.number !== null && number >= reference.number)
    .reduce((earliest, { at }) => (at < earliest ? at : earliest), seenAt)

export const withReference = (directory: Directory, reference: Reference): string | null =>
  reference.number === null ? null : (directory.byReference.get(formatReference(reference))?.[0] ?? null)

export const withFile = (directory: Directory, name: string): readonly string[] =>
  directory.byFile.get(name.toLowerCase()) ?? []

/** Proposals whose name differs from this one at most in spacing, case, fillers and plural. */
export const withName = (directory: Directory, name: string): readonly string[] =>
  name.trim() === '' ? [] : (directory.bySqueezedName.get(squeeze(name)) ?? [])

/** True where the proposal has had that name, letter by letter. */
export const isSpelt = (directory: Directory, slug: string, name: string): boolean =>
  directory.known.get(slug)?.spelt.has(name) === true

/** Proposals whose describing file is named so; files that describe several are no help. */
export const withFileSubject = (directory: Directory, name: string): readonly string[] => {
  const slugs = directory.byFileSubject.get(squeeze(name)) ?? []
  return slugs.length === 1 ? slugs : []
}

/** Settles that a reference belongs to a proposal, before the documents that name it are read in order. */
export const settleReference = (directory: Directory, reference: Reference, slug: string): void => {
  const key = formatReference(reference)
  if (!directory.byReference.has(key)) file(directory.byReference, key, slug)
}

/** Proposals whose name is like this one, the most alike first; `fits` narrows the field. */
export const likelyNamed = (
  directory: Directory,
  name: string,
  fits: (known: { slug: string; kind: ProposalKind; registeredAt: Instant }) => boolean,
): readonly { readonly slug: string; readonly likeness: number }[] => {
  const words = wordsOf(name)
  return [...directory.known.values()]
    .map((known) => ({ known, likeness: Math.max(0, ...known.names.map((other) => likeness(words, other))) }))
    .filter(({ known, likeness }) => likeness >= NAMED_ALIKE && fits(known))
    .map(({ known, likeness }) => ({ slug: known.slug, likeness }))
    .sort((a, b) => b.likeness - a.likeness)
}

/** The one of the likely that is more alike than the others; null where there is none, or several. */
export const mostLikely = (likely: ReturnType<typeof likelyNamed>): string | null => {
  const [best, next] = likely
  return best === undefined || best.likeness === next?.likeness ? null : best.slug
}

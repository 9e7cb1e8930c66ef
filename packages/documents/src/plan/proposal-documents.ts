import {
  type Instant,
  type IsoDate,
  type ProposalFact,
  type ProposalKind,
  startOfDay,
  streamOf,
} from '@trunkline/governance'
import type { ProposalDocument } from '../values.ts'
import { likelyNamed, mostLikely, withFile, withName } from './directory.ts'
import { add, addOnce, factsOf, proposalAt } from './ledger.ts'
import { fileOf, plainName, squeeze, subjectOfFile, wordsOf } from './names.ts'
import { documentSource, freeSlug, type Planning } from './planning.ts'
import { organisation } from './roster.ts'

const LONGEST_NAME = 100
const EVER = Number.POSITIVE_INFINITY as Instant

const fileSubject = (document: ProposalDocument): string => subjectOfFile(document.file.split(/[\\/]/).at(-1) ?? '')

/** What the document calls itself; null where that is no name, or shares no word with the file's: it was copied over. */
const ownName = (document: ProposalDocument): string | null => {
  const said = (document.fields['new-name']?.text || document.fields.name?.text || document.title).trim()
  if (said === '' || said.length > LONGEST_NAME || /^n\/?a\b/i.test(said)) return null
  const words = wordsOf(fileSubject(document))
  const isOfFile =
    words.length === 0 || squeeze(said) === words.join('') || wordsOf(said).some((word) => words.includes(word))
  return isOfFile ? plainName(said) : null
}

/** A copy of the template or a user story is read by its own findings and proposes nothing. */
const isProposal = (document: ProposalDocument): boolean => !/(?:^|\/)(?:_template|userstory)/i.test(document.file)

const joined = (planning: Planning, document: ProposalDocument): readonly string[] => {
  const { directory } = planning.ledger
  const file = fileOf(document.file)
  const linking = file === null ? [] : withFile(directory, file)
  // Where it was read before, it stays, even if a table has come to link it from elsewhere.
  const readIn = linking.filter((slug) =>
    factsOf(planning.ledger, streamOf('proposal', slug), 'proposal-document-read').some(
      ({ fact }) => fileOf(fact.document) === file,
    ),
  )
  if (readIn.length > 0) return readIn
  if (linking.length > 0) return linking
  const names = [ownName(document), fileSubject(document)].flatMap((name) => name ?? [])
  for (const name of names) {
    const named = withName(directory, name)
    if (named.length > 0) return named.slice(0, 1)
  }
  for (const name of names) {
    const fits = ({ kind }: { kind: ProposalKind }): boolean => kind !== 'provider-implementation' && kind !== 'topic'
    const likely = mostLikely(likelyNamed(directory, name, fits))
    if (likely !== null) return [likely]
  }
  return []
}

const KIND: Readonly<Record<ProposalDocument['type'], ProposalKind>> = {
  'new-api': 'new-api',
  'api-family': 'api-family',
  'scope-enhancement': 'scope-enhancement',
}

const describe = (planning: Planning, document: ProposalDocument, slug: string, at: Instant): void => {
  const { ledger } = planning
  const stream = streamOf('proposal', slug)
  const source = documentSource(document.file)
  const { missing, empty } = document
  const read: Extract<ProposalFact, { type: 'proposal-document-read' }> = {
    type: 'proposal-document-read',
    document: document.file,
    missing,
    empty,
  }
  addOnce<'proposal-document-read'>(
    ledger,
    stream,
    at,
    source,
    read,
    (known) =>
      fileOf(known.document) === fileOf(document.file) &&
      String(known.missing) === String(missing) &&
      String(known.empty) === String(empty),
  )
  const summary = document.fields.summary
  if (summary !== undefined && summary.text !== '')
    addOnce<'proposal-summarised'>(ledger, stream, at, documentSource(document.file, summary.line), {
      type: 'proposal-summarised',
      text: summary.text,
    })
  const known = proposalAt(ledger, slug, EVER)
  const ids = (spellings: readonly string[]): readonly string[] => [
    ...new Set(spellings.map((spelling) => organisation(planning.roster, spelling, at, source))),
  ]
  if (known?.owners.length === 0 && document.owners.length > 0)
    add(ledger, stream, at, source, { type: 'owners-named', organisations: ids(document.owners) })
  // The table is the record of who supports a listed proposal; documents are its first draft.
  if (known?.listed === true) return
  for (const supporter of ids(document.supporters))
    addOnce<'support-declared'>(
      ledger,
      stream,
      at,
      source,
      { type: 'support-declared', organisation: supporter },
      (fact) => fact.organisation === supporter,
    )
}

/** Proposal files: joined to a table row by its link, else by name; the others are proposals that no table lists. */
export const planProposalDocuments = (
  planning: Planning,
  documents: readonly ProposalDocument[],
  snapshotOn: IsoDate,
): void => {
  for (const document of documents.filter(isProposal)) {
    const slugs = joined(planning, document)
    for (const slug of slugs) {
      const [registered] = factsOf(planning.ledger, streamOf('proposal', slug), 'proposal-registered')
      describe(planning, document, slug, registered?.happenedAt ?? startOfDay(snapshotOn))
    }
    if (slugs.length > 0) continue
    const name = ownName(document) ?? fileSubject(document)
    const slug = freeSlug(planning, name)
    const at = startOfDay(snapshotOn)
    add(planning.ledger, streamOf('proposal', slug), at, documentSource(document.file), {
      type: 'proposal-registered',
      name,
      kind: KIND[document.type],
    })
    describe(planning, document, slug, at)
  }
}

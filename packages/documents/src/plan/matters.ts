import { endOfDay, formatReference, type IsoDate, startOfDay, streamOf } from '@trunkline/governance'
import type { DiscussionEntry, MinutesDocument } from '../values.ts'
import { enterCall, hasNote, noteInCall } from './calls.ts'
import { recordSaid, saidIn } from './discussions.ts'
import { addOnce, proposalAt } from './ledger.ts'
import { documentSource, type Planning } from './planning.ts'
import { listedSubject, type Matter, settleIssues, subjectOf } from './subjects.ts'

const LONGEST_TITLE = 100

const ofEntry = (document: MinutesDocument, entry: DiscussionEntry, on: IsoDate): Matter => ({
  title: entry.title.trim() === '' ? `Issue ${entry.references[0]?.number ?? ''}` : entry.title,
  references: entry.references,
  organisations: entry.organisations,
  on,
  source: documentSource(document.file, entry.line),
  assumed: document.style === 'page-export' && entry.section === 'current' ? 'new-api' : 'topic',
  texts: saidIn(entry, on).map((said) => said.text),
})

const SECTION_TITLE = /^(?:recent updates|current issues|closed issues|closing issues|new issues|aob)\b/i

/** A remark: nothing that the group follows under an issue or a name of its own. */
const isRemark = (entry: DiscussionEntry): boolean =>
  entry.title.endsWith('…') ||
  SECTION_TITLE.test(entry.title) ||
  (entry.references.length === 0 && (entry.section === 'recent-updates' || entry.section === 'other'))

const closeIssue = (planning: Planning, slug: string, entry: DiscussionEntry, on: IsoDate, matter: Matter): void => {
  const reference = entry.references.find((candidate) => candidate.kind === 'issue')
  const { ledger } = planning
  const own = proposalAt(ledger, slug, endOfDay(on))?.issue
  if (reference === undefined || !own || formatReference(own.reference) !== formatReference(reference)) return
  addOnce<'issue-closed'>(
    ledger,
    streamOf('proposal', slug),
    startOfDay(on),
    matter.source,
    { type: 'issue-closed', reference },
    (known) => formatReference(known.reference) === formatReference(reference),
  )
}

/** The discussion of one call: every entry to its subject; remarks to the call itself. */
export const planDiscussions = (
  planning: Planning,
  document: MinutesDocument,
  on: IsoDate,
): ReadonlyMap<DiscussionEntry, string> => {
  const subjects = new Map<DiscussionEntry, string>()
  for (const entry of document.discussions) {
    const matter = ofEntry(document, entry, on)
    const said = saidIn(entry, on)
    const texts = said.map((update) => update.text).filter((part) => part !== '')
    // A remark without a title has its own first words for one.
    const isTitled = !texts.some((part) => part.startsWith(entry.title.replace(/[:…]+$/, '')))
    const text = [...(isTitled ? [entry.title] : []), ...texts].join(': ')
    const listed = isRemark(entry) && !hasNote(planning, on, text) ? listedSubject(planning, matter.title) : null
    if (isRemark(entry) && listed === null) {
      noteInCall(planning, on, text, matter.source)
      continue
    }
    const slug = listed ?? subjectOf(planning, matter)
    subjects.set(entry, slug)
    for (const update of said) recordSaid(planning, document, slug, update)
    if (entry.section === 'closed') closeIssue(planning, slug, entry, on, matter)
  }
  return subjects
}

/** The recap: updates of matters that have an issue, else remarks of the call. */
export const planRecap = (planning: Planning, document: MinutesDocument, on: IsoDate): void => {
  for (const { title, text, references, line } of document.recap) {
    const source = documentSource(document.file, line)
    const matter: Matter = { title, references, organisations: [], on, source, assumed: 'topic', texts: [text] }
    const isMatter = references.length > 0 && !title.includes('#') && title.length <= LONGEST_TITLE
    const isNoted = hasNote(planning, on, text)
    const slug = isMatter ? subjectOf(planning, matter) : isNoted ? null : listedSubject(planning, title)
    if (slug === null) noteInCall(planning, on, text, source)
    else recordSaid(planning, document, slug, { on, outcome: 'noted', text, line, isQuoted: true })
  }
}

/** Issues the agenda names with a title: opened by that day at the latest. */
export const planAgenda = (planning: Planning, document: MinutesDocument, on: IsoDate): void => {
  for (const { reference, title, line } of document.agenda) {
    if (title === null || title.trim() === '') continue
    const source = documentSource(document.file, line)
    subjectOf(planning, {
      title,
      references: [reference],
      organisations: [],
      on,
      source,
      assumed: 'new-api',
      texts: [],
    })
  }
}

/** Enters, before any is planned in full, the calls that have minutes, and settles which proposal each issue belongs to: a matter may be renamed between calls. */
export const settleMatters = (planning: Planning, documents: readonly MinutesDocument[]): void => {
  for (const document of documents) {
    if (document.callOn !== null) enterCall(planning, document.callOn, documentSource(document.file))
    settleIssues(planning, document.discussions)
    settleIssues(planning, document.recap)
    settleIssues(
      planning,
      document.agenda.map(({ title, reference }) => ({ title: title ?? '', references: [reference] })),
    )
  }
}

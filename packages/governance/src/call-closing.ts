import type { Call, CallItem, Decision, Note } from './call.ts'
import { itemsOf } from './call-standing.ts'
import { type CallFact, type ItemOutcome, type ProposalFact, streamOf } from './facts.ts'
import type { Case, Consequence } from './move-rule.ts'
import type { Objection } from './objections.ts'
import { refuse } from './refusal.ts'
import { splitSubject } from './subject.ts'
import type { Instant, Subject } from './words.ts'

// What closing a call settles: every item gets an outcome, and what was said joins the history of its subject.

interface Outcome {
  readonly subject: Subject
  readonly outcome: ItemOutcome
}

const stateOf = (call: Call, subject: Subject): CallItem | undefined =>
  call.items.find((item) => item.subject === subject)

const hasRecord = (call: Call, subject: Subject): boolean =>
  call.notes.some((note) => note.subject === subject) ||
  call.decisions.some((decision) => decision.subject === subject && decision.withdrawn === null)

const withoutOutcome = (the: Case<Call>): readonly Subject[] =>
  itemsOf(the)
    .filter((item) => item.live && (stateOf(the.state, item.subject)?.outcome ?? null) === null)
    .map((item) => item.subject)

/** An item that was opened, of which nothing is written: only a person knows what became of it. */
export const undecided = (the: Case<Call>): Objection => {
  const open = withoutOutcome(the).filter(
    (subject) => (stateOf(the.state, subject)?.openedAt ?? null) !== null && !hasRecord(the.state, subject),
  )
  if (open.length === 0) return null
  const says = `Opened, and without note, decision or outcome: ${open.join(', ')}.`
  return refuse('items-open', says, 'Record each as treated, deferred, withdrawn or not treated.')
}

/** The outcomes that closing records by itself: treated where something was written, else not treated. */
export const outcomesAtClose = (the: Case<Call>): readonly Outcome[] =>
  withoutOutcome(the).map((subject) => ({
    subject,
    outcome: hasRecord(the.state, subject) ? 'treated' : 'not-treated',
  }))

const SAYS: Readonly<Record<ItemOutcome, string>> = {
  treated: 'Treated',
  deferred: 'Deferred',
  withdrawn: 'Withdrawn',
  'not-treated': 'Not treated',
}

type Discussed = Extract<ProposalFact, { type: 'discussed' }>

/** A line of the history of a proposal, dated no later than the end of the call; nothing for other subjects. */
const discussed = (
  subject: Subject,
  line: Pick<Discussed, 'note' | 'outcome' | 'text'>,
  { state, at }: Case<Call>,
): readonly Consequence<CallFact>[] => {
  const { family, id } = splitSubject(subject)
  if (family !== 'proposal') return []
  const happenedAt = Math.min(at.now, state.endsAt) as Instant
  return [{ stream: streamOf('proposal', id), happenedAt, fact: { type: 'discussed', call: state.id, ...line } }]
}

/** The line that a note adds to the history of its subject; a later wording takes its place. */
export const noteFact = (
  note: Pick<Note, 'id' | 'subject' | 'text'>,
  outcome: ItemOutcome | 'noted',
  the: Case<Call>,
): readonly Consequence<CallFact>[] =>
  discussed(note.subject, { note: `note:${note.id}`, outcome, text: note.text }, the)

/** The line that a decision adds to the history of its subject; withdrawn, it says so in the same place. */
export const decisionFact = (
  decision: Pick<Decision, 'id' | 'subject' | 'text' | 'withdrawn'>,
  outcome: ItemOutcome | 'noted',
  the: Case<Call>,
): readonly Consequence<CallFact>[] => {
  const { id, subject, text, withdrawn } = decision
  const says = withdrawn === null ? `Decision: ${text}` : `Decision withdrawn (${withdrawn}): ${text}`
  return subject === null ? [] : discussed(subject, { note: id, outcome, text: says }, the)
}

/** The line that an outcome adds to the history of its subject; a later outcome of the same call takes its place. */
export const outcomeFact = (
  { subject, outcome, until }: Outcome & { readonly until: string | null },
  the: Case<Call>,
): readonly Consequence<CallFact>[] => {
  const text = until === null ? SAYS[outcome] : `${SAYS[outcome]} to ${until}`
  return discussed(subject, { note: 'outcome', outcome, text }, the)
}

/** What the call adds to the history of each subject: notes, decisions, and the outcome where those do not tell it. */
export const historyOf = (the: Case<Call>, atClose: readonly Outcome[]): readonly Consequence<CallFact>[] => {
  const recorded = the.state.items.flatMap(({ subject, outcome, until }) =>
    outcome === null ? [] : [{ subject, outcome, until }],
  )
  const outcomes = [...recorded, ...atClose.map((one) => ({ ...one, until: null }))]
  const treated = new Set(outcomes.filter(({ outcome }) => outcome === 'treated').map(({ subject }) => subject))
  const lineOf = (subject: Subject | null): ItemOutcome | 'noted' =>
    subject !== null && treated.has(subject) ? 'treated' : 'noted'
  return [
    ...the.state.notes.flatMap((note) => noteFact(note, lineOf(note.subject), the)),
    ...the.state.decisions
      .filter((decision) => decision.withdrawn === null)
      .flatMap((decision) => decisionFact(decision, lineOf(decision.subject), the)),
    ...outcomes
      .filter(({ subject }) => !(treated.has(subject) && hasRecord(the.state, subject)))
      .flatMap((outcome) => outcomeFact(outcome, the)),
  ]
}

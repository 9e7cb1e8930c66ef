import { dateAt } from './calendar.ts'
import type { Call } from './call.ts'
import { decisionFact, noteFact } from './call-closing.ts'
import { type CallMoveTable, offAgenda } from './call-standing.ts'
import { type CallFact, streamOf } from './facts.ts'
import { type Case, CHAIR, type Consequence } from './move-rule.ts'
import { blankReason, blankText, type Objection, unknownSubject } from './objections.ts'
import { refuse } from './refusal.ts'
import { ruleOn } from './rules.ts'
import { splitSubject } from './subject.ts'
import type { Subject } from './words.ts'

// What the call leaves behind: notes, decisions, and minutes that a later call approves.

/** `<call>-D1`, `-D2`: the next one free. */
const nextDecision = ({ id, state }: Case<Call>): string => {
  const numbers = state.decisions.map((decision) => Number(decision.id.slice(`${id}-D`.length)))
  return `${id}-D${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`
}

const changedMeanwhile = (id: string, basedOn: number, { state }: Case<Call>): Objection => {
  const note = state.notes.find((one) => one.id === id)
  if ((note?.revision ?? 0) === basedOn) return null
  const says =
    note === undefined
      ? `There is no note ${id} to change.`
      : `${note.writtenBy} changed the note meanwhile: it is at revision ${note.revision}, not ${basedOn}.`
  return refuse('changed-meanwhile', says, 'Look at both wordings, and write again upon the newer one.')
}

const otherSubject = (id: string, subject: string, { state }: Case<Call>): Objection => {
  const note = state.notes.find((one) => one.id === id)
  return note === undefined || note.subject === subject
    ? null
    : refuse('already-exists', `The note ${id} is about ${note.subject}.`, 'Write another note.')
}

const unknownDecision = (id: string, { state }: Case<Call>): Objection => {
  const decision = state.decisions.find((one) => one.id === id)
  if (decision === undefined) return refuse('unknown-subject', `The call took no decision ${id}.`, 'Correct the id.')
  return decision.withdrawn === null
    ? null
    : refuse('wrong-state', `The decision ${id} is withdrawn already.`, 'Nothing needs doing.')
}

const notApprovable = (id: string, the: Case<Call>): readonly Objection[] => {
  const { state, group, at } = the
  const rule = ruleOn(at.rules, 'previous-minutes-approved-first', dateAt(state.startsAt))
  if (id === the.id)
    return [refuse('same-call', 'A call cannot approve its own minutes.', 'Approve them at the next call.', rule)]
  const earlier = group.calls.get(id)
  if (earlier === undefined)
    return [refuse('unknown-call', `No call of ${id} is on record.`, 'Name the day of an earlier call.')]
  const { status } = earlier.minutes
  return [
    earlier.startsAt < state.startsAt
      ? null
      : refuse('invalid-date', `The call of ${id} is later than this one.`, 'Name the day of an earlier call.'),
    status === 'approved'
      ? refuse(
          'minutes-already-approved',
          `The call of ${earlier.minutes.approvedInCall} approved them.`,
          'Nothing needs doing.',
        )
      : null,
    status === 'none' || status === 'draft'
      ? refuse(
          'minutes-not-published',
          `The minutes of ${id} are not published.`,
          'Publish them, so that all can read what they approve.',
        )
      : null,
  ]
}

/** Closing writes the histories; what is recorded after it has to write its own line. */
const afterwards = (
  { state }: Case<Call>,
  lines: () => readonly Consequence<CallFact>[],
): readonly Consequence<CallFact>[] => (state.status === 'closed' ? lines() : [])

const lineOf = (subject: Subject | undefined, { state }: Case<Call>): 'treated' | 'noted' =>
  state.items.find((item) => item.subject === subject)?.outcome === 'treated' ? 'treated' : 'noted'

const written: readonly ['open', 'closed'] = ['open', 'closed']

export const RECORD: CallMoveTable<
  'write-note' | 'record-decision' | 'withdraw-decision' | 'approve-previous' | 'publish-minutes' | 'correct-minutes'
> = {
  'write-note': {
    from: written,
    roles: CHAIR,
    against: ({ note, subject, text, basedOn }, the) => [
      blankText(text, 'The note'),
      ...offAgenda(subject, the),
      changedMeanwhile(note, basedOn, the),
      otherSubject(note, subject, the),
    ],
    gives: ({ note, subject, text }, the) => [
      { type: 'note-written', note, subject, text },
      ...afterwards(the, () => noteFact({ id: note, subject, text }, lineOf(subject, the), the)),
    ],
  },
  'record-decision': {
    from: written,
    roles: CHAIR,
    against: ({ subject, text }, the) => [
      blankText(text, 'The decision'),
      ...(subject === undefined ? [] : offAgenda(subject, the)),
    ],
    gives: ({ subject, text }, the) => {
      const id = nextDecision(the)
      const decision = { id, subject: subject ?? null, text, withdrawn: null }
      return [
        { type: 'decision-recorded', decision: id, text, ...(subject === undefined ? {} : { subject }) },
        ...afterwards(the, () => decisionFact(decision, lineOf(subject, the), the)),
      ]
    },
  },
  'withdraw-decision': {
    from: written,
    roles: CHAIR,
    against: ({ decision, reason }, the) => [unknownDecision(decision, the), blankReason(reason)],
    gives: ({ decision, reason }, the) => [
      { type: 'decision-withdrawn', decision, reason },
      ...afterwards(the, () =>
        the.state.decisions
          .filter(({ id }) => id === decision)
          .flatMap((known) => decisionFact({ ...known, withdrawn: reason }, 'noted', the)),
      ),
    ],
  },
  'approve-previous': {
    from: ['open'],
    roles: CHAIR,
    against: ({ call }, the) => notApprovable(call, the),
    gives: ({ call }, the) => [
      {
        type: 'decision-recorded',
        decision: nextDecision(the),
        subject: `call:${call}`,
        text: `The minutes of ${call} are approved.`,
      },
      { type: 'outcome-recorded', subject: `call:${call}`, outcome: 'treated' },
      { stream: streamOf('call', call), fact: { type: 'minutes-approved', inCall: the.id } },
    ],
  },
  'publish-minutes': {
    from: ['closed'],
    roles: CHAIR,
    against: ({ places }) => [blankText(places.join(''), 'A place where they are published')],
    gives: ({ places }) => [{ type: 'minutes-published', places }],
  },
  'correct-minutes': {
    from: ['approved'],
    roles: CHAIR,
    against: ({ subject, text, reason }, { group }) => [
      blankText(text, 'The correction'),
      blankReason(reason),
      subject === undefined ? null : unknownSubject(subject, group),
    ],
    gives: ({ subject, text, reason }, { id, state }) => {
      const about = subject === undefined ? null : splitSubject(subject)
      return [
        { type: 'minutes-corrected', text, reason, ...(subject === undefined ? {} : { subject }) },
        ...(about?.family === 'proposal'
          ? [
              {
                stream: streamOf('proposal', about.id),
                fact: {
                  type: 'discussed' as const,
                  call: id,
                  outcome: 'noted' as const,
                  note: `correction-${state.minutes.corrections.length + 1}`,
                  text: `Correction: ${text}`,
                },
              },
            ]
          : []),
      ]
    },
  },
}

import { type CallFrame, dateAt, type Minutes, type MinutesEntry } from '@trunkline/governance'
import { badge, cell, day, dayOr, heading, instant, joined, listed, paragraph, person, text } from '../tree/inlines.ts'
import { proseRuns } from '../tree/prose.ts'
import { referencesOf } from '../tree/references.ts'
import type { Block, Sheet } from '../tree/sheet.ts'
import { clock, shortDay } from '../tree/when.ts'
import { minutesBadge } from '../tree/words.ts'
import { actionTable } from './actions.ts'
import { antitrustReminder, groupOf, minutesOf, pageTitle, spanOf } from './call-frame.ts'
import { entryBlocks, isQuiet } from './minutes-entry.ts'
import { type SheetOptions, type Surroundings, surroundingsOf } from './options.ts'

// The shape that parseMinutes reads back from Markdown (style `trunkline`); headings and table headers are fixed.
//
//   # 2025-11-13 API Backlog minutes
//   - **Call:** Thursday 2025-11-13 09:00 UTC to 10:30 UTC
//   - **Status:** **draft** | **published** | **approved**, in the call of 2025-11-27
//   - **Antitrust notice:** shown | not shown
//   ## Attendance             | Organisation | Present | People |      Present is yes or no; an absent one is a row
//   ## Previous minutes       Minutes of 2025-10-23: **approved** | **not approved**
//   ## <any other heading>    a section of the agenda, holding its entries:
//     ### <title>
//     - **Owners:** Infosys, Orange
//     - **References:** [APIBacklog#63](https://...), [...](...)
//     - **Outcome:** **treated** | **deferred** until 2025-11-27 | **withdrawn** | **not treated** | none recorded
//     - **Exception:** reason (allowed by name)
//     #### History            | Date | Outcome | What was said |       oldest first, before this call
//     #### This call          paragraphs
//     #### Decisions          a list
//     #### Action points      - **20251113-01** (AP1), Infosys: text      the tables below hold the rest
//     #### Carried action points                                         the same
//   ## Decisions              a list: decisions that belong to no item
//   ## Action points raised   | Id | Label | Owners | Action | Due | Status |
//   ## Action points carried  | Id | Label | Owners | Action | Due | Status |
//   ## Nothing recorded       | Item | Section | Owners | References |    on the agenda, and no trace in the call
//   ## Corrections            | Date | Correction | Reason | By |
//   ## Next call              Thursday 2025-11-27 15:00 UTC to 16:30 UTC; ...

const facts = (minutes: Minutes): Block => {
  const approved = minutes.approvedInCall === null ? [] : [text(', in the call of '), dayOr(minutes.approvedInCall)]
  return {
    kind: 'facts',
    facts: [
      { name: 'Call', content: spanOf(minutes.call) },
      { name: 'Status', content: [minutesBadge(minutes.status), ...approved] },
      { name: 'Antitrust notice', content: [text(minutes.antitrustShown ? 'shown' : 'not shown')] },
    ],
  }
}

const STANDING: Readonly<Record<Minutes['status'], string | null>> = {
  none: 'Nothing has been written yet.',
  draft: 'This is a draft: it changes until it is published, and a later call approves it.',
  published: 'Published and not yet approved: a later call approves it.',
  approved: null,
}

const standing = (minutes: Minutes): readonly Block[] => {
  const says = STANDING[minutes.status]
  return says === null
    ? []
    : [{ kind: 'notice', notice: 'note', title: 'Not approved', blocks: [paragraph(text(says))] }]
}

const attendance = ({ attendance: rows }: Minutes): readonly Block[] => {
  const present = rows.filter((row) => row.present)
  const named = present.reduce((sum, row) => sum + row.people.length, 0)
  return [
    heading(2, 'Attendance'),
    paragraph(text(`${present.length} of ${rows.length} organisations were present; ${named} people are named.`)),
    {
      kind: 'table',
      caption: 'Attendance by organisation',
      columns: ['Organisation', 'Present', 'People'],
      rows: rows.map((row) => [
        cell(text(row.organisation)),
        cell(row.present ? badge('yes', 'good') : badge('no', 'neutral')),
        cell(
          ...joined(
            row.people.map((name) => [person(name)]),
            text(', '),
          ),
        ),
      ]),
    },
  ]
}

const previous = ({ call, previous: before }: Minutes, around: Surroundings): readonly Block[] => {
  if (before === null) return [heading(2, 'Previous minutes'), paragraph(text('No earlier minutes wait for approval.'))]
  const decided = before.approved ? badge('approved', 'good') : badge('not approved', 'warn')
  return [heading(2, 'Previous minutes'), paragraph(minutesOf(call, before.call, around), text(': '), decided)]
}

const sections = (minutes: Minutes, around: Surroundings): readonly Block[] =>
  minutes.sections.flatMap((section) => {
    const entries = section.entries.filter((entry) => !isQuiet(entry))
    return entries.length === 0
      ? []
      : [heading(2, section.title), ...entries.flatMap((entry) => entryBlocks(entry, around))]
  })

/** A section as such, and the minutes that were to be approved, have their own place above. */
const hasPlace = ({ subject }: MinutesEntry): boolean => subject.startsWith('section:') || subject.startsWith('call:')

const quiet = (minutes: Minutes, around: Surroundings): readonly Block[] => {
  const rows = minutes.sections.flatMap((section) =>
    section.entries
      .filter((entry) => isQuiet(entry) && !hasPlace(entry))
      .map((entry) => [
        cell(text(entry.title)),
        cell(text(section.title)),
        cell(...listed(entry.owners)),
        cell(...referencesOf(entry.references, around.repositories)),
      ]),
  )
  return rows.length === 0
    ? []
    : [
        heading(2, 'Nothing recorded'),
        {
          kind: 'table',
          caption: 'On the agenda, and nothing recorded in this call',
          columns: ['Item', 'Section', 'Owners', 'References'],
          rows,
        },
      ]
}

const decisions = (minutes: Minutes): readonly Block[] =>
  minutes.decisions.length === 0
    ? []
    : [
        heading(2, 'Decisions'),
        { kind: 'list', ordered: false, items: minutes.decisions.map((decision) => proseRuns(decision.text)) },
      ]

const actions = ({ actions: all }: Minutes): readonly Block[] => {
  const [raised, carried] = [all.filter((action) => !action.carried), all.filter((action) => action.carried)]
  return [
    heading(2, 'Action points raised'),
    raised.length === 0
      ? paragraph(text('None in this call.'))
      : actionTable('Action points raised in this call', raised),
    heading(2, 'Action points carried'),
    carried.length === 0
      ? paragraph(text('None from earlier calls.'))
      : actionTable('Action points of earlier calls', carried),
  ]
}

const corrections = (minutes: Minutes): readonly Block[] =>
  minutes.corrections.length === 0
    ? []
    : [
        heading(2, 'Corrections'),
        {
          kind: 'table',
          caption: 'Corrections since the minutes were approved',
          columns: ['Date', 'Correction', 'Reason', 'By'],
          rows: minutes.corrections.map((correction) => [
            cell(day(dateAt(correction.at))),
            cell(...proseRuns(correction.text)),
            cell(...proseRuns(correction.reason)),
            cell(text(correction.by)),
          ]),
        },
      ]

const nextCall = (next: CallFrame | null): readonly Block[] => [
  heading(2, 'Next call'),
  next === null
    ? paragraph(text('No later call is scheduled.'))
    : paragraph(...spanOf(next), text('; its agenda closes on '), instant(next.closesAt), text('.')),
]

/** The minutes as a sheet; its Markdown is what parseMinutes reads as style `trunkline` (shape above). */
export const minutesSheet = (minutes: Minutes, options: SheetOptions = {}): Sheet => {
  const around = surroundingsOf(options)
  const { call } = minutes
  return {
    title: pageTitle(call, 'minutes'),
    subject: `${groupOf(call)} minutes of ${shortDay(dateAt(call.startsAt))} ${clock(call.startsAt)} UTC (${minutes.status})`,
    language: 'en',
    blocks: [
      facts(minutes),
      ...standing(minutes),
      antitrustReminder('Antitrust policy'),
      { kind: 'contents' },
      ...attendance(minutes),
      ...previous(minutes, around),
      ...sections(minutes, around),
      ...decisions(minutes),
      ...actions(minutes),
      ...quiet(minutes, around),
      ...corrections(minutes),
      ...nextCall(minutes.next),
    ],
  }
}

import { type CallFact, type Instant, streamOf } from '@trunkline/governance'
import { isBody } from '../organisations/index.ts'
import type { Attendee, MinutesDocument } from '../values.ts'
import { add, factsOf } from './ledger.ts'
import { documentSource, type Planning, report } from './planning.ts'
import { organisation, person } from './roster.ts'

/** Who was there, by organisation, and who was not; everybody on the list is a person of the group. */
export const planAttendance = (planning: Planning, document: MinutesDocument, at: Instant): void => {
  const present = new Map<string, string[]>()
  const from = documentSource(document.file)
  const seat = (spelling: string, attendee: Attendee | null): void => {
    if (isBody(spelling)) return
    const id = organisation(
      planning.roster,
      spelling,
      at,
      attendee === null ? from : documentSource(document.file, attendee.line),
    )
    const people = present.get(id) ?? []
    if (attendee !== null && !people.includes(attendee.name)) people.push(attendee.name)
    present.set(id, people)
  }
  for (const spelling of document.roster) seat(spelling, null)
  for (const attendee of document.attendees) if (attendee.organisation !== null) seat(attendee.organisation, attendee)
  for (const attendee of [...document.attendees, ...document.absentees]) {
    const source = documentSource(document.file, attendee.line)
    const affiliation =
      attendee.organisation === null || isBody(attendee.organisation)
        ? null
        : organisation(planning.roster, attendee.organisation, at, source)
    person(planning.roster, attendee.name, affiliation, at, source)
  }
  const stream = streamOf('call', String(document.callOn))
  for (const [id, people] of present) {
    const fact: Extract<CallFact, { type: 'attendance-recorded' }> = {
      type: 'attendance-recorded',
      attendance: {
        organisation: id,
        people: people.map((name) => name.replace(/^@/, '')),
        present: people.length > 0,
      },
    }
    const known = factsOf(planning.ledger, stream, 'attendance-recorded').findLast(
      (draft) => draft.fact.attendance.organisation === id,
    )
    if (known === undefined) add(planning.ledger, stream, at, from, fact)
    else if (known.fact.attendance.present !== fact.attendance.present)
      report(
        planning,
        'documents-differ',
        from,
        `The attendance of ${id} on ${document.callOn} is recorded differently already.`,
        'The first record stands; correct it in the call.',
      )
  }
}

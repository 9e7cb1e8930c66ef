import { type CallFact, type Instant, streamOf } from '@trunkline/governance'
import type { Attendee, MinutesDocument } from '../minutes/values.ts'
import { isBody } from '../organisations/index.ts'
import { add, factsOf } from './ledger.ts'
import { documentSource, type Planning, report } from './planning.ts'
import { organisation, person } from './roster.ts'

type Recorded = Extract<CallFact, { type: 'attendance-recorded' }>

interface Row {
  readonly people: string[]
  present: boolean
}

/** Everybody on the list, there or not, is a person of the group. */
const enterPeople = (planning: Planning, document: MinutesDocument, at: Instant): void => {
  for (const attendee of [...document.attendees, ...document.absentees]) {
    const source = documentSource(document.file, attendee.line)
    const spelling = attendee.organisation
    const affiliation =
      spelling === null || isBody(spelling) ? null : organisation(planning.roster, spelling, at, source)
    person(planning.roster, attendee.name, affiliation, at, source)
  }
}

const rowsOf = (planning: Planning, document: MinutesDocument, at: Instant): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>()
  const seat = (spelling: string, isThere: boolean, attendee?: Attendee): void => {
    if (isBody(spelling)) return
    const id = organisation(planning.roster, spelling, at, documentSource(document.file, attendee?.line))
    const row = rows.get(id) ?? { people: [], present: false }
    row.present = row.present || isThere
    if (attendee !== undefined && !row.people.includes(attendee.name)) row.people.push(attendee.name)
    rows.set(id, row)
  }
  for (const spelling of document.roster) seat(spelling, false)
  for (const spelling of document.present) seat(spelling, true)
  for (const attendee of document.attendees)
    if (attendee.organisation !== null) seat(attendee.organisation, true, attendee)
  return rows
}

/** Who was there, by organisation, and who was not. */
export const planAttendance = (planning: Planning, document: MinutesDocument, at: Instant): void => {
  enterPeople(planning, document, at)
  const stream = streamOf('call', String(document.callOn))
  const source = documentSource(document.file)
  for (const [id, { people, present }] of rowsOf(planning, document, at)) {
    const attendance = { organisation: id, people: people.map((name) => name.replace(/^@/, '')), present }
    const fact: Recorded = { type: 'attendance-recorded', attendance }
    const known = factsOf(planning.ledger, stream, 'attendance-recorded').findLast(
      (draft) => draft.fact.attendance.organisation === id,
    )
    if (known === undefined) add(planning.ledger, stream, at, source, fact)
    else if (known.fact.attendance.present !== present)
      report(
        planning,
        'documents-differ',
        source,
        `The attendance of ${id} on ${document.callOn} is recorded differently already.`,
        'The first record stands; correct it in the call.',
      )
  }
}

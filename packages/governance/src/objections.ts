import { dateAt, parseDate } from './calendar.ts'
import type { Group } from './group.ts'
import { organisationNamed } from './organisation.ts'
import { type Refusal, refuse } from './refusal.ts'
import { titleOf } from './subject.ts'
import type { Actor, Instant, Subject } from './words.ts'

// The objections that many moves share. Null: nothing stands against it.

export type Objection = Refusal | null

const isBlank = (text: string): boolean => text.trim() === ''

export const blankText = (text: string, what: string): Objection =>
  isBlank(text) ? refuse('text-missing', `${what} is empty.`, `Write ${what.toLowerCase()}.`) : null

export const blankReason = (reason: string): Objection =>
  isBlank(reason)
    ? refuse('reason-missing', 'No reason is given.', 'Say why; the record shows the reason and who gave it.')
    : null

export const unknownOrganisation = (name: string, group: Group): Objection =>
  organisationNamed(group.organisations, name) === null
    ? refuse(
        'unknown-organisation',
        `No organisation is called ${name}.`,
        'Register it, or add the spelling to one as alias.',
      )
    : null

export const unknownSubject = (subject: Subject, group: Group): Objection =>
  titleOf(group, subject) === null
    ? refuse(
        'unknown-subject',
        `The group knows nothing called ${subject}.`,
        'Register the proposal, or correct the name.',
      )
    : null

/** A day that the calendar has and that does not lie ahead. */
export const notYetPast = (text: string | undefined, now: Instant): Objection => {
  if (text === undefined) return null
  const on = parseDate(text)
  if (on === null) return refuse('invalid-date', `The calendar has no day ${text}.`, 'Write a day as YYYY-MM-DD.')
  return on > dateAt(now)
    ? refuse('invalid-date', `${text} lies ahead.`, 'Give the day on which it happened, today at the latest.')
    : null
}

/** A member speaks for one organisation; a chair for all. */
export const notForOwn = (actor: Actor, owners: readonly string[], group: Group): Objection => {
  if (actor.role !== 'member') return null
  const own = actor.organisation === undefined ? null : organisationNamed(group.organisations, actor.organisation)
  if (own !== null && owners.some((owner) => organisationNamed(group.organisations, owner) === own)) return null
  return refuse(
    'not-an-owner',
    `${actor.name} does not speak for ${owners.join(', ') || 'an owner'}.`,
    'Ask one of its people, or a chair.',
  )
}

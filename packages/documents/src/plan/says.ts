import { type Draft, dateAt, type Fact, formatInstant, formatReference } from '@trunkline/governance'

const words = (code: string): string => code.replaceAll('-', ' ')

/** What a fact would add, in words for the person who decides on the import. */
export const sayOf = (fact: Fact): string => {
  switch (fact.type) {
    case 'organisation-registered':
    case 'person-registered':
      return `Enter ${fact.name}`
    case 'organisation-alias-added':
      return `Also spelt “${fact.alias}”`
    case 'person-affiliated':
      return `Speaks for ${fact.organisation}`
    case 'proposal-registered':
      return `Register “${fact.name}” as ${words(fact.kind)}`
    case 'proposal-renamed':
      return `Rename to “${fact.name}”`
    case 'proposal-listed':
      return 'Enter in the backlog'
    case 'proposal-unlisted':
      return 'Remove from the backlog'
    case 'proposal-summarised':
      return 'Take over the summary of its document'
    case 'owners-named':
      return `Owner: ${fact.organisations.join(', ')}`
    case 'support-declared':
      return `Supported by ${fact.organisation}`
    case 'support-withdrawn':
      return `No longer supported by ${fact.organisation}`
    case 'reference-added':
      return `Link ${words(fact.role)} ${formatReference(fact.reference)}`
    case 'issue-opened':
      return `Issue ${formatReference(fact.reference)} is open by then`
    case 'issue-closed':
      return `Issue ${formatReference(fact.reference)} is closed`
    case 'status-set':
      return `Status: ${words(fact.status)}${fact.text === undefined ? '' : ` (${fact.text})`}`
    case 'notice-given':
      return `${fact.by} gives notice of its return`
    case 'discussed':
      return `Discussed, ${words(fact.outcome)}: ${fact.text}`
    case 'proposal-document-read':
      return `Its document ${fact.document} lacks ${fact.missing.length} fields and leaves ${fact.empty.length} empty`
    case 'repository-linked':
      return `Repository ${fact.repository}`
    case 'call-scheduled':
      return `${fact.title} at ${formatInstant(fact.startsAt)}`
    case 'attendance-recorded':
      return `${fact.attendance.organisation}: ${fact.attendance.present ? fact.attendance.people.join(', ') || 'present' : 'absent'}`
    case 'decision-recorded':
      return `Decision: ${fact.text}`
    case 'outcome-recorded':
      return `${fact.subject}: ${words(fact.outcome)}`
    case 'minutes-approved':
      return `Minutes approved in the call of ${fact.inCall}`
    case 'action-raised':
      return `Action point of ${fact.owners.join(', ') || 'nobody named'}: ${fact.text}`
    case 'action-closed':
      return `Close: ${fact.how}`
    case 'action-dropped':
      return `Drop: ${fact.reason}`
    case 'released':
      return `Release ${fact.tag}, ${words(fact.kind)}`
    case 'release-planned':
      return `Plan: ${fact.tag ?? 'no tag'} for ${fact.metaRelease ?? 'no meta-release'}, ${words(fact.state)}`
    default:
      return words(fact.type)
  }
}

/** One line of a plan: what is added where, when it happened, and the document that says so. */
export interface Addition extends Pick<Draft, 'stream' | 'happenedAt' | 'source'> {
  readonly says: string
}

export const additionOf = ({ stream, happenedAt, source, fact }: Draft): Addition => ({
  stream,
  happenedAt,
  source,
  says: `${dateAt(happenedAt)} ${sayOf(fact)}`,
})

import type { Call, CallItem } from './call.ts'
import { type BacklogStatus, SECTIONS } from './facts.ts'
import type { Group } from './group.ts'
import { nameOf } from './organisation.ts'
import { type Proposal, statusAt } from './proposal.ts'
import { latestPublicRelease } from './repository.ts'
import type { Sitting } from './sitting.ts'
import { type SubjectFamily, splitSubject, titleOf } from './subject.ts'
import { formatReference, type Instant, type Reference, type Subject } from './words.ts'

/** What the queries of the agenda can ask of a matter. Names that end in `At` hold instants. */
export interface Facets {
  readonly about: SubjectFamily
  /** The proposal's kind, or the section's id. */
  readonly kind: string | null
  readonly status: BacklogStatus | 'none' | null
  readonly statusSinceAt: Instant | null
  /** The same where somebody says since when; a status that was only seen in a document is no news. */
  readonly statusDatedAt: Instant | null
  /** Of the issue where it is known; `implied` where only the registration is. */
  readonly issue: 'open' | 'closed' | 'implied' | 'missing' | null
  readonly issueName: string | null
  /** When the issue was opened, or the proposal registered where that is all we know. */
  readonly openedAt: Instant | null
  readonly noticeAt: Instant | null
  readonly release: string | null
  readonly releasedAt: Instant | null
  readonly minutes: 'draft' | 'published' | 'approved' | 'approved-here' | null
  /** Calls between a call and this one. */
  readonly callsSince: number | null
  readonly requested: 'in-time' | 'late' | null
  readonly requestedBy: string | null
  readonly requestedAt: Instant | null
  readonly exceptionBy: string | null
  readonly exceptionReason: string | null
  /** Opened, noted, decided or given an outcome in this call. */
  readonly taken: boolean
  /** Deferred to a call after this one, or withdrawn. */
  readonly shelved: string | null
  readonly deferredHere: string | null
}

/** One thing that could stand on an agenda. */
export interface Matter {
  readonly subject: Subject
  readonly title: string
  readonly owners: readonly string[]
  readonly references: readonly Reference[]
  /** Days of calls that did not treat it, since it was last treated. */
  readonly notTreatedOn: readonly string[]
  readonly facets: Facets
}

const isTaken = (call: Call, item: CallItem | undefined, subject: Subject): boolean =>
  (item !== undefined && (item.openedAt !== null || item.outcome !== null)) ||
  call.notes.some((note) => note.subject === subject) ||
  call.decisions.some((decision) => decision.subject === subject && decision.withdrawn === null)

const shelving = (sitting: Sitting, subject: Subject): Pick<Facets, 'shelved' | 'deferredHere'> => {
  const last = sitting.outcomes.get(subject)
  if (last === undefined) return { shelved: null, deferredHere: null }
  const { outcome, until } = last.item
  if (outcome === 'withdrawn') return { shelved: `Withdrawn on ${last.call}.`, deferredHere: null }
  if (outcome !== 'deferred' || until === null) return { shelved: null, deferredHere: null }
  return until > sitting.call.id
    ? { shelved: `Deferred on ${last.call} to ${until}.`, deferredHere: null }
    : { shelved: null, deferredHere: last.call }
}

const facetsOf = (sitting: Sitting, subject: Subject, own: Partial<Facets>): Facets => {
  const item = sitting.call.items.find((one) => one.subject === subject)
  const isRequested = item !== undefined && item.requestedAt !== null
  return {
    about: splitSubject(subject).family,
    kind: null,
    status: null,
    statusSinceAt: null,
    statusDatedAt: null,
    issue: null,
    issueName: null,
    openedAt: null,
    noticeAt: null,
    release: null,
    releasedAt: null,
    minutes: null,
    callsSince: null,
    requested: isRequested ? (item.late ? 'late' : 'in-time') : null,
    requestedBy: item?.requestedBy ?? null,
    requestedAt: item?.requestedAt ?? null,
    exceptionBy: item?.exception?.allowedBy ?? null,
    exceptionReason: item?.exception?.reason ?? null,
    taken: isTaken(sitting.call, item, subject),
    ...shelving(sitting, subject),
    ...own,
  }
}

const issueFacets = (proposal: Proposal, asOfAt: Instant): Partial<Facets> => {
  const { issue } = proposal
  if (issue !== null && issue.openedAt <= asOfAt) {
    const isClosed = issue.closedAt !== null && issue.closedAt <= asOfAt
    const issueName = formatReference(issue.reference)
    return { issue: isClosed ? 'closed' : 'open', issueName, openedAt: issue.openedAt }
  }
  const isKnown = proposal.listed || proposal.references.some(({ role }) => role !== 'mentioned')
  return { issue: isKnown ? 'implied' : 'missing', openedAt: proposal.registeredAt }
}

const releaseFacets = (group: Group, proposal: Proposal, asOfAt: Instant): Partial<Facets> => {
  const repository = proposal.repository === null ? undefined : group.repositories.get(proposal.repository)
  const releases = repository?.releases.filter((release) => release.releasedAt <= asOfAt) ?? []
  const release = repository === undefined ? null : latestPublicRelease({ ...repository, releases })
  return release === null ? {} : { release: `${repository?.name} ${release.tag}`, releasedAt: release.releasedAt }
}

/** A call did not treat a proposal where any of its lines says so, whatever else was noted. */
const notTreatedOn = (proposal: Proposal, sitting: Sitting): readonly string[] => {
  const treatedOn = new Map<string, boolean>()
  for (const { call, outcome } of proposal.history) {
    if (call === null || outcome === null || call >= sitting.call.id) continue
    treatedOn.set(call, outcome !== 'not-treated' && treatedOn.get(call) !== false)
  }
  const days = [...treatedOn.keys()].sort()
  return days.slice(days.findLastIndex((day) => treatedOn.get(day)) + 1)
}

const SHOWN_REFERENCES = ['issue', 'pull-request', 'tracker']

/** A repository of its own shows that the group is done with it, though its row names no status (Commonalities). */
const hasRepository = (proposal: Proposal, asOfAt: Instant): boolean =>
  proposal.history.some((entry) => entry.kind === 'repository-linked' && entry.at <= asOfAt)

const proposalMatter = (sitting: Sitting, proposal: Proposal): Matter => {
  const subject: Subject = `proposal:${proposal.slug}`
  const status = statusAt(proposal, sitting.asOfAt)
  const { noticeGivenAt } = proposal
  const hasNotice = noticeGivenAt !== null && status !== null && noticeGivenAt >= status.sinceAt
  return {
    subject,
    title: proposal.name,
    owners: proposal.owners.map((owner) => nameOf(sitting.group.organisations, owner)),
    references: proposal.references
      .filter(({ role }) => SHOWN_REFERENCES.includes(role))
      .map(({ reference }) => reference),
    notTreatedOn: notTreatedOn(proposal, sitting),
    facets: facetsOf(sitting, subject, {
      kind: proposal.kind,
      status: status?.status ?? (hasRepository(proposal, sitting.asOfAt) ? null : 'none'),
      statusSinceAt: status?.sinceAt ?? null,
      statusDatedAt: status === null || status.undated === true ? null : status.sinceAt,
      noticeAt: hasNotice ? noticeGivenAt : null,
      ...issueFacets(proposal, sitting.asOfAt),
      ...releaseFacets(sitting.group, proposal, sitting.asOfAt),
    }),
  }
}

const plainMatter = (sitting: Sitting, subject: Subject, own: Partial<Facets>): Matter => ({
  subject,
  title: titleOf(sitting.group, subject) ?? subject,
  owners: [],
  references: [],
  notTreatedOn: [],
  facets: facetsOf(sitting, subject, own),
})

/** The minutes of an earlier call, as they stood at this one. */
const minutesMatter = (sitting: Sitting, earlier: Call): Matter => {
  const { approvedInCall, status } = earlier.minutes
  const approved = approvedInCall === sitting.call.id ? 'approved-here' : ('approved' as const)
  const isApproved = approvedInCall !== null && approvedInCall <= sitting.call.id
  const before = approvedInCall === null && status === 'draft' ? 'draft' : 'published'
  return plainMatter(sitting, `call:${earlier.id}`, {
    minutes: isApproved ? approved : before,
    callsSince: sitting.before.filter((call) => call.startsAt > earlier.startsAt).length,
  })
}

/** Everything that could stand on the agenda: sections, earlier minutes, proposals, and whatever was asked for by name. */
export const mattersOf = (sitting: Sitting): readonly Matter[] => {
  const { group, call, asOfAt } = sitting
  const exists = (proposal: Proposal): boolean =>
    proposal.registeredAt <= asOfAt || (proposal.issue !== null && proposal.issue.openedAt <= asOfAt)
  const matters = [
    ...SECTIONS.map((section) => plainMatter(sitting, `section:${section}`, { kind: section })),
    ...sitting.held.map((earlier) => minutesMatter(sitting, earlier)),
    ...[...group.proposals.values()].filter(exists).map((proposal) => proposalMatter(sitting, proposal)),
  ]
  const known = new Set(matters.map((matter) => matter.subject))
  const others = [
    ...call.items.map((item) => item.subject),
    ...call.notes.map((note) => note.subject),
    ...call.decisions.flatMap((decision) => decision.subject ?? []),
  ].filter((subject) => !known.has(subject))
  return [...matters, ...[...new Set(others)].map((subject) => matterOf(sitting, subject))]
}

/** One subject as a matter of this call. */
export const matterOf = (sitting: Sitting, subject: Subject): Matter => {
  const { family, id } = splitSubject(subject)
  const proposal = family === 'proposal' ? sitting.group.proposals.get(id) : undefined
  return proposal === undefined ? plainMatter(sitting, subject, {}) : proposalMatter(sitting, proposal)
}

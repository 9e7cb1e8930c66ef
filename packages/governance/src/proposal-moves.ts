import { dateAt, startOfDay } from './calendar.ts'
import type { ProposalFact } from './facts.ts'
import type { Group } from './group.ts'
import { type Case, CHAIR, type Consequence, familyOf, MEMBERS, type MoveTable } from './move-rule.ts'
import { blankText, notForOwn, notYetPast, type Objection, unknownOrganisation } from './objections.ts'
import { organisationNamed } from './organisation.ts'
import { blankProposal, type Proposal, statusOf } from './proposal.ts'
import { refuse } from './refusal.ts'
import { ruleOn } from './rules.ts'
import type { Instant, IsoDate, Reference } from './words.ts'

export const PROPOSAL_STANDINGS = ['absent', 'active', 'frozen', 'archived'] as const
export type ProposalStanding = (typeof PROPOSAL_STANDINGS)[number]

/** Where a proposal stands in its life (facts 1.7); statuses that differ only in progress are all active. */
export const proposalStanding = (proposal: Proposal | null): ProposalStanding => {
  if (proposal === null) return 'absent'
  const status = statusOf(proposal)?.status
  return status === 'frozen' || status === 'archived' ? status : 'active'
}

const LIVING: readonly ProposalStanding[] = ['active', 'frozen']
const ANY: readonly ProposalStanding[] = ['active', 'frozen', 'archived']

const idOf = (group: Group, name: string): string => organisationNamed(group.organisations, name)?.id ?? name

/** The instant of a day: now for today, else its start. */
const instantOf = (on: IsoDate | undefined, now: Instant): Instant =>
  on === undefined || on === dateAt(now) ? now : startOfDay(on)

const beforeStatus = ({ state }: Case<Proposal>, on: IsoDate | undefined): Objection => {
  const status = statusOf(state)
  if (on === undefined || status === null || on >= dateAt(status.sinceAt)) return null
  const says = `It has been ${status.status.replaceAll('-', ' ')} since ${dateAt(status.sinceAt)}.`
  return refuse('invalid-date', says, 'Give that day or a later one: an earlier status would not be the one in force.')
}

const again = (is: boolean, says: string): Objection =>
  is ? refuse('already-exists', says, 'Nothing needs doing.') : null

const nameTaken = (name: string, { id, group }: Case<Proposal>): Objection => {
  const holder = [...group.proposals.values()].find(
    (other) => other.slug !== id && other.name.toLowerCase() === name.trim().toLowerCase(),
  )
  return holder === undefined
    ? null
    : refuse('already-exists', `${holder.slug} is called ${holder.name} already.`, 'Choose a name of its own.')
}

const supports = (proposal: Proposal, organisation: string): boolean =>
  proposal.supporters.some((support) => support.organisation === organisation)

const archivedForGood = ({ state, at }: Case<Proposal>): Objection => {
  const rule = ruleOn(at.rules, 'archived-is-final', dateAt(at.now))
  return rule.value && proposalStanding(state) === 'archived'
    ? refuse('wrong-state', `${state.name} is archived.`, 'Register a new proposal for the idea.', rule)
    : null
}

const withoutPullRequest = ({ state, at }: Case<Proposal>): Objection => {
  const rule = ruleOn(at.rules, 'listing-needs-pull-request', dateAt(at.now))
  const isThere = state.references.some(({ role }) => role === 'pull-request' || role === 'template')
  if (!rule.value || isThere) return null
  const says = `${state.name} has no pull request with its template.`
  return refuse('pull-request-missing', says, 'Add the pull request as reference, then list it.', rule)
}

const issueFacts = (reference: Reference, openedOn: IsoDate | undefined): readonly Consequence<ProposalFact>[] =>
  openedOn === undefined
    ? [{ type: 'reference-added', role: 'issue', reference }]
    : [{ fact: { type: 'issue-opened', reference }, happenedAt: startOfDay(openedOn) }]

export const PROPOSAL_MOVES: MoveTable<'proposal', Proposal, ProposalStanding> = {
  register: {
    from: ['absent'],
    roles: CHAIR,
    against: ({ name, owners, issueOpenedOn }, the) => [
      blankText(name, 'The name'),
      nameTaken(name, the),
      ...owners.map((owner) => unknownOrganisation(owner, the.group)),
      notYetPast(issueOpenedOn, the.at.now),
    ],
    gives: ({ name, kind, owners, issue, issueOpenedOn, summary }, { group }) => [
      { type: 'proposal-registered', name: name.trim(), kind },
      ...(owners.length === 0
        ? []
        : [{ type: 'owners-named' as const, organisations: owners.map((owner) => idOf(group, owner)) }]),
      ...(issue === undefined ? [] : issueFacts(issue, issueOpenedOn)),
      ...(summary === undefined ? [] : [{ type: 'proposal-summarised' as const, text: summary }]),
    ],
  },
  rename: {
    from: LIVING,
    roles: CHAIR,
    against: ({ name }, the) => [
      blankText(name, 'The name'),
      again(name.trim() === the.state.name, `It is called ${the.state.name} already.`),
      nameTaken(name, the),
    ],
    gives: ({ name }) => [{ type: 'proposal-renamed', name: name.trim() }],
  },
  'name-owners': {
    from: LIVING,
    roles: CHAIR,
    against: ({ organisations }, { group }) => organisations.map((name) => unknownOrganisation(name, group)),
    gives: ({ organisations }, { group }) => [
      { type: 'owners-named', organisations: organisations.map((name) => idOf(group, name)) },
    ],
  },
  'declare-support': {
    from: LIVING,
    roles: MEMBERS,
    against: ({ organisation }, { state, group, at }) => [
      unknownOrganisation(organisation, group),
      notForOwn(at.actor, [organisation], group),
      again(supports(state, idOf(group, organisation)), `${organisation} supports it already.`),
    ],
    gives: ({ organisation }, { group }) => [{ type: 'support-declared', organisation: idOf(group, organisation) }],
  },
  'withdraw-support': {
    from: LIVING,
    roles: MEMBERS,
    against: ({ organisation }, { state, group, at }) => [
      unknownOrganisation(organisation, group),
      notForOwn(at.actor, [organisation], group),
      supports(state, idOf(group, organisation))
        ? null
        : refuse('wrong-state', `${organisation} does not support it.`, 'Nothing needs doing.'),
    ],
    gives: ({ organisation }, { group }) => [{ type: 'support-withdrawn', organisation: idOf(group, organisation) }],
  },
  'add-reference': {
    from: ANY,
    roles: CHAIR,
    against: ({ openedOn }, { at }) => [notYetPast(openedOn, at.now)],
    gives: ({ role, reference, openedOn }) =>
      role === 'issue' ? issueFacts(reference, openedOn) : [{ type: 'reference-added', role, reference }],
  },
  'set-status': {
    from: ANY,
    roles: CHAIR,
    beforehand: (the) => [archivedForGood(the)],
    against: ({ status, on }, the) => [
      notYetPast(on, the.at.now),
      beforeStatus(the, on),
      again(statusOf(the.state)?.status === status, `It is ${status.replaceAll('-', ' ')} already.`),
    ],
    gives: ({ status, on }, { state, at }) => {
      const sinceAt = Math.max(instantOf(on, at.now), statusOf(state)?.sinceAt ?? 0) as Instant
      return [{ fact: { type: 'status-set', status }, happenedAt: sinceAt }]
    },
  },
  list: {
    from: LIVING,
    roles: CHAIR,
    beforehand: (the) => [again(the.state.listed, 'It is in the table already.'), withoutPullRequest(the)],
    gives: () => [{ type: 'proposal-listed' }],
  },
  'give-notice': {
    from: ['frozen'],
    roles: MEMBERS,
    against: ({ by }) => [blankText(by, 'Who gives notice')],
    gives: ({ by }) => [{ type: 'notice-given', by }],
  },
  'note-update': {
    from: ANY,
    roles: MEMBERS,
    against: ({ text, on }, { at }) => [blankText(text, 'The update'), notYetPast(on, at.now)],
    gives: ({ text, on }, { at }) => [
      { fact: { type: 'discussed', call: null, outcome: 'noted', text }, happenedAt: instantOf(on, at.now) },
    ],
  },
}

export const proposalFamily = familyOf<'proposal', Proposal, ProposalStanding>({
  family: 'proposal',
  called: 'proposal',
  moves: PROPOSAL_MOVES,
  find: (group, id) => group.proposals.get(id) ?? null,
  blank: (id, at) => blankProposal(id, at.now),
  standing: proposalStanding,
  unknown: 'unknown-subject',
})

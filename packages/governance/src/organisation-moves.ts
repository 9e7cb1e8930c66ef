import type { Group } from './group.ts'
import { CHAIR, familyOf, type MoveTable } from './move-rule.ts'
import { blankText, type Objection } from './objections.ts'
import { blankOrganisation, type Organisation, organisationNamed } from './organisation.ts'
import { refuse } from './refusal.ts'

export type OrganisationStanding = 'absent' | 'registered'

const taken = (spelling: string, group: Group): Objection => {
  const holder = organisationNamed(group.organisations, spelling)
  return holder === null
    ? null
    : refuse(
        'already-exists',
        `${spelling} means ${holder.name} already.`,
        'Use that organisation, or another spelling.',
      )
}

export const ORGANISATION_MOVES: MoveTable<'organisation', Organisation, OrganisationStanding> = {
  register: {
    from: ['absent'],
    roles: CHAIR,
    against: ({ name }, { group }) => [blankText(name, 'The name'), taken(name, group)],
    gives: ({ name, kind }) => [{ type: 'organisation-registered', name, kind }],
  },
  'add-alias': {
    from: ['registered'],
    roles: CHAIR,
    against: ({ alias }, { group }) => [blankText(alias, 'The spelling'), taken(alias, group)],
    gives: ({ alias }) => [{ type: 'organisation-alias-added', alias }],
  },
}

export const organisationFamily = familyOf<'organisation', Organisation, OrganisationStanding>({
  family: 'organisation',
  called: 'organisation',
  moves: ORGANISATION_MOVES,
  find: (group, id) => group.organisations.get(id) ?? null,
  blank: blankOrganisation,
  standing: (state) => (state === null ? 'absent' : 'registered'),
  unknown: 'unknown-organisation',
})

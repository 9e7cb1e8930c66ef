import { CHAIR, familyOf, type MoveTable } from './move-rule.ts'
import { blankText, unknownOrganisation } from './objections.ts'
import { organisationNamed } from './organisation.ts'
import { blankPerson, type Person } from './person.ts'

export type PersonStanding = 'absent' | 'registered'

export const PERSON_MOVES: MoveTable<'person', Person, PersonStanding> = {
  register: {
    from: ['absent'],
    roles: CHAIR,
    against: ({ name, organisation }, { group }) => [
      blankText(name, 'The name'),
      organisation === undefined ? null : unknownOrganisation(organisation, group),
    ],
    gives: ({ name, login, organisation }, { group }) => [
      { type: 'person-registered', name, ...(login === undefined ? {} : { login }) },
      ...(organisation === undefined
        ? []
        : [
            {
              type: 'person-affiliated' as const,
              organisation: organisationNamed(group.organisations, organisation)?.id ?? organisation,
            },
          ]),
    ],
  },
}

export const personFamily = familyOf<'person', Person, PersonStanding>({
  family: 'person',
  called: 'person',
  moves: PERSON_MOVES,
  find: (group, id) => group.people.get(id) ?? null,
  blank: blankPerson,
  standing: (state) => (state === null ? 'absent' : 'registered'),
  unknown: 'unknown-subject',
})

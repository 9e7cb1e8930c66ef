import type { CallView, OrganisationRow } from '../api/views.ts'
import type { Choice } from '../ui/ChoiceField.tsx'

type Row = CallView['minutes']['attendance'][number]

export interface RosterRow {
  readonly id: string
  readonly organisation: string
  readonly people: readonly string[]
  /** Null where nobody has said anything of it yet. */
  readonly present: boolean | null
}

/** The roster of a call, by name, with what was noted: an organisation that was absent is a row too. */
export const rosterOf = ({ minutes, call }: Pick<CallView, 'minutes' | 'call'>): readonly RosterRow[] => {
  const noted = new Set(call?.attendance.map((row) => row.organisation))
  return minutes.attendance
    .map(({ id, organisation, people, present }) => ({
      id,
      organisation,
      people,
      present: noted.has(id) ? present : null,
    }))
    .toSorted((a, b) => a.organisation.localeCompare(b.organisation, 'en'))
}

/** What can be typed into the attendance: an organisation by any of its spellings, or a person with theirs. */
export interface AttendanceChoice extends Choice {
  readonly organisation: string
  readonly person: string | null
}

/** Every organisation, and every person of an earlier call; `organisation` is the id. */
export const attendanceChoices = (
  roster: readonly RosterRow[],
  earlier: readonly Pick<Row, 'id' | 'organisation' | 'people'>[],
  organisations: readonly OrganisationRow[],
): readonly AttendanceChoice[] => {
  const people = new Map<string, AttendanceChoice>()
  for (const { id, organisation, people: names } of [...earlier, ...roster]) {
    for (const person of names) {
      people.set(person, { id: `person:${person}`, says: person, more: organisation, organisation: id, person })
    }
  }
  const spellings = new Map(organisations.map(({ id, aliases }) => [id, aliases.join(', ')]))
  const named = new Map([...organisations.map(({ id, name }) => [id, name] as const)])
  for (const { id, organisation } of roster) named.set(id, organisation)
  return [
    ...[...named]
      .toSorted((a, b) => a[1].localeCompare(b[1], 'en'))
      .map(([id, says]) => ({
        id: `organisation:${id}`,
        says,
        ...((spellings.get(id) ?? '') === '' ? {} : { more: spellings.get(id) ?? '' }),
        organisation: id,
        person: null,
      })),
    ...people.values(),
  ]
}

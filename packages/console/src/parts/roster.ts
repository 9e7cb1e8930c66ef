import type { CallView, OrganisationRow } from '../api/views.ts'
import type { Choice } from '../ui/ChoiceField.tsx'

export interface RosterRow {
  readonly organisation: string
  readonly people: readonly string[]
  /** Null where nobody has said anything of it yet. */
  readonly present: boolean | null
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The roster of a call, by name, with what was noted: an organisation that was absent is a row too. */
export const rosterOf = (
  { minutes, call }: Pick<CallView, 'minutes' | 'call'>,
  isNoted: (name: string) => boolean,
): readonly RosterRow[] =>
  minutes.attendance
    .map((row) => ({
      organisation: row.organisation,
      people: row.people,
      present: (call?.attendance.length ?? 0) > 0 && isNoted(row.organisation) ? row.present : null,
    }))
    .toSorted((a, b) => a.organisation.localeCompare(b.organisation, 'en'))

/** Whether the call has a word on an organisation, which may stand there by id or by name. */
export const notedIn =
  (call: CallView['call'], organisations: readonly OrganisationRow[]) =>
  (name: string): boolean => {
    const id = organisations.find((organisation) => same(organisation.name, name))?.id
    return call?.attendance.some((row) => same(row.organisation, name) || row.organisation === id) ?? false
  }

/** What can be typed: every organisation, and every person of an earlier call with theirs. */
export const attendanceChoices = (
  roster: readonly RosterRow[],
  earlier: readonly { readonly organisation: string; readonly people: readonly string[] }[],
  organisations: readonly OrganisationRow[],
): readonly (Choice & { readonly organisation: string; readonly person: string | null })[] => {
  const names = [...new Set([...roster.map((row) => row.organisation), ...organisations.map(({ name }) => name)])]
  const people = new Map<string, string>()
  for (const row of [...earlier, ...roster]) for (const person of row.people) people.set(person, row.organisation)
  return [
    ...names
      .toSorted((a, b) => a.localeCompare(b, 'en'))
      .map((name) => ({ id: `organisation:${name}`, says: name, organisation: name, person: null })),
    ...[...people].map(([person, organisation]) => ({
      id: `person:${person}`,
      says: person,
      more: organisation,
      organisation,
      person,
    })),
  ]
}

import { useQuery } from '@tanstack/react-query'
import { useMove } from '../api/moves.ts'
import { callQuery, organisationsQuery } from '../api/queries.ts'
import type { CallView } from '../api/views.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { asSentence, sayCount } from '../ui/duration.ts'
import { Empty } from '../ui/Notice.tsx'
import { AttendanceRows } from './AttendanceRows.tsx'
import { Failure } from './Failure.tsx'
import { attendanceChoices, type RosterRow, rosterOf } from './roster.ts'
import { useSession } from './session.ts'

/** Who is in the call: by typing an organisation or a name, or by one click; whoever is absent is noted too. */
export const Attendance = ({ view }: { view: CallView }) => {
  const { mayWrite } = useSession()
  const { data: organisations = [] } = useQuery(organisationsQuery())
  const previous = view.minutes.previous?.call
  const { data: before } = useQuery({ ...callQuery(previous ?? ''), enabled: previous !== undefined })
  const record = useMove('call', 'record-attendance')
  const roster = rosterOf(view)
  const isOpen = mayWrite && (view.moves['record-attendance'] ?? []).length === 0

  const note = (organisation: string, present: boolean, people: readonly string[]) =>
    record.mutateAsync({ id: view.frame.id, input: { organisation, present, people } }).catch(() => undefined)
  const arrive = (organisation: string, person: string | null) => {
    const known = roster.find((row) => row.id === organisation)?.people ?? []
    void note(organisation, true, person === null || known.includes(person) ? known : [...known, person])
  }
  const toggle = (row: RosterRow) => void note(row.id, row.present !== true, row.people)
  const silent = roster.filter((row) => row.present === null)
  const noteAbsent = async () => {
    for (const row of silent) await note(row.id, false, [])
  }
  const choices = attendanceChoices(roster, before?.minutes.attendance ?? [], organisations)
  const present = roster.filter((row) => row.present === true).length
  return (
    <div className="stack" data-field="attendance">
      <p>
        {asSentence(sayCount(present, 'organisation'))} present
        {silent.length > 0 && <span className="quiet">, {silent.length} not noted yet</span>}
      </p>
      {isOpen && (
        <ChoiceField
          label="Organisation or name"
          placeholder="Type a few letters, Enter"
          once
          choices={choices}
          onChoose={(choice) => {
            const chosen = choices.find(({ id }) => id === choice?.id)
            if (chosen !== undefined) arrive(chosen.organisation, chosen.person)
          }}
        />
      )}
      <Failure of={record.error} />
      {roster.length === 0 ? (
        <Empty>The roster is empty. Type who is there; earlier calls fill it for the next one.</Empty>
      ) : (
        <AttendanceRows
          roster={roster}
          onToggle={isOpen ? toggle : null}
          onPeople={(row, people) => void note(row.id, true, people)}
        />
      )}
      {isOpen && silent.length > 0 && (
        <Button isDisabled={record.isPending} onPress={() => void noteAbsent()}>
          Note the other {silent.length} as absent
        </Button>
      )}
    </div>
  )
}

import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/Field.tsx'
import { Glyph } from '../ui/Glyph.tsx'
import type { RosterRow } from './roster.ts'

const LOOKS = {
  true: { shape: 'check', tone: 'good', word: 'present' },
  false: { shape: 'cross', tone: 'calm', word: 'absent' },
  null: { shape: 'ring', tone: 'calm', word: 'not noted' },
} as const

const People = ({ row, onPeople }: { row: RosterRow; onPeople: (people: readonly string[]) => void }) => {
  const [text, setText] = useState<string | null>(null)
  if (text === null) {
    return (
      <span className="roster-people">
        {row.people.join(', ')}
        <Button looks="quiet" onPress={() => setText(row.people.join(', '))}>
          {row.people.length === 0 ? 'Add names' : 'Change names'}
          <span className="visually-hidden">of {row.organisation}</span>
        </Button>
      </span>
    )
  }
  return (
    <form
      className="row row-end"
      onSubmit={(event) => {
        event.preventDefault()
        onPeople(
          text
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        )
        setText(null)
      }}
    >
      <LineField
        label={`Names of ${row.organisation}`}
        value={text}
        onChange={setText}
        autoFocus
        hint="Separated by commas."
      />
      <Button type="submit">Note</Button>
    </form>
  )
}

/** The roster, a click a row: present, absent. Without `onToggle` it is only read. */
export const AttendanceRows = ({
  roster,
  onToggle,
  onPeople,
}: {
  roster: readonly RosterRow[]
  onToggle: ((row: RosterRow) => void) | null
  onPeople: (row: RosterRow, people: readonly string[]) => void
}) => (
  <ul className="roster wide">
    {roster.map((row) => {
      const { shape, tone, word } = LOOKS[`${row.present}`]
      return (
        <li key={row.id}>
          {onToggle === null ? (
            <span className="roster-toggle">
              <Glyph shape={shape} tone={tone} />
              {row.organisation} <span className={row.present === null ? 'visually-hidden' : 'quiet'}>{word}</span>
            </span>
          ) : (
            <button
              type="button"
              className="roster-toggle"
              aria-pressed={row.present === true}
              onClick={() => onToggle(row)}
            >
              <Glyph shape={shape} tone={tone} />
              {row.organisation} <span className={row.present === null ? 'visually-hidden' : 'quiet'}>{word}</span>
            </button>
          )}
          {row.present === true && onToggle !== null && (
            <People row={row} onPeople={(people) => onPeople(row, people)} />
          )}
          {onToggle === null && row.people.length > 0 && <span className="roster-people">{row.people.join(', ')}</span>}
        </li>
      )
    })}
  </ul>
)

import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { Mark as WordMark } from '../ui/Glyph.tsx'
import { Day } from '../ui/When.tsx'
import type { Mark } from './timeline.ts'

/** Days of a line: once where all are the same, else every one, leading to the call's minutes. */
const Days = ({ line }: { line: readonly Mark[] }) => {
  const days = line.filter((mark, place) => mark.at.slice(0, 10) !== line[place - 1]?.at.slice(0, 10))
  return days.map((mark, place) => (
    <span key={mark.key}>
      {place > 0 && ', '}
      {mark.call === null ? (
        <Day on={mark.at} short />
      ) : (
        <Link to={paths.minutes(mark.call)}>
          <Day on={mark.at} short />
        </Link>
      )}
    </span>
  ))
}

/** One line of a timeline: its shape and word, its days, what was said. */
export const TimelineLine = ({ line }: { line: readonly Mark[] }) => {
  const [first] = line
  if (first === undefined) return null
  const isSkipped = first.entry.outcome === 'not-treated'
  return (
    <li>
      <p className="timeline-head">
        <WordMark {...first.looks} />
        <span>
          <Days line={line} />
        </span>
      </p>
      {!isSkipped &&
        line.map((mark) => (
          <p key={mark.key} className="timeline-says">
            {mark.says}
          </p>
        ))}
    </li>
  )
}

import { useRef } from 'react'
import { Link } from 'react-router'
import type { ProposalView } from '../api/views.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Mark as WordMark } from '../ui/Glyph.tsx'
import { useKeys } from '../ui/keys.ts'
import { Empty } from '../ui/Notice.tsx'
import { svgText } from '../ui/svg-text.ts'
import { Day } from '../ui/When.tsx'
import { TimelineChart } from './TimelineChart.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { LANE_WORDS, LANES, type Lane, linesOf, type Mark, marksOf } from './timeline.ts'

const Line = ({ line }: { line: readonly Mark[] }) => {
  const [first] = line
  if (first === undefined) return null
  return (
    <li>
      <p className="timeline-head">
        <WordMark {...first.looks} />
        <span>
          {line.map((mark, place) => (
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
          ))}
        </span>
      </p>
      {first.says !== '' && first.entry.outcome !== 'not-treated' && <p className="timeline-says">{first.says}</p>}
    </li>
  )
}

/** A proposal's way from the first issue to the last word: a picture, the words below it, or the same as a table. */
export const Timeline = ({
  history,
  show,
  isTable,
  onChange,
}: {
  history: ProposalView['proposal']['history']
  show: Lane | 'all'
  isTable: boolean
  onChange: (changed: { show?: Lane | 'all'; isTable?: boolean }) => void
}) => {
  const chart = useRef<SVGSVGElement>(null)
  useKeys({ v: () => onChange({ isTable: !isTable }) })
  const marks = marksOf(history, show === 'all' ? LANES : [show])
  return (
    <>
      <div className="row no-print">
        <fieldset className="choices-in-line">
          <legend className="visually-hidden">What is shown</legend>
          {(['all', ...LANES] as const).map((lane) => (
            <label key={lane} className="check-line">
              <input type="radio" name="lane" checked={show === lane} onChange={() => onChange({ show: lane })} />
              {lane === 'all' ? 'Everything' : LANE_WORDS[lane]}
            </label>
          ))}
        </fieldset>
        <Button aria-pressed={isTable} shortcut="v" onPress={() => onChange({ isTable: !isTable })}>
          As a table
        </Button>
        {!isTable && marks.length > 0 && (
          <CopyButton text={() => (chart.current === null ? '' : svgText(chart.current))}>Copy as SVG</CopyButton>
        )}
      </div>
      {marks.length === 0 && <Empty>Nothing of this kind yet. Calls, imports and moves on this page write it.</Empty>}
      {marks.length > 0 && isTable && <TimelineTable marks={marks} />}
      {marks.length > 0 && !isTable && (
        <>
          <TimelineChart marks={marks} chartRef={chart} />
          <ol className="timeline">
            {linesOf(marks).map((line) => (
              <Line key={line[0]?.key ?? ''} line={line} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

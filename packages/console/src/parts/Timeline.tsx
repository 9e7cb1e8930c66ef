import { useRef } from 'react'
import type { ProposalView } from '../api/views.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useKeys } from '../ui/keys.ts'
import { Empty } from '../ui/Notice.tsx'
import { svgText } from '../ui/svg-text.ts'
import { TimelineChart } from './TimelineChart.tsx'
import { TimelineLine } from './TimelineLine.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { LANE_WORDS, LANES, type Lane, linesOf, marksOf } from './timeline.ts'

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
              <TimelineLine key={line[0]?.key ?? ''} line={line} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

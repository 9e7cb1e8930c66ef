import type { Ref } from 'react'
import { sayShortDay } from '../ui/dates.ts'
import { SHAPES } from '../ui/Glyph.tsx'
import { LANE_WORDS, LANES, type Mark, placeAlong, ticksOf } from './timeline.ts'

const LANE_HEIGHT = 34
const TOP = 6

/** The history along an axis of time, a lane for calls, status and record; a shape for each outcome. */
export const TimelineChart = ({ marks, chartRef }: { marks: readonly Mark[]; chartRef: Ref<SVGSVGElement> }) => {
  const lanes = LANES.filter((lane) => marks.some((mark) => mark.lane === lane))
  const times = marks.map((mark) => Date.parse(mark.at))
  const from = Math.min(...times)
  const to = Math.max(...times)
  const foot = TOP + lanes.length * LANE_HEIGHT
  const label = `Timeline of ${marks.length} events from ${sayShortDay(marks[0]?.at ?? '')} to ${sayShortDay(marks.at(-1)?.at ?? '')}`
  return (
    <svg ref={chartRef} className="timeline-chart" width="100%" height={foot + 22} role="img" aria-label={label}>
      {ticksOf(from, to).map(({ at, says }) => (
        <g key={at} className="tick">
          <line x1={`${placeAlong(at, from, to)}%`} x2={`${placeAlong(at, from, to)}%`} y1={TOP} y2={foot} />
          <text x={`${placeAlong(at, from, to)}%`} y={foot + 15} textAnchor="middle">
            {says}
          </text>
        </g>
      ))}
      {lanes.map((lane, place) => {
        const y = TOP + (place + 0.68) * LANE_HEIGHT
        return (
          <g key={lane} className="lane">
            <line x1="0" x2="100%" y1={y} y2={y} />
            <text x="0" y={y - 11}>
              {LANE_WORDS[lane]}
            </text>
            {marks
              .filter((mark) => mark.lane === lane)
              .map((mark) => (
                <svg
                  key={mark.key}
                  className={`glyph tone-${mark.looks.tone}`}
                  x={`${placeAlong(Date.parse(mark.at), from, to)}%`}
                  y={y - 7}
                  width="14"
                  height="14"
                  viewBox="0 0 16 16"
                  overflow="visible"
                  aria-hidden="true"
                >
                  <title>{`${sayShortDay(mark.at)}: ${mark.looks.word}. ${mark.says}`}</title>
                  <g transform="translate(-8 0)">
                    <circle className="glyph-back" cx="8" cy="8" r="6.5" />
                    {SHAPES[mark.looks.shape]}
                  </g>
                </svg>
              ))}
          </g>
        )
      })}
    </svg>
  )
}

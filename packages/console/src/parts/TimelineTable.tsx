import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { Mark as WordMark } from '../ui/Glyph.tsx'
import { Day } from '../ui/When.tsx'
import type { Mark } from './timeline.ts'

const sourceOf = ({ entry }: Mark): string => {
  switch (entry.source.kind) {
    case 'document':
      return entry.source.line === undefined ? entry.source.document : `${entry.source.document}:${entry.source.line}`
    case 'reference':
      return `${entry.source.reference.repository}#${entry.source.reference.number ?? ''}`
    case 'console':
      return 'Console'
    case 'demonstration':
      return 'Demonstration'
  }
}

/** The timeline's data, line by line, with who wrote each and where it was seen. */
export const TimelineTable = ({ marks }: { marks: readonly Mark[] }) => (
  <table className="table table-folds">
    <caption className="visually-hidden">History</caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">What</th>
        <th scope="col">Says</th>
        <th scope="col">Source</th>
      </tr>
    </thead>
    <tbody>
      {marks.map((mark) => (
        <tr key={mark.key}>
          <th scope="row">
            {mark.call === null ? (
              <Day on={mark.at} short />
            ) : (
              <Link to={paths.minutes(mark.call)}>
                <Day on={mark.at} short />
              </Link>
            )}
          </th>
          <td>
            <WordMark {...mark.looks} />
          </td>
          <td data-name="Says">{mark.says}</td>
          <td data-name="Source" className="small timeline-source">
            {sourceOf(mark)} <span className="quiet">by {mark.entry.actor}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

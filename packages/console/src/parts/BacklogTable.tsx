import { Link } from 'react-router'
import type { BacklogView } from '../api/views.ts'
import { paths } from '../paths.ts'
import { Day } from '../ui/When.tsx'
import { StatusMark } from './Marks.tsx'
import { References } from './References.tsx'
import { KIND } from './words.ts'

type Entry = BacklogView['entries'][number]

const Release = ({ release }: { release: NonNullable<Entry['release']> }) => (
  <>
    {release.tag}
    {release.version !== null && ` (${release.version})`}
    <span className="quiet">
      {release.metaRelease !== null && ` ${release.metaRelease}`} <Day on={release.on} short />
    </span>
  </>
)

/** The group's table: one line an entry; `changes` says by slug what was different on an earlier day. */
export const BacklogTable = ({
  entries,
  changes,
}: {
  entries: readonly Entry[]
  changes: ReadonlyMap<string, readonly string[]> | null
}) => (
  <table className="table table-folds">
    <caption className="visually-hidden">Backlog entries</caption>
    <thead>
      <tr>
        <th scope="col">Proposal</th>
        <th scope="col">Owner</th>
        <th scope="col">Supporters</th>
        <th scope="col">Status</th>
        <th scope="col">Since</th>
        <th scope="col">References</th>
        <th scope="col">Latest release</th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <tr key={entry.slug}>
          <th scope="row">
            <Link to={paths.proposal(entry.slug)}>{entry.name}</Link>
            {changes?.get(entry.slug)?.map((change) => (
              <div key={change} className="small tone-wait">
                {change}
              </div>
            ))}
            {entry.kind !== 'new-api' && <div className="small quiet">{KIND[entry.kind]}</div>}
          </th>
          <td data-name="Owner">{entry.owners.join(', ')}</td>
          <td data-name="Supporters">{entry.supporters.join(', ')}</td>
          <td data-name="Status">
            <StatusMark status={entry.status} />
          </td>
          <td data-name="Since">{entry.statusSince !== null && <Day on={entry.statusSince} short />}</td>
          <td data-name="References">
            <References references={entry.references.filter((reference) => reference.role !== 'mentioned')} />
          </td>
          <td data-name="Release">{entry.release !== null && <Release release={entry.release} />}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { proposalQuery } from '../api/queries.ts'
import { paths } from '../paths.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ActionLines } from './ActionLines.tsx'
import { StatusMark } from './Marks.tsx'
import { TimelineLine } from './TimelineLine.tsx'
import { linesOf, type Mark, marksOf } from './timeline.ts'

// On a phone the minutes come after the history: the newest words are enough above them.
const SHOWN = 5

const Lines = ({ lines }: { lines: readonly (readonly Mark[])[] }) => (
  <ol className="timeline">
    {lines.map((line) => (
      <TimelineLine key={line[0]?.key ?? ''} line={line} />
    ))}
  </ol>
)

/** A proposal's whole way as the call needs it: what stands now, the newest word first. */
export const ItemHistory = ({ slug }: { slug: string }) => {
  const { data: view } = useSuspenseQuery(proposalQuery(slug))
  const { proposal, entry, actions } = view
  const open = actions.filter((action) => action.status === 'open')
  const lines = linesOf(marksOf(proposal.history)).toReversed()
  return (
    <>
      <p className="row">
        <StatusMark status={entry.status} />
        <Link to={paths.proposal(slug)}>The proposal’s page</Link>
        {entry.supporters.length > 0 && <span className="quiet">Supported by {entry.supporters.join(', ')}</span>}
      </p>
      {open.length > 0 && (
        <>
          <h3>Open action points</h3>
          <ActionLines actions={open} isFull hasSubject={false} />
        </>
      )}
      <h3>History, newest first</h3>
      <Lines lines={lines.slice(0, SHOWN)} />
      {lines.length > SHOWN && (
        <Disclosure summary={`Earlier (${lines.length - SHOWN})`}>
          <Lines lines={lines.slice(SHOWN)} />
        </Disclosure>
      )}
    </>
  )
}

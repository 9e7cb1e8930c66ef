import type { ReactNode } from 'react'
import type { ProposalView } from '../api/views.ts'
import { Day, When } from '../ui/When.tsx'
import { StatusMark } from './Marks.tsx'
import { ReferenceLink, References } from './References.tsx'
import { KIND } from './words.ts'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

/** What is known of a proposal today. */
export const ProposalFacts = ({ view }: { view: ProposalView }) => {
  const { proposal, entry } = view
  return (
    <dl className="facts">
      <Fact name="Status">
        <StatusMark status={entry.status} />
        {entry.statusText !== null && <div className="quiet small">{entry.statusText}</div>}
      </Fact>
      <Fact name="Kind">{KIND[proposal.kind]}</Fact>
      <Fact name="Owner">{entry.owners.length === 0 ? 'unknown' : entry.owners.join(', ')}</Fact>
      <Fact name="Supporters">{entry.supporters.length === 0 ? 'none declared' : entry.supporters.join(', ')}</Fact>
      <Fact name="Registered">
        <Day on={entry.registeredOn} short />
      </Fact>
      <Fact name="In the table">{proposal.listed ? 'yes' : 'no'}</Fact>
      {proposal.issue !== null && (
        <Fact name="Issue">
          <ReferenceLink reference={proposal.issue.reference} />, opened <When at={proposal.issue.openedAt} />
          {proposal.issue.closedAt !== null && (
            <>
              , closed <When at={proposal.issue.closedAt} />
            </>
          )}
        </Fact>
      )}
      {entry.references.length > 0 && (
        <Fact name="References">
          <References references={entry.references} />
        </Fact>
      )}
      {proposal.document !== null && <Fact name="Template">{proposal.document.path}</Fact>}
      {entry.repository !== null && <Fact name="Repository">{entry.repository}</Fact>}
      {entry.release !== null && (
        <Fact name="Release">
          {entry.release.tag}, <Day on={entry.release.on} short />
        </Fact>
      )}
      {proposal.previousNames.length > 0 && <Fact name="Before">{proposal.previousNames.join(', ')}</Fact>}
      <Fact name="Last activity">
        <When at={proposal.lastActivityAt} />
      </Fact>
    </dl>
  )
}

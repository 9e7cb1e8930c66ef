import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { useNow } from '../api/clock.ts'
import { proposalQuery } from '../api/queries.ts'
import { ActionLines } from '../parts/ActionLines.tsx'
import { ProposalFacts } from '../parts/ProposalFacts.tsx'
import { ProposalMoves } from '../parts/ProposalMoves.tsx'
import { leadOfProposal } from '../parts/proposal-lead.ts'
import { Timeline } from '../parts/Timeline.tsx'
import { LANES } from '../parts/timeline.ts'
import { sayCount } from '../ui/duration.ts'
import { Empty } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'

/** How did it get here, what is missing, what may it do? */
export const Proposal = () => {
  const { slug = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const { data: view } = useSuspenseQuery(proposalQuery(slug))
  const now = useNow(60_000)
  const { proposal, actions, missing } = view
  const [first, ...rest] = leadOfProposal(view, now)
  const show = LANES.find((lane) => lane === query.get('show')) ?? 'all'
  const isTable = query.get('as') === 'table'
  return (
    <Page
      title={proposal.name}
      lead={
        <>
          <strong>{first}</strong> {rest.join(' ')}
        </>
      }
    >
      {proposal.summary !== null && <p className="prose">{proposal.summary}</p>}
      <div className="halves">
        <Section heading="History" aside={sayCount(proposal.history.length, 'event')}>
          <Timeline
            history={proposal.history}
            show={show}
            isTable={isTable}
            onChange={(changed) => {
              const next = { show, isTable, ...changed }
              setQuery(
                { ...(next.show === 'all' ? {} : { show: next.show }), ...(next.isTable ? { as: 'table' } : {}) },
                { replace: true },
              )
            }}
          />
        </Section>
        <div className="page">
          {missing.length > 0 && (
            <Section heading="Missing before it can go on" aside={sayCount(missing.length, 'thing')}>
              <ul>
                {missing.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </Section>
          )}
          <Section heading="Record">
            <ProposalFacts view={view} />
          </Section>
          <Section heading="Action points" aside={sayCount(actions.length, 'action point')}>
            {actions.length === 0 ? (
              <Empty>None yet. A call raises them while it treats the proposal.</Empty>
            ) : (
              <ActionLines actions={actions} />
            )}
          </Section>
          <Section heading="What it may do now">
            <ProposalMoves view={view} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useNow } from '../api/clock.ts'
import { callQuery } from '../api/queries.ts'
import { CallMake } from '../forms/CallMake.tsx'
import { ItemRequest } from '../forms/ItemRequest.tsx'
import { AgendaActions } from '../parts/AgendaActions.tsx'
import { AgendaTable } from '../parts/AgendaTable.tsx'
import { CallFacts } from '../parts/CallFacts.tsx'
import { CallList } from '../parts/CallList.tsx'
import { leadOfCall } from '../parts/call-lead.ts'
import { DocumentFormats } from '../parts/DocumentFormats.tsx'
import { ReadRoom } from '../parts/ReadRoom.tsx'
import { WaitingList } from '../parts/WaitingList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { sayDay } from '../ui/dates.ts'
import { sayCount } from '../ui/duration.ts'
import { Page, Section } from '../ui/Page.tsx'

/** What happens next, and what do I have to do before? Also the agenda of any other call by its day. */
export const NextCall = () => {
  const { date = 'next' } = useParams()
  const { data: view } = useSuspenseQuery(callQuery(date))
  const now = useNow(60_000)
  const { agenda, frame } = view
  const items = agenda.sections.reduce((sum, section) => sum + section.items.length, 0)
  const [first, ...rest] = leadOfCall(view, now)
  const heading = date === 'next' ? `Next call, ${sayDay(frame.id)}` : `Call of ${sayDay(frame.id)}`
  return (
    <Page
      title={date === 'next' ? 'Next call' : `Call ${frame.id}`}
      heading={heading}
      lead={
        <>
          <strong>{first}</strong> {rest.join(' ')}
        </>
      }
      tools={<CallMake view={view} />}
    >
      <CallFacts view={view} now={now} />
      {agenda.waiting.length > 0 && (
        <Section heading="Waiting for an exception" aside={sayCount(agenda.waiting.length, 'item')}>
          <WaitingList view={view} />
        </Section>
      )}
      <Section
        heading="Agenda"
        aside={`${sayCount(items, 'item')}, ${agenda.minutes.planned} of ${agenda.minutes.available} min planned`}
      >
        <AgendaTable view={view} />
        <ItemRequest view={view} />
      </Section>
      <div className="halves">
        <Section heading="Open action points" aside={sayCount(agenda.actions.length, 'action point')}>
          <AgendaActions actions={agenda.actions} />
        </Section>
        <Section heading="Calls">
          <ReadRoom lines={4}>
            <CallList around={frame.id} />
          </ReadRoom>
        </Section>
      </div>
      <Disclosure summary="Send the agenda to the list">
        <ReadRoom lines={6}>
          <DocumentFormats kind="agenda" date={frame.id} />
        </ReadRoom>
      </Disclosure>
    </Page>
  )
}

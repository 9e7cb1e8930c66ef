import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { callQuery } from '../api/queries.ts'
import { MinutesCorrect } from '../forms/MinutesCorrect.tsx'
import { MinutesPublish } from '../forms/MinutesPublish.tsx'
import { Corrections } from '../parts/Corrections.tsx'
import { DocumentFormats, FORMATS } from '../parts/DocumentFormats.tsx'
import { MinutesMark } from '../parts/Marks.tsx'
import { leadOfMinutes } from '../parts/minutes-lead.ts'
import { ReadRoom } from '../parts/ReadRoom.tsx'
import { paths } from '../paths.ts'
import { sayDay } from '../ui/dates.ts'
import { Page, Section } from '../ui/Page.tsx'

/** What was said and decided? The document as it will appear in each place, its approval, its corrections. */
export const Minutes = () => {
  const { date = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const { data: view } = useSuspenseQuery(callQuery(date))
  const format = FORMATS.find(({ id }) => id === query.get('format'))?.id ?? 'html'
  const [first, ...rest] = leadOfMinutes(view.minutes)
  return (
    <Page
      title={`Minutes ${date}`}
      heading={`Minutes of ${sayDay(date)}`}
      lead={
        <>
          <strong>{first}</strong> {rest.join(' ')}
        </>
      }
      tools={
        <>
          <MinutesMark status={view.minutes.status} />
          <Link className="button" to={view.frame.status === 'open' ? paths.live(date) : paths.call(date)}>
            {view.frame.status === 'open' ? 'Back to the call' : 'Agenda'}
          </Link>
        </>
      }
    >
      <MinutesPublish view={view} />
      <Section heading="The document">
        <ReadRoom>
          <DocumentFormats
            kind="minutes"
            date={date}
            chosen={format}
            onChoose={(next) => setQuery(next === 'html' ? {} : { format: next }, { replace: true })}
          />
        </ReadRoom>
      </Section>
      <Section heading="Corrections">
        <Corrections minutes={view.minutes} />
        <MinutesCorrect view={view} />
      </Section>
    </Page>
  )
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useSearchParams } from 'react-router'
import { backlogQuery } from '../api/queries.ts'
import { BacklogExport } from '../parts/BacklogExport.tsx'
import { BacklogFilters } from '../parts/BacklogFilters.tsx'
import { BacklogTable } from '../parts/BacklogTable.tsx'
import { changesSince } from '../parts/backlog-changes.ts'
import { filterEntries, leadOfBacklog, ORDERS } from '../parts/backlog-filter.ts'
import { RegisterButton } from '../parts/RegisterButton.tsx'
import type { BacklogFilter } from '../paths.ts'
import { sayDay } from '../ui/dates.ts'
import { asSentence, sayCount } from '../ui/duration.ts'
import { useKeys } from '../ui/keys.ts'
import { Empty } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'

const readFilter = (query: URLSearchParams): BacklogFilter => {
  const take = (name: string): string | undefined => query.get(name) ?? undefined
  const [q, owner, asOf, since] = [take('q'), take('owner'), take('asOf'), take('since')]
  return {
    ...(q === undefined ? {} : { q }),
    ...(owner === undefined ? {} : { owner }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(since === undefined ? {} : { since }),
    status: query.get('status')?.split(',') ?? [],
  }
}

/** Where does everything stand? One table people can trust, as of any day. */
export const Backlog = () => {
  const [query, setQuery] = useSearchParams()
  const filter = readFilter(query)
  const order = ORDERS.find((name) => name === query.get('order')) ?? 'table'
  const { data: backlog } = useSuspenseQuery(backlogQuery(filter.asOf))
  const search = useRef<HTMLInputElement>(null)
  useKeys({ f: () => search.current?.focus() })

  const change = (changed: Readonly<Record<string, string>>) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changed)) value === '' ? next.delete(name) : next.set(name, value)
        return next
      },
      { replace: true },
    )

  const { data: earlier } = useQuery({ ...backlogQuery(filter.since), enabled: filter.since !== undefined })
  const changes =
    filter.since === undefined || earlier === undefined ? null : changesSince(earlier.entries, backlog.entries)
  const [first, ...rest] = leadOfBacklog(backlog.entries)
  const filtered = filterEntries(backlog.entries, filter, order)
  const shown = changes === null ? filtered : filtered.filter((entry) => changes.has(entry.slug))
  return (
    <Page
      title="Backlog"
      tools={<RegisterButton />}
      lead={
        <>
          <strong>{first}</strong> {rest.join(' ')}
          {changes !== null && ` ${asSentence(sayCount(changes.size, 'entry', 'entries'))} changed since.`}
          {filter.asOf !== undefined && ` As the group knew it at the end of ${sayDay(filter.asOf)}.`}
        </>
      }
    >
      <BacklogFilters entries={backlog.entries} filter={filter} order={order} onChange={change} searchRef={search} />
      <Section heading="Entries" aside={`${sayCount(shown.length, 'entry', 'entries')} shown`}>
        {shown.length > 0 && <BacklogTable entries={shown} changes={changes} />}
        {shown.length === 0 && backlog.entries.length > 0 && (
          <Empty>No entry matches. Take a filter away, or search for fewer letters.</Empty>
        )}
        {backlog.entries.length === 0 && (
          <Empty>
            The backlog is empty on this day. It fills when a table is imported or a proposal is entered in it.
          </Empty>
        )}
      </Section>
      <BacklogExport asOf={filter.asOf} />
    </Page>
  )
}

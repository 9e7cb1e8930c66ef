import { useSuspenseQuery } from '@tanstack/react-query'
import type { Subject } from '@trunkline/governance'
import { useRef } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { callQuery } from '../api/queries.ts'
import { useOutcome } from '../forms/outcome.ts'
import { Attendance } from '../parts/Attendance.tsx'
import { CallBar } from '../parts/CallBar.tsx'
import { ItemAtHand } from '../parts/ItemAtHand.tsx'
import { ItemMinutes } from '../parts/ItemMinutes.tsx'
import { ItemRail } from '../parts/ItemRail.tsx'
import { itemAtHand } from '../parts/item-clock.ts'
import { RunningMinutes } from '../parts/RunningMinutes.tsx'
import { neighbour, type SittingItem, sittingItems } from '../parts/sitting.ts'
import { sayDay } from '../ui/dates.ts'
import { useKeys } from '../ui/keys.ts'
import { Empty } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'

/** Puts the cursor into the first field of a part of the page. */
const enter = (part: HTMLElement | null, name: string): void =>
  part?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus()

/** What is happening now? The call as it is taken: agenda, the item at hand, its minutes. */
export const Call = () => {
  const { date = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const { data: view } = useSuspenseQuery(callQuery(date))
  const columns = useRef<HTMLDivElement>(null)
  const items = sittingItems(view)
  const live = items.filter(({ agenda }) => agenda.live)
  const asked = query.get('item') ?? itemAtHand(items)
  const item = items.find(({ subject }) => subject === asked) ?? items[0]
  const { record, takeUp } = useOutcome(view)

  const go = (subject: Subject | null) => subject !== null && setQuery({ item: subject }, { replace: true })
  // Keys come faster than pages are drawn: a key acts on where the one before it went, which the address knows first.
  const itemNow = (): SittingItem | undefined => {
    const subject = new URLSearchParams(window.location.search).get('item')
    return items.find((candidate) => candidate.subject === subject) ?? item
  }
  const onItem = (act: (chosen: SittingItem) => void) => () => {
    const chosen = itemNow()
    if (chosen !== undefined) act(chosen)
  }
  useKeys({
    j: () => go(neighbour(items, itemNow()?.subject ?? null, 1)),
    k: () => go(neighbour(items, itemNow()?.subject ?? null, -1)),
    o: onItem(takeUp),
    t: onItem((chosen) => record(chosen, 'treated')),
    d: onItem((chosen) => record(chosen, 'deferred')),
    n: onItem((chosen) => record(chosen, 'not-treated')),
    w: onItem((chosen) => record(chosen, 'withdrawn')),
    m: () => enter(columns.current, 'note'),
    'Shift+D': () => enter(columns.current, 'decision'),
    a: () => enter(columns.current, 'action'),
    p: () => enter(columns.current, 'attendance'),
  })

  return (
    <Page title={`Call ${date}`} heading={`Call of ${sayDay(date)}`}>
      <CallBar view={view} />
      <div className="call-columns" ref={columns}>
        <Section
          heading="Agenda"
          aside={`${live.filter(({ outcome }) => outcome !== null).length} of ${live.length} done`}
        >
          <ItemRail view={view} items={items} chosen={item?.subject ?? null} onChoose={go} />
        </Section>
        {item === undefined ? (
          <Empty>Nothing is on the agenda. Items are put there on the page of the call.</Empty>
        ) : (
          <Section heading={item.title} aside={item.section}>
            <ItemAtHand view={view} items={items} item={item} onChoose={go} />
          </Section>
        )}
        <div className="page call-minutes">
          {item !== undefined && (
            <Section heading="Minutes of this item">
              <ItemMinutes key={item.subject} view={view} subject={item.subject} />
            </Section>
          )}
          <Section heading="Attendance">
            <Attendance view={view} />
          </Section>
          <Section heading="So far">
            <RunningMinutes minutes={view.minutes} onChoose={go} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

import type { ItemOutcome, Subject } from '@trunkline/governance'
import type { CallView } from '../api/views.ts'

type AgendaItem = CallView['agenda']['sections'][number]['items'][number]

/** An item of a call as it is taken: from the agenda, with what the call has recorded of it. */
export interface SittingItem {
  readonly subject: Subject
  readonly title: string
  readonly section: string
  readonly agenda: AgendaItem
  readonly outcome: ItemOutcome | null
  readonly until: string | null
  readonly openedAt: string | null
}

/** Every item in the agenda's order. */
export const sittingItems = ({ agenda, call }: Pick<CallView, 'agenda' | 'call'>): readonly SittingItem[] =>
  agenda.sections.flatMap((section) =>
    section.items.map((item) => {
      const recorded = call?.items.find((known) => known.subject === item.subject)
      return {
        subject: item.subject,
        title: item.title,
        section: section.title,
        agenda: item,
        outcome: recorded?.outcome ?? null,
        until: recorded?.until ?? null,
        openedAt: recorded?.openedAt ?? null,
      }
    }),
  )

/** The subject so many places on, staying inside the list. */
export const neighbour = (items: readonly SittingItem[], subject: string | null, by: 1 | -1): Subject | null => {
  const place = items.findIndex((item) => item.subject === subject)
  return items[Math.min(Math.max(place + by, 0), items.length - 1)]?.subject ?? null
}

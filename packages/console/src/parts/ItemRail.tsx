import type { Subject } from '@trunkline/governance'
import { deskNow, useNow } from '../api/clock.ts'
import type { CallView } from '../api/views.ts'
import { sayClock } from '../ui/duration.ts'
import { Glyph } from '../ui/Glyph.tsx'
import { timeUsed } from './item-clock.ts'
import type { SittingItem } from './sitting.ts'
import { OUTCOME } from './words.ts'

const Clock = ({ view, items, item }: { view: CallView; items: readonly SittingItem[]; item: SittingItem }) => {
  useNow(1000)
  const end = view.call?.closedAt == null ? deskNow() : Date.parse(view.call.closedAt)
  const used = timeUsed(items, item.subject, end)
  if (used === null) return <span className="rail-clock">{item.agenda.minutes} min</span>
  const isOver = used > item.agenda.minutes * 60_000
  return (
    <span className={`rail-clock rail-running ${isOver ? 'tone-stop' : ''}`}>
      {sayClock(used)} of {item.agenda.minutes} min{isOver && ', over'}
    </span>
  )
}

/** The agenda as a list to go along: each item with its outcome and its clock. */
export const ItemRail = ({
  view,
  items,
  chosen,
  onChoose,
}: {
  view: CallView
  items: readonly SittingItem[]
  chosen: string | null
  onChoose: (subject: Subject) => void
}) => (
  <ol className="rail">
    {items.map((item, place) => (
      <li key={item.subject}>
        {items[place - 1]?.section !== item.section && item.section !== item.title && (
          <p className="rail-section">{item.section}</p>
        )}
        <button
          type="button"
          className="rail-item"
          aria-current={item.subject === chosen}
          onClick={() => onChoose(item.subject)}
        >
          {item.outcome === null ? <Glyph shape="ring" /> : <Glyph {...OUTCOME[item.outcome]} />}
          <span>
            {item.title}
            {item.outcome !== null && <span className="visually-hidden">, {OUTCOME[item.outcome].word}</span>}
          </span>
          <Clock view={view} items={items} item={item} />
        </button>
      </li>
    ))}
  </ol>
)

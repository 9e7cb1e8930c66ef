import { useQuery } from '@tanstack/react-query'
import { ITEM_OUTCOMES } from '@trunkline/governance'
import { callsQuery } from '../api/queries.ts'
import type { CallView } from '../api/views.ts'
import { itemAtHand } from '../parts/item-clock.ts'
import { Refusals } from '../parts/Refusals.tsx'
import { useSession } from '../parts/session.ts'
import type { SittingItem } from '../parts/sitting.ts'
import { OUTCOME } from '../parts/words.ts'
import { Button } from '../ui/Button.tsx'
import { dayAfter, sayShortDay } from '../ui/dates.ts'
import { Glyph } from '../ui/Glyph.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useOutcome } from './outcome.ts'

const KEY = { treated: 't', deferred: 'd', 'not-treated': 'n', withdrawn: 'w' } as const

/** What becomes of the item, a key each; deferred, it can say until which call. */
export const OutcomeChoice = ({
  view,
  items,
  item,
}: {
  view: CallView
  items: readonly SittingItem[]
  item: SittingItem
}) => {
  const { mayWrite } = useSession()
  const { record, takeUp, isBusy } = useOutcome(view)
  const at = Date.parse(view.frame.startsAt)
  const { data: calls = [] } = useQuery(callsQuery(dayAfter(at, 1), dayAfter(at, 92)))
  const reasons = view.moves['record-outcome'] ?? []
  if (!mayWrite || view.frame.status === 'scheduled') return null
  if (reasons.length > 0) return <Refusals refusals={reasons} />
  const isAtHand = itemAtHand(items) === item.subject
  return (
    <div className="stack no-print">
      <fieldset className="row outcomes">
        <legend className="visually-hidden">Outcome</legend>
        {!isAtHand && (
          <Button looks="main" shortcut="o" isDisabled={isBusy} onPress={() => takeUp(item)}>
            Take up
          </Button>
        )}
        {ITEM_OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            shortcut={KEY[outcome]}
            aria-pressed={item.outcome === outcome}
            isDisabled={isBusy}
            onPress={() => record(item, outcome)}
          >
            <Glyph {...OUTCOME[outcome]} />
            {OUTCOME[outcome].word}
          </Button>
        ))}
      </fieldset>
      {item.outcome === 'deferred' && (
        <SelectField
          label="Deferred until"
          value={item.until ?? ''}
          onChange={(until) => record(item, 'deferred', until === '' ? undefined : until)}
          options={[
            { value: '', says: 'No call named' },
            ...calls
              .filter((call) => call.status === 'scheduled')
              .map((call) => ({ value: call.id, says: sayShortDay(call.id) })),
          ]}
        />
      )}
    </div>
  )
}

import type { ItemOutcome } from '@trunkline/governance'
import { useMove } from '../api/moves.ts'
import { problemOf } from '../api/problem.ts'
import type { CallView } from '../api/views.ts'
import type { SittingItem } from '../parts/sitting.ts'
import { OUTCOME } from '../parts/words.ts'
import { say } from '../ui/toasts.ts'

const sayFailure = (failure: unknown): void => {
  const { says, hint, refusals } = problemOf(failure)
  const [reason = { says, hint }] = refusals
  say(`${reason.says} ${reason.hint}`)
}

/** What a key or a button does to the item at hand: take it up, record its outcome; an earlier outcome can be put back. */
export const useOutcome = (view: CallView) => {
  const outcome = useMove('call', 'record-outcome')
  const open = useMove('call', 'open-item')
  const id = view.frame.id

  const record = ({ subject, title, outcome: before }: SittingItem, next: ItemOutcome, until?: string): void =>
    outcome.mutate(
      { id, input: { subject, outcome: next, ...(until === undefined ? {} : { until }) } },
      {
        onError: sayFailure,
        onSuccess: () =>
          say(
            `${title}: ${OUTCOME[next].word.toLowerCase()}.`,
            before === null || before === next
              ? undefined
              : () => outcome.mutate({ id, input: { subject, outcome: before } }, { onError: sayFailure }),
          ),
      },
    )

  const takeUp = ({ subject }: SittingItem): void => open.mutate({ id, input: { subject } }, { onError: sayFailure })

  return { record, takeUp, isBusy: outcome.isPending || open.isPending }
}

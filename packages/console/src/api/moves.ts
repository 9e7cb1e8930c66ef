import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MoveFamily, MoveInputs } from '@trunkline/governance'
import { refresh } from './changes.ts'
import { send } from './client.ts'
import type { Made } from './views.ts'
import type { Wire } from './wire.ts'

const PLURAL: Record<MoveFamily, string> = {
  organisation: 'organisations',
  person: 'people',
  proposal: 'proposals',
  call: 'calls',
  action: 'actions',
}

/** Makes a move. Refused, it throws a ProblemError with the reasons. */
export const makeMove = <Family extends MoveFamily, Move extends keyof MoveInputs[Family] & string>(
  family: Family,
  id: string,
  move: Move,
  input: Wire<MoveInputs[Family][Move]>,
  seen?: number,
): Promise<Made> => send<Made>(`/${PLURAL[family]}/${encodeURIComponent(id)}/${move}`, input, seen)

/** A move for a form: `mutate({ id, input })`, with what stands against it in `error`. */
export const useMove = <Family extends MoveFamily, Move extends keyof MoveInputs[Family] & string>(
  family: Family,
  move: Move,
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, input, seen }: { id: string; input: Wire<MoveInputs[Family][Move]>; seen?: number }) =>
      makeMove(family, id, move, input, seen),
    onSettled: (made, _failure, { id }) => {
      const streams = made?.facts.map((recorded) => recorded.stream as string) ?? [`${family}:${id}`]
      refresh(queries, streams)
    },
  })
}

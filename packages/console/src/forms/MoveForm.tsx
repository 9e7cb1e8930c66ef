import type { MoveFamily, MoveInputs } from '@trunkline/governance'
import type { ReactNode } from 'react'
import { useMove } from '../api/moves.ts'
import type { Wire } from '../api/wire.ts'
import { Failure } from '../parts/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { say } from '../ui/toasts.ts'

/** A form that makes one move: its fields, its button, what stands against it. `input` null keeps the button grey. */
export const MoveForm = <Family extends MoveFamily, Move extends keyof MoveInputs[Family] & string>({
  family,
  id,
  move,
  seen,
  input,
  button,
  done,
  onDone,
  children,
}: {
  family: Family
  id: string
  move: Move
  seen?: number
  input: Wire<MoveInputs[Family][Move]> | null
  button: string
  done: string
  onDone: () => void
  children?: ReactNode
}) => {
  const make = useMove(family, move)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (input === null) return
        make.mutate(
          { id, input, ...(seen === undefined ? {} : { seen }) },
          {
            onSuccess: () => {
              say(done)
              onDone()
            },
          },
        )
      }}
    >
      {children}
      <Failure of={make.error} />
      <Button type="submit" looks="main" isDisabled={input === null || make.isPending}>
        {button}
      </Button>
    </form>
  )
}

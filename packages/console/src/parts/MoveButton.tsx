import type { Refusal } from '@trunkline/governance'
import { type ReactNode, useId } from 'react'
import { Button } from '../ui/Button.tsx'

/** Lit where the rules allow the move; grey with the reasons beside it where they do not. */
export const MoveButton = ({
  refusals,
  onPress,
  looks = 'plain',
  isBusy = false,
  shortcut,
  children,
}: {
  refusals: readonly Refusal[] | undefined
  onPress: () => void
  looks?: 'main' | 'plain' | 'quiet'
  isBusy?: boolean
  shortcut?: string
  children: ReactNode
}) => {
  const reasons = useId()
  const isOpen = refusals === undefined || refusals.length === 0
  return (
    <span className="move">
      <Button
        looks={looks}
        onPress={onPress}
        isDisabled={!isOpen || isBusy}
        {...(shortcut === undefined ? {} : { shortcut })}
        {...(isOpen ? {} : { 'aria-describedby': reasons })}
      >
        {children}
      </Button>
      {!isOpen && (
        <span id={reasons} className="move-reasons">
          {refusals.map((refusal) => `${refusal.says} ${refusal.hint}`).join(' ')}
        </span>
      )}
    </span>
  )
}

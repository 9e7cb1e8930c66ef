import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'

type Looks = 'main' | 'plain' | 'quiet'

/** A button in one of three weights; `shortcut` shows its key. Greyed it stays reachable and says why beside it. */
export const Button = ({
  looks = 'plain',
  shortcut,
  children,
  ...rest
}: Omit<ButtonProps, 'children' | 'className'> & { looks?: Looks; shortcut?: string; children: ReactNode }) => (
  <AriaButton {...rest} className={`button button-${looks}`}>
    {children}
    {shortcut !== undefined && (
      <span className="button-key" aria-hidden="true">
        {shortcut}
      </span>
    )}
  </AriaButton>
)

import { type ReactNode, useState } from 'react'

/** More, on request; what is inside is only made once opened. */
export const Disclosure = ({
  summary,
  children,
  isOpen = false,
}: {
  summary: ReactNode
  children: ReactNode
  isOpen?: boolean
}) => {
  const [wasOpened, setOpened] = useState(isOpen)
  return (
    <details className="disclosure" open={isOpen} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && <div className="disclosure-inside">{children}</div>}
    </details>
  )
}

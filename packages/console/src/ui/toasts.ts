import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast'

export interface Said {
  readonly says: string
  readonly undo?: () => void
}

/** Short confirmations; one with an `undo` stays longer. */
export const toasts = new ToastQueue<Said>({ maxVisibleToasts: 2 })

export const say = (says: string, undo?: () => void): void => {
  toasts.add({ says, ...(undo === undefined ? {} : { undo }) }, { timeout: undo === undefined ? 5000 : 10_000 })
}

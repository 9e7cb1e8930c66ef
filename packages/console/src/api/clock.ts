import { useSyncExternalStore } from 'react'

// The desk's clock decides what is overdue; in the demonstration it is not the reader's.

let ahead = 0

/** Keeps how far the desk's clock is ahead of this device's. */
export const setDeskClock = (now: string): void => {
  const at = Date.parse(now)
  if (!Number.isNaN(at)) ahead = at - Date.now()
}

/** Now by the desk's clock, in milliseconds. */
export const deskNow = (): number => Date.now() + ahead

/** Now by the desk's clock, renewed every so many milliseconds and rounded down to them. */
export const useNow = (every: number): number =>
  useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, Math.min(every, 1000))
      return () => clearInterval(timer)
    },
    () => Math.floor(deskNow() / every) * every,
  )

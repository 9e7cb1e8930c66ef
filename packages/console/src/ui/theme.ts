import { useSyncExternalStore } from 'react'

export const THEMES = ['device', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const PLACE = 'trunkline-theme'
const listeners = new Set<() => void>()

const current = (): Theme => THEMES.find((theme) => theme === localStorage.getItem(PLACE)) ?? 'device'

/** Puts the chosen theme on the document; `device` leaves it to the system. */
export const applyTheme = (): void => {
  const theme = current()
  if (theme === 'device') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export const setTheme = (theme: Theme): void => {
  localStorage.setItem(PLACE, theme)
  applyTheme()
  for (const changed of listeners) changed()
}

export const useTheme = (): Theme =>
  useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, current)

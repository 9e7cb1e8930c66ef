import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Keys of the page in view: `k` or `Shift+D` or `Mod+k` to what they do. */
export type KeyMap = Readonly<Record<string, () => void>>

const SWITCH = 'trunkline-single-keys'
const listeners = new Set<() => void>()

/** Single-key shortcuts can be switched off (WCAG 2.1.4): people who dictate set them off by accident. */
export const singleKeys = {
  isOn: (): boolean => localStorage.getItem(SWITCH) !== 'off',
  set: (on: boolean): void => {
    localStorage.setItem(SWITCH, on ? 'on' : 'off')
    for (const changed of listeners) changed()
  },
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  },
}

export const useSingleKeys = (): boolean => useSyncExternalStore(singleKeys.subscribe, singleKeys.isOn)

/** Whether a key typed there is text, or a widget's own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="listbox"], [role="menu"]') !== null)

/** The name a key event goes by in a KeyMap. */
export const nameOfKey = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string => {
  const isLetter = /^[a-z]$/i.test(event.key)
  const modifiers = `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}`
  if (!isLetter) return modifiers + event.key
  return `${modifiers}${event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key.toLowerCase()}`
}

/** Listens while the component stands. Keys with a modifier work everywhere, single ones outside fields and windows. */
export const useKeys = (keys: KeyMap): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = nameOfKey(event)
      const act = latest.current[name]
      if (act === undefined || event.defaultPrevented) return
      if (!name.startsWith('Mod+')) {
        const isCovered = document.querySelector('[role="dialog"]') !== null
        if (isTyping(event.target) || isCovered || !singleKeys.isOn()) return
      }
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

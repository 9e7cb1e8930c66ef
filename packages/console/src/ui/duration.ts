const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'}`

/** A length of time in words, two units at most: `2 days 4 h`, `4 h 12 min`, `12 min`. Takes milliseconds, sign ignored. */
export const sayDuration = (milliseconds: number): string => {
  const span = Math.abs(milliseconds)
  const days = Math.floor(span / DAY)
  const hours = Math.floor((span % DAY) / HOUR)
  const minutes = Math.floor((span % HOUR) / MINUTE)
  if (days >= 14) return count(days, 'day')
  if (days > 0) return hours === 0 ? count(days, 'day') : `${count(days, 'day')} ${hours} h`
  if (hours > 0) return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`
  return minutes === 0 ? 'less than a minute' : `${minutes} min`
}

/** Whole days, for what is known to the day only: `13 days`, `today`. Takes milliseconds. */
export const sayDays = (milliseconds: number): string => {
  const days = Math.floor(milliseconds / DAY)
  return days <= 0 ? 'today' : count(days, 'day')
}

/** `in 2 days 4 h` or `2 days 4 h ago`. */
export const sayDistance = (milliseconds: number): string =>
  milliseconds >= 0 ? `in ${sayDuration(milliseconds)}` : `${sayDuration(milliseconds)} ago`

/** A running clock: `7:05`, `1:07:05`; a leading minus when time is over. Takes milliseconds. */
export const sayClock = (milliseconds: number): string => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const shown = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
  return milliseconds < 0 && seconds > 0 ? `−${shown}` : shown
}

/** A sentence begins with a capital. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `3 items`, `1 item`, `no items`. */
export const sayCount = (value: number, one: string, many = `${one}s`): string =>
  value === 0 ? `no ${many}` : value === 1 ? `1 ${one}` : `${value} ${many}`

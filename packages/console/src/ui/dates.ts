// English words, the reader's zone. The zone can be given for tests.

const LANGUAGE = 'en-GB'

const format = (at: string | number, options: Intl.DateTimeFormatOptions, zone?: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { ...options, ...(zone === undefined ? {} : { timeZone: zone }) })
    .format(new Date(at))
    .replace(' at ', ', ')

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** `Thu, 27 Nov 2025, 16:00` in the reader's zone. Takes RFC 3339. */
export const sayMoment = (at: string | number, zone?: string): string => format(at, { ...DAY, ...TIME }, zone)

/** `16:00 CET`: the clock of the reader's zone, named. */
export const sayTime = (at: string | number, zone?: string): string =>
  format(at, { ...TIME, timeZoneName: 'short' }, zone)

/** `16:00`. */
export const sayHour = (at: string | number, zone?: string): string => format(at, TIME, zone)

/** `2025-11-27 15:00 UTC`. */
export const sayUtc = (at: string | number): string => {
  const text = new Date(at).toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`
}

/** `Thu, 27 Nov 2025`; a calendar day has no zone. Takes `YYYY-MM-DD`. */
export const sayDay = (on: string): string => format(`${on.slice(0, 10)}T00:00:00Z`, DAY, 'UTC')

/** `27 Nov 2025`. */
export const sayShortDay = (on: string): string =>
  format(`${on.slice(0, 10)}T00:00:00Z`, { day: 'numeric', month: 'short', year: 'numeric' }, 'UTC')

/** The day after so many days, as `YYYY-MM-DD`. */
export const dayAfter = (at: number, days: number): string =>
  new Date(at + days * 86_400_000).toISOString().slice(0, 10)

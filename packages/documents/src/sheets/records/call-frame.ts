import { type CallFrame, dateAt } from '@trunkline/governance'
import { oneLine } from '../tree/clean-text.ts'
import { instant, text } from '../tree/inlines.ts'
import type { Block, Inline } from '../tree/sheet.ts'
import { clock } from '../tree/when.ts'
import type { Surroundings } from './options.ts'

/** Whose call it is: `API Backlog call` is the API Backlog's. */
export const groupOf = (call: CallFrame): string => oneLine(call.title).replace(/ (call|meeting)$/i, '') || 'Call'

/** The title of a page about a call, as the group titles its own: `2025-11-13 API Backlog minutes`. */
export const pageTitle = (call: CallFrame, about: 'agenda' | 'minutes', day: string = dateAt(call.startsAt)): string =>
  `${oneLine(day)} ${groupOf(call)} ${about}`

type WikiPage = Extract<Inline, { kind: 'page' }>

/** The minutes of another call of the same group, as a page of the wiki. */
export const minutesOf = (call: CallFrame, day: string, { space }: Surroundings): WikiPage => ({
  kind: 'page',
  text: `Minutes of ${oneLine(day)}`,
  title: pageTitle(call, 'minutes', day),
  space,
})

/** Date, weekday and time in UTC, to the end of the call. */
export const spanOf = (call: CallFrame): readonly Inline[] =>
  dateAt(call.startsAt) === dateAt(call.endsAt)
    ? [instant(call.startsAt), text(` to ${clock(call.endsAt)} UTC`)]
    : [instant(call.startsAt), text(' to '), instant(call.endsAt)]

export const ANTITRUST_POLICY = 'https://www.linuxfoundation.org/legal/antitrust-policy'

/** The reminder every call begins with (rule antitrust-notice-in-every-call). */
export const antitrustReminder = (title: string): Block => ({
  kind: 'notice',
  notice: 'info',
  title,
  blocks: [
    {
      kind: 'paragraph',
      content: [
        text(
          'Companies that compete with each other meet here. Do not speak of prices, customers, markets or plans that are not public; ask your own counsel when in doubt. ',
        ),
        { kind: 'link', text: 'Antitrust policy of the Linux Foundation', href: ANTITRUST_POLICY },
        text('.'),
      ],
    },
  ],
})

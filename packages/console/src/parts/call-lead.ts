import type { CallView } from '../api/views.ts'
import { sayShortDay } from '../ui/dates.ts'
import { sayCount, sayDuration } from '../ui/duration.ts'

type View = Pick<CallView, 'frame' | 'agenda' | 'minutes'>

const aboutTime = ({ frame }: View, now: number): string => {
  const starts = Date.parse(frame.startsAt)
  const closes = Date.parse(frame.closesAt)
  switch (frame.status) {
    case 'open':
      return 'The call is open now.'
    case 'closed':
      return 'The call was held.'
    case 'cancelled':
      return 'The call is cancelled.'
    case 'scheduled':
      if (now < closes) return `Agenda closes in ${sayDuration(closes - now)}.`
      if (now < starts)
        return `The agenda closed ${sayDuration(now - closes)} ago; the call starts in ${sayDuration(starts - now)}.`
      return `The call should have started ${sayDuration(now - starts)} ago.`
  }
}

const aboutWaiting = ({ agenda }: View): string | null => {
  const waiting = agenda.waiting.length
  if (waiting === 0) return null
  const lacking = agenda.waiting.filter((item) => item.refusals.some((refusal) => refusal.code === 'issue-missing'))
  if (lacking.length === waiting) return `${sayCount(waiting, 'item')} ${waiting === 1 ? 'lacks' : 'lack'} an issue.`
  const all = `${sayCount(waiting, 'item')} ${waiting === 1 ? 'waits' : 'wait'} for an exception`
  return lacking.length === 0 ? `${all}.` : `${all}, ${lacking.length} for want of an issue.`
}

const aboutActions = ({ agenda }: View): string | null => {
  const overdue = agenda.actions.filter((action) => action.overdue)
  if (overdue.length === 0) return null
  const owners = new Map<string, number>()
  for (const owner of overdue.flatMap((action) => action.owners)) owners.set(owner, (owners.get(owner) ?? 0) + 1)
  const [most] = [...owners].sort((a, b) => b[1] - a[1])
  const points = sayCount(overdue.length, 'action point')
  const verb = overdue.length === 1 ? 'is' : 'are'
  if (most === undefined) return `${points} ${verb} overdue.`
  if (most[1] === overdue.length && owners.size === 1) return `${points} of ${most[0]} ${verb} overdue.`
  return `${points} ${verb} overdue, ${most[1]} of ${most[0]}.`
}

const aboutMinutes = ({ minutes }: View): string | null =>
  minutes.previous === null || minutes.previous.approved
    ? null
    : `The minutes of ${sayShortDay(minutes.previous.call)} wait for approval.`

const aboutLength = ({ agenda }: View): string | null => {
  const over = agenda.minutes.planned - agenda.minutes.available
  return over > 0 ? `The agenda is ${over} min too long.` : null
}

/** What matters about a call now, most urgent first, in sentences. `now` in milliseconds. */
export const leadOfCall = (view: View, now: number): readonly string[] => {
  const after = view.frame.status === 'closed' || view.frame.status === 'cancelled'
  const more = after ? [] : [aboutWaiting(view), aboutActions(view), aboutMinutes(view), aboutLength(view)]
  return [aboutTime(view, now), ...more].filter((sentence) => sentence !== null)
}

import type { CallView } from '../api/views.ts'
import { sayShortDay } from '../ui/dates.ts'
import { sayCount } from '../ui/duration.ts'

const aboutStatus = ({ status, approvedInCall }: CallView['minutes']): string => {
  switch (status) {
    case 'none':
      return 'There are no minutes yet: they begin when the call is opened.'
    case 'draft':
      return 'A draft: nobody outside has seen it.'
    case 'published':
      return 'Published, and a draft until a later call approves it.'
    case 'approved':
      return approvedInCall === null ? 'Approved.' : `Approved in the call of ${sayShortDay(approvedInCall)}.`
  }
}

/** How the minutes stand and what they hold, in sentences. */
export const leadOfMinutes = (minutes: CallView['minutes']): readonly string[] => {
  if (minutes.status === 'none') return [aboutStatus(minutes)]
  const present = minutes.attendance.filter((row) => row.present).length
  const entries = minutes.sections.flatMap((section) => section.entries)
  const decisions = minutes.decisions.length + entries.reduce((sum, entry) => sum + entry.decisions.length, 0)
  const raised = minutes.actions.filter((action) => !action.carried).length
  return [
    aboutStatus(minutes),
    `${present} of ${sayCount(minutes.attendance.length, 'organisation')} present, ${sayCount(decisions, 'decision')}, ${sayCount(raised, 'new action point')}.`,
    ...(minutes.corrections.length === 0 ? [] : [`Corrected ${sayCount(minutes.corrections.length, 'time')}.`]),
  ]
}

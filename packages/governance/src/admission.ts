import { dateAt, isAfterMinute, sayDuration, sayInstant } from './calendar.ts'
import { type Matter, matterOf } from './matter.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Rule, type RuleName, ruleOn } from './rules.ts'
import type { Sitting } from './sitting.ts'
import type { Instant, Subject } from './words.ts'

const EXCEPTION = 'Wait for the next call, or ask the chair to allow an exception with a reason.'

const ruleFor = <Name extends RuleName>(sitting: Sitting, name: Name): Rule<Name> =>
  ruleOn(sitting.rules, name, dateAt(sitting.call.startsAt))

const overrun = (at: Instant, deadlineAt: Instant): string => sayDuration(at - deadlineAt)

export const isAgendaClosed = (sitting: Sitting): boolean => isAfterMinute(sitting.now, sitting.closesAt)

/** Against any request: the agenda of the call has closed. Says to the minute when, and how late it is. */
export const agendaClosed = (sitting: Sitting): Refusal | null => {
  if (!isAgendaClosed(sitting)) return null
  const says = `The agenda of ${sitting.call.id} closed ${sayInstant(sitting.closesAt)}, ${overrun(sitting.now, sitting.closesAt)} ago.`
  return refuse('agenda-closed', says, EXCEPTION, ruleFor(sitting, 'agenda-close-days'))
}

const issueObjection = ({ title, facets }: Matter, sitting: Sitting): Refusal | null => {
  const { issue, issueName, openedAt } = facets
  const rule = ruleFor(sitting, 'agenda-close-days')
  const isLate = openedAt !== null && isAfterMinute(openedAt, sitting.closesAt)
  if (issue === 'open' && openedAt !== null && isLate) {
    const says = `Issue ${issueName} was opened ${sayInstant(openedAt)}, ${overrun(openedAt, sitting.closesAt)} after the agenda closed ${sayInstant(sitting.closesAt)}.`
    return refuse('issue-opened-late', says, EXCEPTION, rule)
  }
  const implies = issue === 'implied' && !isLate && ruleFor(sitting, 'registration-stands-for-issue').value
  if (issue === 'open' || implies) return null
  const says = `No issue of ${title} is known to be open by ${sayInstant(sitting.closesAt)}, when the agenda closes.`
  return refuse('issue-missing', says, 'Open an issue, and add it as reference with its day.', rule)
}

const frozenObjection = ({ title, facets }: Matter, sitting: Sitting): Refusal | null => {
  if (facets.status !== 'frozen') return null
  const rule = ruleFor(sitting, 'frozen-notice-days-before-close')
  const { noticeDueAt } = sitting
  if (facets.noticeAt === null) {
    const says = `${title} is frozen, and nobody gave notice by ${sayInstant(noticeDueAt)}.`
    return refuse(
      'frozen-notice-missing',
      says,
      'Give notice that it returns; it counts from the call that it reaches in time.',
      rule,
    )
  }
  if (!isAfterMinute(facets.noticeAt, noticeDueAt)) return null
  const says = `${title} is frozen, and its notice came ${sayInstant(facets.noticeAt)}, ${overrun(facets.noticeAt, noticeDueAt)} after ${sayInstant(noticeDueAt)}.`
  return refuse('frozen-notice-late', says, EXCEPTION, rule)
}

/** What keeps a matter off the agenda of a call, whoever asks and whenever: its issue, and its notice where it is frozen. */
export const againstMatter = (matter: Matter, sitting: Sitting): readonly Refusal[] => {
  if (matter.facets.about !== 'proposal') return []
  return [issueObjection(matter, sitting), frozenObjection(matter, sitting)].filter((one) => one !== null)
}

/** What stands against asking for an item now: the close of the agenda, and the matter itself. */
export const againstRequest = (subject: Subject, sitting: Sitting): readonly Refusal[] =>
  [agendaClosed(sitting), ...againstMatter(matterOf(sitting, subject), sitting)].filter((one) => one !== null)

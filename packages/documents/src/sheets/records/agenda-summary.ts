import type { Agenda } from '@trunkline/governance'
import { notice, paragraph, text } from '../tree/inlines.ts'
import type { Block } from '../tree/sheet.ts'

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The agenda in one paragraph: how much, who is late, what is overdue. */
export const agendaSummary = (agenda: Agenda): Block => {
  const items = agenda.sections.flatMap((section) => section.items)
  const live = items.filter((item) => item.live).length
  const exceptions = items.filter((item) => item.exception !== null).length
  const overdue = agenda.actions.filter((action) => action.overdue).length
  const says = [`${counted(live, 'item', 'items')} to deal with.`]
  if (exceptions > 0) says.push(`${counted(exceptions, 'of them is on by exception', 'of them are on by exception')}.`)
  if (agenda.waiting.length > 0)
    says.push(`${counted(agenda.waiting.length, 'request waits', 'requests wait')} for an exception.`)
  if (agenda.actions.length > 0) {
    const open = counted(agenda.actions.length, 'action point is', 'action points are')
    says.push(`${open} open, ${overdue === 0 ? 'none' : overdue} of them overdue.`)
  }
  return notice('panel', 'In short', paragraph(text(says.join(' '))))
}

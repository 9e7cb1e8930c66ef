import { agendaOf } from '../agenda-of.ts'
import type { BacklogStatus, ProposalKind } from '../facts.ts'
import { CAMARA_RULES } from '../rule-book.ts'
import type { RuleBook } from '../rules.ts'
import type { Subject } from '../words.ts'
import { instant, issue, type Story, storyAt } from './story.ts'

// Looking at the agendas of a story.

export const CALL = '2025-11-13'

export const agenda = (story: Story, call = CALL, rules: RuleBook = CAMARA_RULES) => {
  const made = agendaOf(story.group, call, { now: story.now, rules })
  if (made === null) throw new Error(`There is no call on ${call}.`)
  return made
}
export const items = (story: Story, call = CALL) => agenda(story, call).sections.flatMap((section) => section.items)
export const itemOf = (story: Story, subject: Subject, call = CALL) =>
  items(story, call).find((item) => item.subject === subject)
export const sectionOf = (story: Story, subject: Subject, call = CALL) =>
  agenda(story, call).sections.find((section) => section.items.some((item) => item.subject === subject))?.id ?? null
export const order = (story: Story, section: string, call = CALL) =>
  agenda(story, call)
    .sections.find(({ id }) => id === section)
    ?.items.map((item) => item.subject)

/** A proposal of a kind, whose issue was opened at an instant. */
export const withProposal = (story: Story, slug: string, openedAt: string, kind: ProposalKind = 'new-api'): Story =>
  story
    .told(`proposal:${slug}`, { type: 'proposal-registered', name: slug, kind }, openedAt)
    .told(`proposal:${slug}`, { type: 'issue-opened', reference: issue(300) }, openedAt)

export const inStatus = (story: Story, slug: string, status: BacklogStatus, sinceAt: string): Story =>
  story.told(`proposal:${slug}`, { type: 'status-set', status }, sinceAt)

export const empty = (now: string) => storyAt(now)

export const callScheduled = (call: string) =>
  ({ type: 'call-scheduled', series: null, title: 'Call', startsAt: instant(`${call}T15:00Z`), minutes: 90 }) as const

import { carriedTo } from './action-carrying.ts'
import { againstMatter, agendaClosed, isAgendaClosed } from './admission.ts'
import type { Agenda, AgendaItem, AgendaSection, WaitingItem } from './agenda.ts'
import { AGENDA_QUERIES, WITH_THE_GROUP } from './agenda-queries.ts'
import { type AgendaQuery, matches, whyOf } from './agenda-query.ts'
import { dateAt, isAfterMinute, MINUTE } from './calendar.ts'
import type { CallItem } from './call.ts'
import { SECTIONS, type SectionId } from './facts.ts'
import type { Group } from './group.ts'
import { type Matter, mattersOf } from './matter.ts'
import { type RuleBook, ruleOn } from './rules.ts'
import { type Sitting, sittingOf } from './sitting.ts'
import { SECTION_TITLES } from './subject.ts'
import type { Instant } from './words.ts'

/** A matter with the queries that found it, all of the section that its first one names. */
interface Found {
  readonly matter: Matter
  readonly item: CallItem | undefined
  readonly section: SectionId
  readonly queries: readonly AgendaQuery[]
}

const find = (matter: Matter, sitting: Sitting): Found | null => {
  const item = sitting.call.items.find((one) => one.subject === matter.subject)
  if (item !== undefined && item.dropped !== null && !matter.facets.taken) return null
  const found = AGENDA_QUERIES.filter((query) => matches(query, matter, sitting))
  const first = found[0]
  if (first === undefined) return null
  return { matter, item, section: first.section, queries: found.filter((query) => query.section === first.section) }
}

const itemOf = ({ matter, item, section, queries }: Found, sitting: Sitting): AgendaItem => {
  const planned = ruleOn(sitting.rules, 'default-item-minutes', dateAt(sitting.call.startsAt)).value[section] ?? 0
  return {
    subject: matter.subject,
    title: matter.title,
    why: queries.map((query) => whyOf(query, matter, sitting)),
    live: queries.some((query) => query.live),
    minutes: item?.minutes ?? (queries.every((query) => query.free) ? 0 : planned),
    late: item?.exception !== null && item?.exception !== undefined,
    references: matter.references,
    owners: matter.owners,
    notTreatedOn: matter.notTreatedOn,
    exception: item?.exception ?? null,
  }
}

/** By the chair's rank; then what asks for time; then what waited longest; then by the day it was opened. */
const inOrder = (sitting: Sitting) => {
  const { value: movesUp } = ruleOn(sitting.rules, 'not-treated-moves-up', dateAt(sitting.call.startsAt))
  const keys = ({ item, matter, queries }: Found): readonly (number | string)[] => [
    item?.rank ?? Number.MAX_SAFE_INTEGER,
    matter.facets.about === 'section' ? 0 : queries.some((query) => query.live) ? 1 : 2,
    movesUp ? (matter.notTreatedOn[0] ?? '9999') : '',
    matter.facets.openedAt ?? 0,
    matter.subject,
  ]
  return (a: Found, b: Found): number => {
    const [left, right] = [keys(a), keys(b)]
    const index = left.findIndex((key, at) => key !== right[at])
    return index === -1 ? 0 : (left[index] ?? 0) < (right[index] ?? 0) ? -1 : 1
  }
}

/** Settled matters wait for nothing, unless somebody asked for them. */
const cameLate = ({ facets }: Matter, sitting: Sitting): boolean => {
  const { requested, status, noticeAt, openedAt } = facets
  if (requested === 'late') return true
  if (status === 'frozen') return noticeAt !== null && isAfterMinute(noticeAt, sitting.noticeDueAt)
  const isOpen = status !== null && WITH_THE_GROUP.includes(status)
  return isOpen && openedAt !== null && isAfterMinute(openedAt, sitting.closesAt)
}

/** What ripened too late by itself, or was asked for late: off until an exception is allowed, for which a held call is past. */
const waitingOf = (matters: readonly Matter[], found: readonly Found[], sitting: Sitting): readonly WaitingItem[] => {
  const isLive = new Set(
    found.filter(({ queries }) => queries.some((query) => query.live)).map(({ matter }) => matter.subject),
  )
  if (sitting.call.status === 'closed') return []
  return matters
    .filter(({ subject, facets }) => facets.about === 'proposal' && !isLive.has(subject))
    .filter((matter) => cameLate(matter, sitting))
    .map((matter) => {
      const closed = matter.facets.requested === 'late' && isAgendaClosed(sitting) ? [agendaClosed(sitting)] : []
      return {
        subject: matter.subject,
        title: matter.title,
        requestedBy: matter.facets.requestedBy,
        requestedAt: matter.facets.requestedAt,
        refusals: [...closed, ...againstMatter(matter, sitting)].filter((one) => one !== null),
      }
    })
    .filter(({ refusals }) => refusals.length > 0)
}

const sectionOf = (id: SectionId, found: readonly Found[], sitting: Sitting): AgendaSection => ({
  id,
  title: SECTION_TITLES[id],
  items: found
    .filter((one) => one.section === id)
    .sort(inOrder(sitting))
    .map((one) => itemOf(one, sitting)),
})

/** The agenda of a sitting (see `agendaOf`). */
export const agendaAt = (sitting: Sitting): Agenda => {
  const matters = mattersOf(sitting)
  const found = matters.map((matter) => find(matter, sitting)).filter((one) => one !== null)
  const sections = SECTIONS.map((id) => sectionOf(id, found, sitting))
  return {
    call: sitting.frame,
    sections,
    waiting: waitingOf(matters, found, sitting),
    actions: carriedTo(sitting),
    minutes: {
      planned: sections.flatMap(({ items }) => items).reduce((sum, { minutes }) => sum + minutes, 0),
      available: (sitting.call.endsAt - sitting.call.startsAt) / MINUTE,
    },
  }
}

/**
 * The agenda of a call as it stands now, or as it stood when the call began; null where there is no such call. All nine
 * sections are there, empty ones too, in the group's order.
 */
export const agendaOf = (
  group: Group,
  callId: string,
  { now, rules }: { readonly now: Instant; readonly rules: RuleBook },
): Agenda | null => {
  const sitting = sittingOf(group, rules, callId, now)
  return sitting === null ? null : agendaAt(sitting)
}

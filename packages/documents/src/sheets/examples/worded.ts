import type { Agenda, Minutes } from '@trunkline/governance'
import type { BacklogView } from '../records/backlog-sheet.ts'
import { AGENDA } from './agenda.ts'
import { BACKLOG } from './backlog.ts'
import { MINUTES } from './minutes.ts'

// The example records with one text put wherever people may write freely.

export const minutesWorded = (words: string): Minutes => {
  const actions = MINUTES.actions.map((action) => ({ ...action, text: words, owners: [words], label: words }))
  return {
    ...MINUTES,
    call: { ...MINUTES.call, title: words },
    attendance: [{ organisation: words, id: 'x', people: [words], present: true }],
    sections: MINUTES.sections.map((section) => ({
      ...section,
      title: words,
      entries: section.entries.map((entry) => ({
        ...entry,
        title: words,
        owners: [words],
        references: [
          { repository: words, kind: 'issue', number: 7 },
          { repository: 'Lights', kind: 'page', number: null, url: words },
          { repository: 'Lights', kind: 'page', number: null, url: `https://example.org/${words}` },
        ],
        exception: { reason: words, allowedBy: words },
        history: entry.history.map((update) => ({ ...update, text: words })),
        updates: [{ text: words }],
        decisions: [{ id: words, text: words }],
        actions,
      })),
    })),
    decisions: [{ id: words, text: words }],
    actions,
    corrections: MINUTES.corrections.map((correction) => ({ ...correction, text: words, reason: words, by: words })),
  }
}

export const agendaWorded = (words: string): Agenda => ({
  ...AGENDA,
  call: { ...AGENDA.call, title: words },
  sections: AGENDA.sections.map((section) => ({
    ...section,
    title: words,
    items: section.items.map((item) => ({
      ...item,
      title: words,
      why: [words],
      owners: [words],
      notTreatedOn: [words],
    })),
  })),
  waiting: AGENDA.waiting.map((item) => ({ ...item, title: words, requestedBy: words })),
  actions: AGENDA.actions.map((action) => ({ ...action, owners: [words], text: words })),
})

export const backlogWorded = (words: string): BacklogView => ({
  ...BACKLOG,
  entries: BACKLOG.entries.map((entry) => ({
    ...entry,
    name: words,
    owners: [words],
    supporters: [words, words],
    references: [{ repository: words, kind: 'pull-request', number: 7, role: 'pull-request' }],
    repository: words,
  })),
})

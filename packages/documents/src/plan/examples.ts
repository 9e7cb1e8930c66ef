import {
  type Draft,
  fold,
  type Group,
  type Instant,
  type IsoDate,
  type Recorded,
  type Reference,
  slugOf,
  startOfDay,
} from '@trunkline/governance'
import type { BacklogRow, BacklogTable, Cell, DiscussionEntry, GroupDocument, MinutesDocument } from '../values.ts'
import { type Plan, planImport } from './plan-import.ts'

// Documents in one line for the tests of this folder; each test says only what it is about.

export const day = (text: string): IsoDate => text as IsoDate
export const NOW = startOfDay(day('2026-01-05'))

const place = { line: 1, endLine: 1, start: 0, end: 0 }
const cell = (text: string) => ({ ...place, text, source: text }) as Cell

type RowSaid = Partial<Omit<BacklogRow, 'cells'>> & { readonly name: string }

/** A row as the reader gives it: registered and under discussion where the test does not say otherwise. */
export const row = (said: RowSaid): BacklogRow =>
  ({
    ...place,
    slug: slugOf(said.name),
    previousNames: [],
    kind: 'new-api',
    enhances: null,
    owners: ['Orange'],
    supporters: [],
    template: null,
    registeredOn: day('2025-03-01'),
    statuses: [{ status: 'under-discussion', on: null, text: 'Under backlog discussion' }],
    repository: null,
    release: null,
    references: [],
    ...said,
    cells: { name: cell(said.name), supporters: null, proposal: null, status: null, project: null, release: null },
    extra: [],
  }) as BacklogRow

export const table = (on: string, ...rows: readonly BacklogRow[]): BacklogTable => ({
  kind: 'backlog',
  file: `backlog/APIbacklog.${on}.md`,
  takenOn: day(on),
  source: '',
  rows: rows.map((one, place) => {
    const times = rows.slice(0, place).filter(({ slug }) => slug === one.slug).length
    return times === 0 ? one : { ...one, slug: `${one.slug}-${times + 1}` }
  }),
})

export const issue = (number: number, repository = 'APIBacklog'): Reference => ({ repository, kind: 'issue', number })

export const entry = (said: Partial<DiscussionEntry> & { readonly title: string }): DiscussionEntry => ({
  organisations: [],
  references: [],
  context: null,
  updates: [],
  actions: [],
  quotes: [],
  nextSteps: [],
  section: 'current',
  line: 1,
  ...said,
})

export const minutes = (on: string, said: Partial<MinutesDocument> = {}): MinutesDocument => ({
  kind: 'minutes',
  file: `minutes/${on}.txt`,
  style: 'page-export',
  callOn: day(on),
  roster: [],
  present: [],
  attendees: [],
  absentees: [],
  agenda: [],
  decisions: [],
  discussions: [],
  recap: [],
  actions: [],
  keepsActions: false,
  quotedActions: [],
  questions: [],
  references: [],
  nextCall: null,
  ...said,
})

/** The facts as a store would hold them after an import, or after a person entered them. */
export const recorded = (drafts: readonly Draft[], after: readonly Recorded[] = []): readonly Recorded[] => [
  ...after,
  ...drafts.map((draft, index) => ({
    ...draft,
    position: after.length + index + 1,
    version: 1,
    recordedAt: NOW,
    actor: 'someone',
  })),
]

export const plan = (documents: readonly GroupDocument[], facts: readonly Recorded[] = []): Plan =>
  planImport(documents, fold(facts), facts, { now: NOW })

/** The group after importing documents one after another, each list in one import. */
export const imported = (...batches: readonly (readonly GroupDocument[])[]): readonly Recorded[] =>
  batches.reduce<readonly Recorded[]>((facts, documents) => recorded(plan(documents, facts).drafts, facts), [])

export const groupOf = (facts: readonly Recorded[], at?: Instant): Group => fold(facts, at)

/** What a person enters at the console. */
export const personally = (on: string, stream: Draft['stream'], fact: Draft['fact']): Draft => ({
  stream,
  happenedAt: startOfDay(day(on)),
  source: { kind: 'console' },
  fact,
})

import { BACKLOG_STATUSES, type BacklogEntry, type IsoDate } from '@trunkline/governance'
import { cell, day, heading, listed, strong, text } from '../tree/inlines.ts'
import { referenceOf, referencesOf } from '../tree/references.ts'
import type { Block, Cell, Inline, Sheet } from '../tree/sheet.ts'
import { shortDay } from '../tree/when.ts'
import { statusBadge } from '../tree/words.ts'
import { type SheetOptions, type Surroundings, surroundingsOf } from './options.ts'

/** The backlog as it stood at the end of a day. */
export interface BacklogView {
  readonly asOf: IsoDate
  readonly entries: readonly BacklogEntry[]
}

const status = (entry: BacklogEntry): Cell => {
  if (entry.status === null) return cell(text(entry.statusText ?? ''))
  return cell(statusBadge(entry.status))
}

const release = ({ release: published }: BacklogEntry): Cell => {
  if (published === null) return cell()
  const words = [published.tag, published.version, published.metaRelease].filter((word) => word !== null)
  return cell(text(`${words.join(', ')}, `), day(published.on))
}

const rowOf =
  ({ repositories }: Surroundings) =>
  (entry: BacklogEntry): readonly Cell[] => {
    const repository: readonly Inline[] =
      entry.repository === null
        ? []
        : [referenceOf({ repository: entry.repository, kind: 'page', number: null }, repositories)]
    return [
      cell(strong(entry.name)),
      cell(...listed(entry.owners)),
      cell(...listed(entry.supporters)),
      status(entry),
      cell(...(entry.statusSince === null ? [] : [day(entry.statusSince)])),
      cell(day(entry.registeredOn)),
      cell(...referencesOf(entry.references, repositories)),
      cell(...repository),
      release(entry),
    ]
  }

const states = (entries: readonly BacklogEntry[]): Block => {
  const counts = BACKLOG_STATUSES.map((each) => ({
    status: each,
    count: entries.filter((entry) => entry.status === each).length,
  })).filter(({ count }) => count > 0)
  return {
    kind: 'table',
    caption: 'Entries by status',
    columns: ['Status', 'Entries'],
    rows: counts.map((row) => [cell(statusBadge(row.status)), cell(text(String(row.count)))]),
  }
}

/** The backlog as a sheet: how many entries stand where, then every entry in the order of the record. */
export const backlogSheet = (view: BacklogView, options: SheetOptions = {}): Sheet => {
  const entries = `${view.entries.length} ${view.entries.length === 1 ? 'entry' : 'entries'}`
  return {
    title: `API Backlog as of ${view.asOf}`,
    subject: `API Backlog as of ${shortDay(view.asOf)} (${entries})`,
    language: 'en',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { name: 'As of', content: [day(view.asOf)] },
          { name: 'Entries', content: [text(String(view.entries.length))] },
        ],
      },
      heading(2, 'Entries by status'),
      states(view.entries),
      heading(2, 'Entries'),
      {
        kind: 'table',
        caption: `Entries of the backlog`,
        columns: [
          'API',
          'Owners',
          'Supporters',
          'Status',
          'Since',
          'Registered',
          'References',
          'Repository',
          'Release',
        ],
        rows: view.entries.map(rowOf(surroundingsOf(options))),
      },
    ],
  }
}

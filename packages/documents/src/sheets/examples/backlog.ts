import { type BacklogEntry, type IsoDate, parseDate } from '@trunkline/governance'
import type { BacklogView } from '../records/backlog-sheet.ts'
import { NASTY } from './calls.ts'

const on = (written: string): IsoDate => {
  const day = parseDate(written)
  if (day === null) throw new Error(`not a day: ${written}`)
  return day
}

const entry = (change: Partial<BacklogEntry>): BacklogEntry => ({
  slug: 'lighthouse-status',
  name: 'Lighthouse Status',
  kind: 'new-api',
  owners: ['Harbour Tel'],
  supporters: [],
  status: 'under-discussion',
  statusSince: on('2025-08-28'),
  statusText: null,
  registeredOn: on('2025-08-21'),
  references: [{ repository: 'APIBacklog', kind: 'issue', number: 910, role: 'issue' }],
  repository: null,
  release: null,
  ...change,
})

export const BACKLOG: BacklogView = {
  asOf: on('2025-11-13'),
  entries: [
    entry({}),
    entry({
      slug: 'tide-table',
      name: NASTY.pipe,
      owners: ['Nord & Süd <AG>', '日本の灯台'],
      supporters: ['Absent | Friends', NASTY.rightToLeft, NASTY.entities],
      status: 'tsc-approved',
      repository: 'TideTable',
      release: { tag: 'r2.1', version: '1.0.0', metaRelease: 'Fall25', on: on('2025-09-20') },
    }),
    entry({ slug: 'script', name: NASTY.script, owners: [], status: null, statusSince: null, statusText: NASTY.cdata }),
    entry({
      slug: 'long',
      name: NASTY.longWord,
      status: 'archived',
      references: [],
      repository: 'elsewhere/Long_Word',
      release: { tag: 'r1.1', version: null, metaRelease: null, on: on('2024-02-29') },
    }),
    entry({ slug: 'lines', name: NASTY.lines, status: 'frozen', statusText: 'on hold', supporters: [NASTY.marks] }),
  ],
}

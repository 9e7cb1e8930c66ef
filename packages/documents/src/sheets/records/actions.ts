import type { MinutesAction } from '@trunkline/governance'
import { cell, code, dayOr, lineBreak, listed, strong, text } from '../tree/inlines.ts'
import { proseRuns } from '../tree/prose.ts'
import type { Block, Cell, Inline } from '../tree/sheet.ts'
import { actionBadge } from '../tree/words.ts'

const task = (action: MinutesAction): Cell => ({
  content: proseRuns(action.text),
  task: action.status === 'open' ? 'open' : 'done',
})

/** Action points with everything known of them, one a row. */
export const actionTable = (caption: string, actions: readonly MinutesAction[]): Block => ({
  kind: 'table',
  caption,
  columns: ['Id', 'Label', 'Owners', 'Action', 'Due', 'Status'],
  rows: actions.map((action) => [
    cell(code(action.id)),
    cell(text(action.label ?? '')),
    cell(...listed(action.owners)),
    task(action),
    cell(...(action.dueOn === null ? [] : [dayOr(action.dueOn)])),
    cell(actionBadge(action.status)),
  ]),
})

/** One action point on one line: `20251113-01 (AP1), Infosys: text`. */
export const actionLine = (action: MinutesAction): readonly Inline[] => [
  strong(action.id),
  text(action.label === null ? '' : ` (${action.label})`),
  ...(action.owners.length === 0 ? [] : [text(', '), ...listed(action.owners)]),
  text(': '),
  ...proseRuns(action.text).filter((run) => run !== lineBreak),
]

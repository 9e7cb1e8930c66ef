import type { Minutes } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { MINUTES } from '../examples/minutes.ts'
import type { Inline, Sheet, Table } from '../tree/sheet.ts'
import { minutesSheet } from './minutes-sheet.ts'

const headingsOf = (sheet: Sheet, level: number): readonly string[] =>
  sheet.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))

const tableAfter = (sheet: Sheet, heading: string): Table | undefined => {
  const from = sheet.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
  return sheet.blocks.slice(from).find((block) => block.kind === 'table')
}

const said = (content: readonly Inline[] = []): string =>
  content.map((inline) => ('text' in inline ? inline.text : '')).join('')

const minutes = (change: Partial<Minutes>): Minutes => ({ ...MINUTES, ...change })

describe('minutes', () => {
  test('keep the headings that they are read back by', () => {
    expect(headingsOf(minutesSheet(MINUTES), 2)).toEqual([
      'Attendance',
      'Previous minutes',
      'New API proposals',
      'Decisions',
      'Action points raised',
      'Action points carried',
      'Nothing recorded',
      'Corrections',
      'Next call',
    ])
  })

  test('give an absent organisation its row', () => {
    const rows = tableAfter(minutesSheet(MINUTES), 'Attendance')?.rows ?? []
    expect(rows.map((row) => row.map((cell) => said(cell.content)))).toEqual([
      ['Harbour Tel', 'yes', 'Ada Chair, Zoë Ångström 🚢'],
      ['Nord & Süd <AG>', 'yes', ''],
      ['Absent | Friends', 'no', ''],
      ['日本の灯台', 'yes', '山田 太郎'],
    ])
  })

  test('lose no action point: each is raised or carried', () => {
    const sheet = minutesSheet(MINUTES)
    const idsAfter = (heading: string): readonly string[] =>
      tableAfter(sheet, heading)?.rows.map((row) => said(row[0]?.content)) ?? []
    expect([...idsAfter('Action points raised'), ...idsAfter('Action points carried')]).toEqual(
      MINUTES.actions.map((action) => action.id),
    )
  })

  test('name an item without a trace, and not the section itself', () => {
    const rows = tableAfter(minutesSheet(MINUTES), 'Nothing recorded')?.rows ?? []
    expect(rows.map((row) => said(row[0]?.content))).toEqual(['1. not a list'])
    expect(headingsOf(minutesSheet(MINUTES), 3)).not.toContain('1. not a list')
  })

  test.each([
    { status: 'draft', warned: true },
    { status: 'published', warned: true },
    { status: 'approved', warned: false },
  ] as const)('say of themselves whether they still change: $status', ({ status, warned }) => {
    const notes = minutesSheet(minutes({ status })).blocks.filter(
      (block) => block.kind === 'notice' && block.notice === 'note',
    )
    expect(notes.length > 0).toBe(warned)
  })
})

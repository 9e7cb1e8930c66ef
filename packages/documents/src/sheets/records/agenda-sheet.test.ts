import type { Agenda } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { AGENDA } from '../examples/agenda.ts'
import { at, frameOf } from '../examples/calls.ts'
import type { Sheet } from '../tree/sheet.ts'
import { mailOf } from '../writers/mail.ts'
import { agendaSheet } from './agenda-sheet.ts'

const agenda = (change: Partial<Agenda>): Agenda => ({ ...AGENDA, ...change })

const noticesOf = (sheet: Sheet): readonly string[] =>
  sheet.blocks.flatMap((block) => (block.kind === 'notice' ? [block.notice] : []))

describe('the subject of an agenda', () => {
  test.each([
    {
      why: 'says the call and the close in UTC',
      call: frameOf(at('2025-11-27T15:00:00Z')),
      is: 'API Backlog agenda for 27 Nov 2025 15:00 UTC (closes 20 Nov 15:00 UTC)',
    },
    {
      why: 'says the year of the close where it is another',
      call: frameOf(at('2026-01-01T09:00:00Z')),
      is: 'API Backlog agenda for 1 Jan 2026 09:00 UTC (closes 25 Dec 2025 09:00 UTC)',
    },
    {
      why: 'says that the call is cancelled',
      call: frameOf(at('2025-12-25T15:00:00Z'), { status: 'cancelled' }),
      is: 'API Backlog call of 25 Dec 2025 15:00 UTC is cancelled',
    },
    {
      why: 'holds one line, whatever the call is called',
      call: frameOf(at('2025-11-27T15:00:00Z'), { title: 'Extra\r\nBcc: all@example.org meeting' }),
      is: 'Extra Bcc: all@example.org agenda for 27 Nov 2025 15:00 UTC (closes 20 Nov 15:00 UTC)',
    },
  ])('$why', ({ call, is }) => {
    expect(mailOf(agendaSheet(agenda({ call }))).subject).toBe(is)
  })
})

describe('an agenda', () => {
  test('warns where the items need more than the call has', () => {
    expect(noticesOf(agendaSheet(agenda({ minutes: { planned: 91, available: 90 } })))).toContain('warning')
    expect(noticesOf(agendaSheet(agenda({ minutes: { planned: 90, available: 90 } })))).not.toContain('warning')
  })

  test('reminds of the antitrust policy once, with a section for it or without', () => {
    const without = agenda({ sections: AGENDA.sections.filter((section) => section.id !== 'antitrust') })
    expect(noticesOf(agendaSheet(AGENDA)).filter((kind) => kind === 'info')).toHaveLength(1)
    expect(noticesOf(agendaSheet(without)).filter((kind) => kind === 'info')).toHaveLength(1)
  })

  test('lists overdue action points first, every one of them', () => {
    const table = agendaSheet(AGENDA).blocks.at(-1)
    const ids = table?.kind === 'table' ? table.rows.map((row) => row[0]?.content[0]) : []
    expect(ids).toEqual(['20250828-02', '20251113-01', '20251023-01'].map((text) => ({ kind: 'code', text })))
  })
})

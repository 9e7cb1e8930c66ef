import { describe, expect, test } from 'vitest'
import { AGENDA } from './examples/agenda.ts'
import { BACKLOG } from './examples/backlog.ts'
import { MINUTES } from './examples/minutes.ts'
import { FORMATS, type Format, formatAgenda, formatBacklogSheet, formatMinutes } from './format.ts'

const EXTENSIONS: Readonly<Record<Format, string>> = { md: 'md', html: 'html', confluence: 'xml', mail: 'txt' }

describe('golden files', () => {
  test.each(FORMATS)('agenda as %s', async (format) => {
    await expect(formatAgenda(AGENDA, format)).toMatchFileSnapshot(`golden/agenda.${EXTENSIONS[format]}`)
  })

  test.each(FORMATS)('minutes as %s', async (format) => {
    await expect(formatMinutes(MINUTES, format)).toMatchFileSnapshot(`golden/minutes.${EXTENSIONS[format]}`)
  })

  test.each(FORMATS)('backlog as %s', async (format) => {
    await expect(formatBacklogSheet(BACKLOG, format)).toMatchFileSnapshot(`golden/backlog.${EXTENSIONS[format]}`)
  })
})

import { describe, expect, test } from 'vitest'
import { MINUTES } from './examples/minutes.ts'
import { FORMATS, formatMinutes } from './format.ts'

describe('golden files', () => {
  test.each(FORMATS)('minutes as %s', async (format) => {
    await expect(formatMinutes(MINUTES, format)).toMatchFileSnapshot(`golden/minutes.${format}`)
  })
})

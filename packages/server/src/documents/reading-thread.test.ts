import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openReadingThread, type ReadingThread } from './reading-thread.ts'

const file = (text: string) => ({ path: 'APIbacklog.md', content: text, size: text.length })

const cell = '<td>A <a href="https://github.com/camaraproject/APIBacklog/pull/64">PR</a></td>'
/** Two megabytes of a table that is sound. */
const LARGE = `<table><tr><th>API name</th></tr>${`<tr>${cell.repeat(6)}</tr>\n`.repeat(4_000)}</table>`

describe('the reading thread', () => {
  let thread: ReadingThread
  const open = (seconds = 30): void => {
    thread = openReadingThread({ seconds })
  }
  beforeEach(() => open())
  afterEach(() => thread.close())

  test('gives each its own answer, one after the other', async () => {
    const answers = await Promise.all(['', 'Nothing of the group.'].map((text) => thread.run('check', [file(text)])))
    expect(answers.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['empty-file'],
      ['no-backlog-table'],
    ])
  })

  test('leaves the server free while it reads', async () => {
    await thread.run('check', [])
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 1)
    await thread.run('check', [file(LARGE)])
    clearInterval(heart)
    expect(beats).toBeGreaterThan(1)
  })

  test('gives up what takes too long, and reads on', async () => {
    await thread.close()
    open(0.001)
    const rows = '<tr><td>A</td></tr>\n'.repeat(50_000)
    const reading = thread.run('check', [file(`<table>${rows}</table>`)])
    await expect(reading).rejects.toMatchObject({ code: 'too-much', hint: expect.stringContaining('fewer') })
    await thread.close()
    open()
    expect((await thread.run('check', [])).read.files).toBe(0)
  })

  test('tells a fault of its own as one', async () => {
    const broken = thread.run('check', [{ path: 'a.md', content: null as unknown as string, size: 1 }])
    await expect(broken).rejects.toThrow(/null/)
  })
})

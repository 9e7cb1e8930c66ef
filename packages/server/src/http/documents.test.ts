import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTrialApp, type TrialApp } from './trial-app.ts'
import { enterTrialGroup } from './trial-group.ts'

const row = (name: string, status: string): string => `    <tr>
      <td>${name}</td>
      <td>Telefonica</td>
      <td><a href="https://github.com/camaraproject/APIBacklog/pull/64">PR</a></td>
      <td>${status}</td>
      <td>N/A</td>
      <td>No release</td>
    </tr>
`
const TABLE = `# API backlog

<table>
  <thead><tr><th>API name</th><th>Owner / Supporters</th><th>API Proposal</th><th>Status</th><th>Sub Project</th><th>Release</th></tr></thead>
  <tbody>
${row('SIM Swap', '<ul><li>2025-11-03: Not yet discussed</li></ul>')}${row('Somebody Else', '<ul><li>Archived (2025-01-09)</li></ul>')}  </tbody>
</table>
`

describe('documents over HTTP', () => {
  let desk: TrialApp
  let chair: { cookie: string }
  beforeAll(async () => {
    desk = await openTrialApp()
    chair = { cookie: (await desk.as('chair')).cookie }
    await enterTrialGroup(desk, chair)
  })
  afterAll(() => desk.close())

  test('are judged with findings at their lines', async () => {
    const files = [
      { path: 'APIbacklog.md', text: TABLE },
      { path: 'empty.md', text: '' },
      { path: 'program', text: 'MZ\u0000\u0001' },
    ]
    const response = await desk.post('/desk/v1/check', { files }, chair)
    expect(response.json()).toMatchObject({
      read: { files: 3, backlogEntries: 2 },
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'empty-file', file: 'empty.md', line: 1, hint: expect.any(String) }),
        expect.objectContaining({ code: 'binary-file', file: 'program' }),
      ]),
    })
  })

  test('of fifty megabytes are a finding, and beyond the limit a problem', async () => {
    const large = await desk.post('/desk/v1/check', { files: [{ path: 'a.md', text: 'x'.repeat(50e6) }] }, chair)
    expect(large.json().findings).toMatchObject([{ code: 'file-too-large', file: 'a.md' }])
    const larger = await desk.post('/desk/v1/check', { files: [{ path: 'a.md', text: 'x'.repeat(70e6) }] }, chair)
    expect([larger.statusCode, larger.json().code]).toEqual([413, 'too-large'])
  })

  test.each(['/desk/v1/check', '/desk/v1/table'])('are read at %s only for somebody who signed in', async (url) => {
    const payload = url.endsWith('table') ? { text: TABLE } : { files: [] }
    expect((await desk.post(url, payload)).json().code).toBe('not-signed-in')
  })

  test('the table is brought up to date: the row that changed, and no row that the group does not know', async () => {
    const { text, changes } = (await desk.post('/desk/v1/table', { text: TABLE }, chair)).json()
    expect(changes).toMatchObject([{ slug: 'sim-swap', name: 'SIM Swap', line: expect.any(Number) }])
    const [before, after] = [TABLE, text].map((source) => source.split('\n'))
    const at = before.findIndex((line: string) => line.includes('Not yet discussed'))
    expect(after[at]).toMatch(/Under backlog discussion/)
    expect(after.toSpliced(at, 1)).toEqual(before.toSpliced(at, 1))
    const again = (await desk.post('/desk/v1/table', { text }, chair)).json()
    expect(again).toEqual({ text, changes: [], stale: [] })
  })

  test('a text without the table says what to send', async () => {
    const response = await desk.post('/desk/v1/table', { text: 'Nothing here.' }, chair)
    expect(response.json()).toMatchObject({
      status: 400,
      code: 'invalid-input',
      hint: expect.stringContaining('check'),
    })
  })
})

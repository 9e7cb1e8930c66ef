import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serveFolder, trunkline } from './desk-process.ts'

const GROUP = fileURLToPath(new URL('../fixtures/group', import.meta.url))
const TIDE = 'proposal:tide-level'
const CHIME = 'proposal:bell-tower-chime'
const LATE = 'proposal:harbour-lights'
const CALL = '2025-10-23'
const NEXT = '2025-11-13'

/** One folder through the whole journey; between its days the server is killed, never stopped. */
describe('a chair takes a fresh installation through its first call', () => {
  const home = mkdtempSync(join(tmpdir(), 'trunkline-journey-'))
  const folder = join(home, 'data')
  const papers = join(home, 'group')
  let desk: Served

  const on = async (now: string): Promise<void> => {
    await desk?.kill()
    desk = await serveFolder(folder, now, '--new-link')
    await desk.signIn()
  }
  const make = async (path: string, body: unknown = {}): Promise<unknown> => {
    const reply = await desk.post(`/desk/v1/${path}`, body)
    expect(reply.status, `${path}: ${reply.text}`).toBe(200)
    return reply.body
  }
  const section = async (
    id: string,
    day = CALL,
  ): Promise<readonly { subject: string; why: string[]; late: boolean }[]> => {
    const { body } = await desk.get(`/desk/v1/agenda/${day}`)
    return body.sections.find((known: { id: string }) => known.id === id)?.items ?? []
  }

  beforeAll(async () => {
    cpSync(GROUP, papers, { recursive: true })
    await on('2025-10-14T09:00:00Z')
  })
  afterAll(async () => {
    await desk?.kill()
    rmSync(home, { recursive: true, force: true })
  })

  test('reads in what the group has; the broken date is a finding, not an obstacle', async () => {
    const first = await trunkline('import', papers, '--data', folder, '--json')
    expect(first.code, first.err).toBe(0)
    const plan = JSON.parse(first.out)
    expect(plan.applied).toBe(true)
    expect(plan.findings.some((finding: { says: string }) => finding.says.includes('2025/20/02'))).toBe(true)
    const again = JSON.parse((await trunkline('import', papers, '--data', folder, '--json')).out)
    expect(again.additions).toEqual([])
    const backlog = JSON.parse((await trunkline('backlog', '--data', folder, '--json')).out)
    expect(backlog.entries.map((entry: { slug: string }) => entry.slug)).toEqual([
      'parcel-tracking',
      'tide-level',
      'bell-tower-chime',
    ])
  })

  test('sees the next agenda, and why each item is on', async () => {
    const { body } = await desk.get('/desk/v1/agenda/next')
    expect(body.call).toMatchObject({ startsAt: '2025-10-23T15:00:00Z', closesAt: '2025-10-16T15:00:00Z' })
    const [tide] = (await section('new-proposals')).filter((item) => item.subject === TIDE)
    expect(tide?.why.join(' ')).toMatch(/discussion/i)
    expect(body.actions).toEqual(expect.arrayContaining([expect.objectContaining({ id: '20251009-01' })]))
  })

  test('a late item is refused with the rule that says so, then allowed with a reason', async () => {
    await on('2025-10-21T09:00:00Z')
    await make('proposals/harbour-lights/register', {
      name: 'Harbour Lights',
      kind: 'new-api',
      owners: ['orange'],
      issue: { repository: 'APIBacklog', kind: 'issue', number: 410 },
      issueOpenedOn: '2025-10-20',
    })
    const refused = await desk.post(`/desk/v1/calls/${CALL}/request-item`, { subject: LATE })
    expect(refused.status).toBe(422)
    expect(refused.type).toContain('application/problem+json')
    expect(refused.body.refusals.map((refusal: { rule?: { name: string } }) => refusal.rule?.name)).toContain(
      'agenda-close-days',
    )
    expect(await section('new-proposals')).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ subject: LATE })]),
    )
    await make(`calls/${CALL}/allow-exception`, { subject: LATE, reason: 'The harbour fair is before the next call.' })
    const [late] = await section('out-of-agenda')
    expect(late).toMatchObject({ subject: LATE, late: true })
  })

  test('takes the call live, one organisation absent', async () => {
    await on('2025-10-23T15:00:00Z')
    await make(`calls/${CALL}/open`)
    await make(`calls/${CALL}/show-antitrust`)
    await make(`calls/${CALL}/record-attendance`, { organisation: 'vodafone', people: ['Ada Field'], present: true })
    await make(`calls/${CALL}/record-attendance`, { organisation: 'orange', people: ['Chloe Brook'], present: true })
    await make(`calls/${CALL}/record-attendance`, { organisation: 'kddi', people: [], present: false })
    await make(`calls/${CALL}/write-note`, {
      note: 'n1',
      subject: TIDE,
      text: 'Both data sources were shown.',
      basedOn: 0,
    })
    const stale = await desk.post(`/desk/v1/calls/${CALL}/write-note`, {
      note: 'n1',
      subject: TIDE,
      text: 'Other words.',
      basedOn: 0,
    })
    expect([409, 422]).toContain(stale.status)
    await make(`calls/${CALL}/record-outcome`, { subject: TIDE, outcome: 'treated' })
    await make(`calls/${CALL}/record-decision`, { subject: TIDE, text: 'Tide Level is ready for the TSC.' })
    await make(`calls/${CALL}/record-outcome`, { subject: LATE, outcome: 'deferred', until: NEXT })
    await make('actions/new/raise', {
      call: CALL,
      owners: ['kddi'],
      text: 'Name the towers that chime.',
      subject: CHIME,
    })
    await make('actions/20251009-01/close', { how: 'Shown in the call.', call: CALL })
    await make('proposals/tide-level/set-status', { status: 'sent-to-tsc', on: '2025-10-23' })
    await make(`calls/${CALL}/close`)
    const { body } = await desk.get(`/desk/v1/minutes/${CALL}`)
    expect(body.attendance).toEqual(expect.arrayContaining([expect.objectContaining({ present: false })]))
  })

  test('publishes the minutes as Markdown and as a Confluence page', async () => {
    await make(`calls/${CALL}/publish-minutes`, { places: ['list', 'wiki'] })
    const markdown = await trunkline('minutes', CALL, '--data', folder)
    expect(markdown.out).toContain('Both data sources were shown.')
    expect(markdown.out).toContain('20251023-01')
    const page = await trunkline('minutes', CALL, '--format', 'confluence', '--data', folder)
    expect(page.out).toContain('<ac:structured-macro')
    expect(page.out).toContain('KDDI')
  })

  test('the following call carries what is open and approves the minutes; then only a correction changes them', async () => {
    await on('2025-11-13T09:00:00Z')
    const { body: agenda } = await desk.get(`/desk/v1/agenda/${NEXT}`)
    expect(agenda.actions.map((action: { id: string }) => action.id)).toContain('20251023-01')
    expect((await section('previous-minutes', NEXT)).map((item) => item.subject)).toContain(`call:${CALL}`)
    await make(`calls/${NEXT}/open`)
    await make(`calls/${NEXT}/approve-previous`, { call: CALL })
    const { body } = await desk.get(`/desk/v1/minutes/${CALL}`)
    expect(body).toMatchObject({ status: 'approved', approvedInCall: NEXT })
    const rewritten = await desk.post(`/desk/v1/calls/${CALL}/write-note`, {
      note: 'n1',
      subject: TIDE,
      text: 'No.',
      basedOn: 1,
    })
    expect(rewritten.status).toBe(422)
    await make(`calls/${CALL}/correct-minutes`, {
      subject: TIDE,
      text: 'Three sources were shown.',
      reason: 'Miscounted.',
    })
  })

  test("the group's own table is written back with exactly one row changed", async () => {
    const file = join(papers, 'backlog/APIbacklog.2025-10-12.md')
    const before = readFileSync(file, 'utf8').split('\n')
    const ran = await trunkline('backlog', '--table', file, '--data', folder, '--json')
    expect(ran.code, ran.err).toBe(0)
    const after = readFileSync(file, 'utf8').split('\n')
    const changed = after.flatMap((line, at) => (line === before[at] ? [] : [line.trim()]))
    expect(after.length).toBe(before.length)
    expect(changed).toEqual(['<td><ul><li>Sent to TSC for approval (2025/10/23)</li></ul></td>'])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTrialApp, type TrialApp } from './trial-app.ts'
import { enterTrialGroup } from './trial-group.ts'

describe('looking at the group over HTTP', () => {
  let desk: TrialApp
  let chair: { cookie: string }
  beforeAll(async () => {
    desk = await openTrialApp()
    chair = { cookie: (await desk.as('chair')).cookie }
    await enterTrialGroup(desk, chair)
  })
  afterAll(() => desk.close())
  const read = async (url: string, headers = {}) => {
    const response = await desk.get(`/desk/v1/${url}`, headers)
    expect([response.statusCode, response.body]).toEqual([200, expect.anything()])
    return response.json()
  }

  test('calls: those on record and those the series yields', async () => {
    const { calls } = await read('calls?from=2025-11-01&to=2025-12-31')
    const shown = calls.map((call: Record<string, unknown>) => [
      call['id'],
      call['status'],
      call['attended'],
      call['minutes'],
    ])
    expect(shown).toEqual([
      ['2025-11-13', 'scheduled', 0, 'none'],
      ['2025-11-27', 'open', 1, 'draft'],
      ['2025-12-11', 'scheduled', 0, 'none'],
      ['2025-12-25', 'scheduled', 0, 'none'],
    ])
    expect(calls[1]).toMatchObject({ startsAt: '2025-11-27T15:00:00Z', closesAt: '2025-11-20T15:00:00Z' })
  })

  test('a call: version, agenda, minutes and what this person may do now', async () => {
    const [byNext, byDay] = [await read('calls/next', chair), await read('calls/2025-11-27', chair)]
    expect(byNext).toEqual(byDay)
    expect(byDay).toMatchObject({ version: expect.any(Number), frame: { id: '2025-11-27' }, call: { status: 'open' } })
    expect(byDay.agenda.sections.map((section: { id: string }) => section.id)[0]).toBe('antitrust')
    expect(byDay.minutes.attendance).toContainEqual({ id: 'kpn', organisation: 'KPN', people: [], present: false })
    expect(byDay.moves['show-antitrust']).toEqual([])
    expect(byDay.moves.open).toEqual([expect.objectContaining({ code: expect.any(String), hint: expect.any(String) })])
  })

  test('whoever is not signed in sees the same, and that no move is open', async () => {
    const { agenda, moves } = await read('calls/next')
    expect(agenda).toEqual((await read('calls/next', chair)).agenda)
    for (const refusals of Object.values(moves)) expect(refusals).not.toEqual([])
  })

  test('a call that only the series yields is looked at without being stored', async () => {
    const before = await desk.desk.store.position()
    expect(await read('calls/2025-12-11')).toMatchObject({ version: 0, call: null, frame: { status: 'scheduled' } })
    expect(await desk.desk.store.position()).toBe(before)
  })

  test.each([
    ['agenda', 'md', 'text/markdown', 'SIM Swap'],
    ['agenda', 'html', 'text/html', '<'],
    ['agenda', 'confluence', 'text/plain', '<ac:'],
    ['agenda', 'mail', 'text/plain', 'SIM Swap'],
    ['minutes', 'md', 'text/markdown', 'Telefónica'],
    ['minutes', 'html', 'text/html', 'Telefónica'],
    ['minutes', 'confluence', 'text/plain', '<'],
    ['minutes', 'mail', 'text/plain', 'Telefónica'],
  ])('the %s as %s', async (what, format, type, contains) => {
    const response = await desk.get(`/desk/v1/${what}/2025-11-27?format=${format}`)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe(`${type}; charset=utf-8`)
    expect(response.body).toContain(contains)
    expect(response.headers['content-security-policy']).toContain(format === 'html' ? 'sandbox' : "'self'")
  })

  test('agenda and minutes as JSON are those of the call', async () => {
    const { agenda, minutes } = await read('calls/2025-11-27')
    expect(await read('agenda/2025-11-27')).toEqual(agenda)
    expect(await read('minutes/2025-11-27?format=json')).toEqual(minutes)
  })

  test('the backlog now, as of a day, and as a document', async () => {
    expect(await read('backlog')).toEqual({
      asOf: '2025-11-18',
      entries: [expect.objectContaining({ slug: 'sim-swap', owners: ['Telefónica'], status: 'under-discussion' })],
    })
    expect(await read('backlog?asOf=2025-11-17')).toEqual({ asOf: '2025-11-17', entries: [] })
    expect((await desk.get('/desk/v1/backlog?format=md')).body).toContain('SIM Swap')
  })

  test('proposals, one of them with its history, its action points and what it lacks', async () => {
    const { proposals } = await read('proposals')
    const listing = { slug: 'sim-swap', name: 'SIM Swap', kind: 'new-api', listed: true, owners: ['Telefónica'] }
    expect(proposals).toEqual([{ ...listing, status: 'under-discussion' }])
    const view = await read('proposals/sim-swap', chair)
    expect(view.proposal.history).toContainEqual(
      expect.objectContaining({ at: '2025-11-03T00:00:00Z', kind: 'issue-opened' }),
    )
    expect(view.proposal.issue.openedAt).toBe('2025-11-03T00:00:00Z')
    expect(view.actions).toMatchObject([{ id: '20251127-01', owners: ['Telefónica'] }])
    expect(view.missing).toEqual(['a supporter'])
    expect(view.moves.rename).toEqual([])
    expect(view.moves.register).not.toEqual([])
  })

  test.each([
    ['actions', 1],
    ['actions?open=true', 1],
    ['actions?owner=telefonica', 1],
    ['actions?owner=KPN', 0],
  ])('%s gives %i', async (url, length) => {
    const { actions } = await read(url)
    expect(actions.length).toBe(length)
    if (length > 0)
      expect(actions[0]).toMatchObject({
        raisedAt: '2025-11-18T12:00:00Z',
        dueAt: '2025-12-11',
        version: 1,
        overdue: false,
      })
  })

  test('organisations as a list', async () => {
    const { organisations } = await read('organisations')
    expect(organisations.map((one: { id: string }) => one.id)).toEqual(['telefonica', 'kpn'])
  })

  test('facts page by page, or of one stream', async () => {
    const { facts: all, next: none } = await read('facts')
    expect(none).toBeNull()
    const first = await read('facts?limit=3')
    const second = await read(`facts?limit=3&after=${first.next}`)
    expect([...first.facts, ...second.facts]).toEqual(all.slice(0, 6))
    const { facts } = await read('facts?stream=organisation:kpn')
    expect(facts).toEqual([expect.objectContaining({ stream: 'organisation:kpn', version: 1 })])
    expect((await read('facts?stream=call:2025-11-27&after=1&limit=1')).next).toBe(2)
  })
})

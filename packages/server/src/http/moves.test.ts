import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TRIALS } from '../store/trial.ts'
import { openTrialApp, type TrialApp } from './trial-app.ts'

const CALL = '/desk/v1/calls/2025-11-27'

describe.each(TRIALS)('making moves over HTTP, facts in %s', (_, begin) => {
  let desk: TrialApp
  let chair: { cookie: string }
  beforeEach(async () => {
    desk = await openTrialApp({}, begin)
    const { cookie } = await desk.as('chair')
    chair = { cookie }
    await made('/desk/v1/organisations/telefonica/register', { name: 'Telefónica', kind: 'operator' })
  })
  afterEach(() => desk.close())

  const made = async (url: string, payload: unknown = {}, headers: Record<string, string> = {}) => {
    const response = await desk.post(url, payload, { ...chair, ...headers })
    expect([response.statusCode, response.body]).toEqual([200, expect.anything()])
    return response.json()
  }
  const register = (slug = 'sim-swap', name = 'SIM Swap') =>
    made(`/desk/v1/proposals/${slug}/register`, { name, kind: 'new-api', owners: ['telefonica'] })

  test('a move gives its facts, with the actor, and the version to go on from', async () => {
    const answer = await register()
    expect(answer).toMatchObject({ id: 'sim-swap', version: 2 })
    expect(answer.facts.map((fact: { version: number }) => fact.version)).toEqual([1, 2])
    expect(answer.facts[0]).toMatchObject({
      stream: 'proposal:sim-swap',
      happenedAt: '2025-11-18T12:00:00Z',
      recordedAt: '2025-11-18T12:00:00Z',
      actor: expect.stringMatching(/^chair /),
      source: { kind: 'console' },
      fact: { type: 'proposal-registered', name: 'SIM Swap' },
    })
    expect(await made('/desk/v1/proposals/sim-swap/rename', { name: 'SIM' }, { 'if-match': '"2"' })).toMatchObject({
      version: 3,
    })
    const view = (await desk.get('/desk/v1/proposals/sim-swap')).json()
    expect(view).toMatchObject({ version: 3, proposal: { name: 'SIM', previousNames: ['SIM Swap'] } })
  })

  test('a move by the folder’s own token is the operator’s', async () => {
    const headers = { authorization: `Bearer ${desk.token}` }
    const response = await desk.post('/desk/v1/organisations/kpn/register', { name: 'KPN', kind: 'operator' }, headers)
    expect(response.json().facts[0].actor).toBe('Chair')
  })

  test('instants come in as RFC 3339 with any offset, and go out in UTC', async () => {
    const extra = { startsAt: '2025-12-04T10:00:00+01:00', minutes: 45, title: 'Extra call' }
    const { facts } = await made('/desk/v1/calls/2025-12-04/schedule', extra)
    expect(facts[0].fact).toMatchObject({ type: 'call-scheduled', startsAt: '2025-12-04T09:00:00Z', minutes: 45 })
    const { frame } = (await desk.get('/desk/v1/calls/2025-12-04')).json()
    expect(frame).toMatchObject({ startsAt: '2025-12-04T09:00:00Z', endsAt: '2025-12-04T09:45:00Z' })
  })

  test('a call that was moved is found, and worked on, by its new day', async () => {
    await made(`${CALL}/move`, { startsAt: '2025-12-03T09:00:00Z', minutes: 60, reason: 'Holiday' })
    const answer = await made('/desk/v1/calls/2025-12-03/cancel', { reason: 'Too few' })
    expect(answer.id).toBe('2025-11-27')
    expect((await desk.get(CALL)).json().frame.status).toBe('cancelled')
  })

  test('an action point gets its id from the rules, two at once get two', async () => {
    await made(`${CALL}/open`)
    const raise = { call: '2025-11-27', owners: ['telefonica'], text: 'Send the template' }
    const ids = await Promise.all([1, 2, 3].map(async () => (await made('/desk/v1/actions/new/raise', raise)).id))
    expect(ids.sort()).toEqual(['20251127-01', '20251127-02', '20251127-03'])
    const { actions } = (await desk.get('/desk/v1/actions?open=true&owner=Telef%C3%B3nica')).json()
    expect(actions).toEqual(
      ids.map((id) => expect.objectContaining({ id, owners: ['Telefónica'], status: 'open', version: 1 })),
    )
  })

  test('two chairs edit at once: one wins, the other sees both versions, nothing is lost', async () => {
    await register()
    const other = { cookie: (await desk.as('chair')).cookie }
    const edits = [
      desk.post('/desk/v1/proposals/sim-swap/rename', { name: 'One' }, { ...chair, 'if-match': '"2"' }),
      desk.post('/desk/v1/proposals/sim-swap/rename', { name: 'Other' }, { ...other, 'if-match': '"2"' }),
    ]
    const answers = await Promise.all(edits)
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
    const [won, lost] = answers[0]?.statusCode === 200 ? answers : [...answers].reverse()
    const winner = won?.json().facts[0].fact.name
    const problem = lost?.json()
    expect(problem.yours).toEqual({ version: 2, input: { name: winner === 'One' ? 'Other' : 'One' } })
    expect(problem.theirs).toMatchObject({ version: 3, facts: [{ version: 3, fact: { name: winner } }] })
    const again = await desk.post('/desk/v1/proposals/sim-swap/rename', problem.yours.input, {
      ...other,
      'if-match': `"${problem.theirs.version}"`,
    })
    expect(again.statusCode).toBe(200)
    const { proposal } = (await desk.get('/desk/v1/proposals/sim-swap')).json()
    expect([...proposal.previousNames, proposal.name]).toEqual(['SIM Swap', winner, problem.yours.input.name])
  })

  test('many write at once without saying what they saw: all are made, one after the other', async () => {
    await register()
    const names = Array.from({ length: 8 }, (__, index) => `Supporter ${index}`)
    for (const [index, name] of names.entries())
      await made(`/desk/v1/organisations/s${index}/register`, { name, kind: 'vendor' })
    await Promise.all(
      names.map((organisation) => made('/desk/v1/proposals/sim-swap/declare-support', { organisation })),
    )
    const { entry, version } = (await desk.get('/desk/v1/proposals/sim-swap')).json()
    expect([...entry.supporters].sort()).toEqual(names)
    expect(version).toBe(2 + names.length)
  })

  test('a note rewritten meanwhile is not overwritten: its writer sees what was written', async () => {
    await made(`${CALL}/open`)
    const note = { note: 'n1', subject: 'section:any-other-business', text: 'Mine', basedOn: 0 }
    await made(`${CALL}/write-note`, note)
    await made(`${CALL}/write-note`, { ...note, text: 'Theirs', basedOn: 1 })
    const response = await desk.post(`${CALL}/write-note`, { ...note, text: 'Mine again', basedOn: 1 }, chair)
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({
      code: 'changed-meanwhile',
      yours: { input: { text: 'Mine again' } },
      theirs: { facts: [{ fact: { type: 'note-written', text: 'Theirs' } }] },
    })
    expect((await desk.get(CALL)).json().call.notes).toMatchObject([{ text: 'Theirs', revision: 2 }])
  })
})

describe.skipIf(TRIALS.length < 2)('two servers on one PostgreSQL', () => {
  test('share sessions and facts, and one of two edits wins', async () => {
    const desk = await openTrialApp({}, TRIALS.find(([kind]) => kind === 'postgresql')?.[1])
    const another = await desk.another()
    const { cookie } = await desk.as('chair')
    await desk.post('/desk/v1/organisations/kpn/register', { name: 'KPN', kind: 'operator' }, { cookie })
    const payload = { alias: 'Koninklijke KPN' }
    const url = '/desk/v1/organisations/kpn/add-alias'
    const headers = { cookie, 'if-match': '"1"' }
    const answers = await Promise.all(
      [desk.app, another].map((app) => app.inject({ method: 'POST', url, payload, headers })),
    )
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
    for (const app of [desk.app, another]) {
      const { organisations } = (await app.inject('/desk/v1/organisations')).json()
      expect(organisations).toMatchObject([{ id: 'kpn', aliases: ['Koninklijke KPN'] }])
    }
    await desk.close()
  })
})

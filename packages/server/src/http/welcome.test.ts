import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SESSION_LIFETIME } from '../sign-in/sign-in.ts'
import type { AppParts } from './app.ts'
import { openTrialApp, type TrialApp } from './trial-app.ts'

describe('who is there', () => {
  let desk: TrialApp
  const open = async (parts: Partial<AppParts> = {}) => {
    await desk?.close()
    desk = await openTrialApp(parts)
  }
  beforeEach(() => open())
  afterEach(() => desk.close())
  const codeOf = async () => desk.signIn.mintCode(await desk.signIn.operator(), 60_000)
  const me = async (headers = {}) => (await desk.get('/desk/v1/me', headers)).json()

  test('a code gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await desk.post('/desk/v1/sign-in', { code: await codeOf() })
    expect(response.json()).toEqual({ actor: { id: expect.any(String), name: 'Chair', role: 'chair' } })
    const [cookie] = response.cookies
    expect(cookie).toMatchObject({ name: 'trunkline', path: '/', httpOnly: true, sameSite: 'Strict' })
    expect(cookie?.maxAge).toBe(SESSION_LIFETIME / 1000)
    const headers = { cookie: `trunkline=${cookie?.value}` }
    expect(await me(headers)).toMatchObject({
      actor: { name: 'Chair' },
      now: '2025-11-18T12:00:00Z',
      demonstration: false,
    })
    const out = await desk.post('/desk/v1/sign-out', undefined, headers)
    expect(out.cookies[0]).toMatchObject({ name: 'trunkline', value: '' })
    expect((await me(headers)).actor).toBeNull()
  })

  test('nobody is somebody without a session', async () => {
    expect((await me()).actor).toBeNull()
    expect((await me({ cookie: 'trunkline=' })).actor).toBeNull()
    expect((await me({ authorization: `Bearer ${desk.token}` })).actor).toMatchObject({ name: 'Chair', role: 'chair' })
  })

  test('a chair invites a colleague, who signs in by the link', async () => {
    const chair = { cookie: (await desk.as('chair')).cookie }
    const colleague = { name: 'Bo Li', role: 'member', organisation: 'kpn' }
    const { account, link } = (await desk.post('/desk/v1/accounts', colleague, chair)).json()
    expect(account).toEqual({ id: expect.any(String), ...colleague })
    expect(link).toMatch(/^http:\/\/localhost.*\/sign-in\?code=[\w-]{43}$/)
    const code = new URL(link).searchParams.get('code')
    expect((await desk.post('/desk/v1/sign-in', { code })).json().actor).toEqual(account)
    expect((await desk.post('/desk/v1/sign-in', { code })).statusCode).toBe(401)
  })

  test('a colleague whose link expired gets a new one; a closed account is signed out at once', async () => {
    const chair = { cookie: (await desk.as('chair')).cookie }
    const { account, link } = (await desk.post('/desk/v1/accounts', { name: 'Bo', role: 'member' }, chair)).json()
    const again = (await desk.post(`/desk/v1/accounts/${account.id}/link`, undefined, chair)).json()
    const enter = async (url: string) => desk.post('/desk/v1/sign-in', { code: new URL(url).searchParams.get('code') })
    expect((await enter(link)).statusCode).toBe(401)
    const cookie = `trunkline=${(await enter(again.link)).cookies[0]?.value}`
    expect((await me({ cookie })).actor).toEqual(account)
    expect((await desk.get('/desk/v1/accounts', chair)).json().accounts).toContainEqual(account)
    expect((await desk.get('/desk/v1/accounts', { cookie })).statusCode).toBe(403)
    const open = (await desk.post(`/desk/v1/accounts/${account.id}/link`, undefined, chair)).json().link
    expect((await desk.post(`/desk/v1/accounts/${account.id}/close`, undefined, chair)).json()).toEqual({ account })
    expect((await me({ cookie })).actor).toBeNull()
    expect((await enter(open)).statusCode).toBe(401)
  })

  test('the first account is not closed', async () => {
    const { id } = await desk.signIn.operator()
    const headers = { authorization: `Bearer ${desk.token}` }
    expect((await desk.post(`/desk/v1/accounts/${id}/close`, undefined, headers)).json().code).toBe('refused')
  })

  test('behind a proxy the link is of the address that people use, and its pages may write', async () => {
    await open({ publicUrl: 'https://desk.example.org' })
    const headers = { cookie: (await desk.as('chair')).cookie, origin: 'https://desk.example.org' }
    const { link } = (await desk.post('/desk/v1/accounts', { name: 'Bo', role: 'observer' }, headers)).json()
    expect(link).toMatch(/^https:\/\/desk\.example\.org\/sign-in\?code=/)
  })

  test.each<{ why: string; headers: Record<string, string>; status: number }>([
    { why: 'the console itself', headers: { host: 'localhost:8080', origin: 'http://localhost:8080' }, status: 200 },
    { why: 'a program', headers: { host: 'localhost:8080' }, status: 200 },
    { why: 'another port', headers: { host: 'localhost:8080', origin: 'http://localhost:9090' }, status: 403 },
    { why: 'another site', headers: { host: 'localhost:8080', origin: 'https://evil.example' }, status: 403 },
    { why: 'a hidden origin', headers: { host: 'localhost:8080', origin: 'null' }, status: 403 },
  ])('a write from $why: $status', async ({ headers, status }) => {
    const { cookie } = await desk.as('chair')
    const url = '/desk/v1/organisations/kpn/register'
    const response = await desk.post(url, { name: 'KPN', kind: 'operator' }, { cookie, ...headers })
    expect(response.statusCode).toBe(status)
    expect((await desk.get('/desk/v1/organisations', headers)).json().organisations.length).toBe(status === 200 ? 1 : 0)
  })

  test.each([
    ['/desk/v1/me', 200],
    ['/desk/v1/openapi.json', 200],
    ['/health/ready', 200],
    ['/desk/v1/backlog', 401],
    ['/desk/v1/calls/next', 401],
    ['/desk/v1/facts', 401],
    ['/desk/v1/changes', 401],
    ['/%64esk/v1/backlog', 401],
    ['/desk/v1/nowhere', 404],
    ['/desk/v1/backlog/', 401],
    ['//desk/v1/backlog', 404],
    ['/desk/v1/../v1/backlog', 401],
  ])('of a private group %s answers %i to nobody', async (url, status) => {
    await open({ isPrivate: true })
    expect((await desk.get(url)).statusCode).toBe(status)
  })

  test('of a private group everything is open to an observer who signed in', async () => {
    await open({ isPrivate: true })
    const { cookie } = await desk.as('observer')
    expect((await desk.get('/desk/v1/backlog', { cookie })).statusCode).toBe(200)
  })
})

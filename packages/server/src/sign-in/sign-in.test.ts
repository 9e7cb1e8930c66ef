import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@trunkline/governance'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../store/store.ts'
import { TRIALS, type Trial } from '../store/trial.ts'
import { readServing, removeServing, writeServing } from './serving.ts'
import { LINK_LIFETIME, openSignIn, SESSION_LIFETIME, type SignIn } from './sign-in.ts'

describe.each(TRIALS)('signing in, with accounts in %s', (_, begin) => {
  let trial: Trial
  let store: Store
  let now: Instant
  let signIn: SignIn
  beforeEach(async () => {
    trial = await begin()
    store = await trial.open()
    now = 1_000_000 as Instant
    signIn = openSignIn(store.values, { now: () => now })
  })
  afterEach(async () => {
    await store.close()
    await trial.remove()
  })
  const wait = (milliseconds: number): void => {
    now = (now + milliseconds) as Instant
  }
  const operatorCode = async () => signIn.mintCode(await signIn.operator(), LINK_LIFETIME)
  const session = async () => (await signIn.signIn(await operatorCode())) ?? expect.fail('not signed in')

  test('the first start makes a chair, and the next start finds the same', async () => {
    const [first, again] = [await signIn.operator(), await signIn.operator()]
    expect(first).toMatchObject({ name: 'Chair', role: 'chair' })
    expect(again).toEqual(first)
    const others = await Promise.all([1, 2, 3].map(() => openSignIn(store.values, { now: () => now }).operator()))
    expect(others).toEqual([first, first, first])
  })

  test('a code signs in once', async () => {
    const code = await operatorCode()
    const entered = await Promise.all([signIn.signIn(code), signIn.signIn(code)])
    expect(entered.filter((one) => one !== null).length).toBe(1)
    expect(await signIn.signIn(code)).toBeNull()
  })

  test.each<{ why: string; code: (good: string) => string; after: number; works: boolean }>([
    { why: 'just before it expires', code: (good) => good, after: LINK_LIFETIME - 1, works: true },
    { why: 'once expired', code: (good) => good, after: LINK_LIFETIME, works: false },
    { why: 'a code that was never given', code: () => 'x'.repeat(43), after: 0, works: false },
    { why: 'an empty code', code: () => '', after: 0, works: false },
  ])('a code $why', async ({ code, after, works }) => {
    const good = await operatorCode()
    wait(after)
    expect((await signIn.signIn(code(good))) !== null).toBe(works)
  })

  test('a new code replaces the one before', async () => {
    const before = await operatorCode()
    const after = await operatorCode()
    expect(await signIn.signIn(before)).toBeNull()
    expect(await signIn.signIn(after)).not.toBeNull()
  })

  test('a session holds until it expires or is signed out', async () => {
    const [one, other] = [await session(), await session()]
    wait(SESSION_LIFETIME - 1)
    expect(await signIn.actorOf(one.token)).toEqual(one.actor)
    await signIn.signOut(one.token)
    expect(await signIn.actorOf(one.token)).toBeNull()
    expect(await signIn.actorOf(other.token)).toEqual(other.actor)
    wait(1)
    expect(await signIn.actorOf(other.token)).toBeNull()
    await session()
    expect((await store.values.list('session')).length).toBe(1)
  })

  test('a link is wanted until the operator is signed in, and again once that expired', async () => {
    const code = await operatorCode()
    expect(await signIn.needsLink()).toBe(true)
    await signIn.signIn(code)
    wait(SESSION_LIFETIME - 1)
    expect(await signIn.needsLink()).toBe(false)
    wait(1)
    expect(await signIn.needsLink()).toBe(true)
  })

  test('a name is one account only, however it is written', async () => {
    const ada = await signIn.addAccount({ name: '  Ada  Pérez ', role: 'member', organisation: 'telefonica' })
    expect(ada).toMatchObject({ name: 'Ada Pérez', role: 'member', organisation: 'telefonica' })
    expect(await signIn.addAccount({ name: 'ada pe\u0301rez', role: 'observer' })).toBeNull()
    expect(await signIn.addAccount({ name: 'CHAIR', role: 'observer' })).not.toBeNull()
  })

  test('neither codes nor tokens are stored', async () => {
    const code = await operatorCode()
    const entered = (await signIn.signIn(code)) ?? expect.fail()
    const open = await operatorCode()
    const stored = JSON.stringify(await Promise.all((['link', 'session'] as const).map(store.values.list)))
    for (const secret of [code, entered.token, open]) expect(stored).not.toContain(secret)
  })
})

describe('serving.json', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trunkline-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const serving = { url: 'http://localhost:8080', pid: 4711, token: 'secret' }

  test('is read back, and only this user may read it', () => {
    writeServing(folder, serving)
    expect(readServing(folder)).toEqual(serving)
    expect(statSync(join(folder, 'serving.json')).mode & 0o777).toBe(0o600)
  })

  test('is removed by its own server only', () => {
    writeServing(folder, serving)
    removeServing(folder, { ...serving, token: 'another' })
    expect(readServing(folder)).toEqual(serving)
    removeServing(folder, serving)
    expect(readServing(folder)).toBeNull()
  })

  test.each(['', '{', '[]', 'null', '{"url":1}'])('that holds %j is no server', (text) => {
    writeFileSync(join(folder, 'serving.json'), text)
    expect(readServing(folder)).toBeNull()
  })
})

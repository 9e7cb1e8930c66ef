import type { Draft, Instant } from '@trunkline/governance'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fault } from '../fault.ts'
import { openPostgresql } from './postgresql.ts'
import type { Store } from './store.ts'
import { ask, TRIALS, type Trial, withoutPostgresql } from './trial.ts'

const draft = (id: string): Draft => ({
  stream: `organisation:${id}`,
  happenedAt: 0 as Instant,
  source: { kind: 'console' },
  fact: { type: 'organisation-alias-added', alias: 'A' },
})
const options = { actor: 'Ada', recordedAt: 0 as Instant, expected: new Map() }

describe.skipIf(withoutPostgresql !== null)('PostgreSQL shared by two processes', () => {
  let trial: Trial
  let stores: Store[]
  beforeEach(async () => {
    const begin = TRIALS.find(([kind]) => kind === 'postgresql')?.[1]
    trial = await (begin ?? expect.fail())()
    stores = []
  })
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()))
    await trial.remove()
  })
  const open = async (more: { tenant?: string; pollMilliseconds?: number; parameters?: string } = {}) => {
    const place = trial.place as { url: string; schema: string }
    const { parameters = '', ...rest } = more
    const store = await openPostgresql({ ...place, ...rest, url: `${place.url}${parameters}` })
    stores.push(store)
    return store
  }

  test('both may be started at once on an empty database', async () => {
    await Promise.all([open(), open(), open()])
    expect(await Promise.all(stores.map((store) => store.position()))).toEqual([0, 0, 0])
  })

  /** Cuts the connections of a store that was opened under the trial's name; others use the same database. */
  const named = () => ({ parameters: `?application_name=${(trial.place as { schema: string }).schema}` })
  const cut = () =>
    ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${(trial.place as { schema: string }).schema}'`,
    )

  const hears = async (store: Store, append: () => Promise<unknown>) => {
    const heard: number[] = []
    store.subscribe((position) => heard.push(position))
    // Again and again: the first may come before the connection listens.
    await vi.waitFor(
      async () => {
        await append()
        expect(heard.length).toBeGreaterThan(0)
      },
      { timeout: 15_000, interval: 50 },
    )
  }

  test('one hears at once what the other appended, long before it would ask', async () => {
    const [one, other] = [await open(), await open({ pollMilliseconds: 60_000 })]
    await hears(other, () => one.append([draft('a')], options))
  })

  test('a notification that was lost is made up for by asking', async () => {
    const { schema } = trial.place as { schema: string }
    const silently = `UPDATE ${schema}.heads SET position = 1`
    await hears(await open({ pollMilliseconds: 20 }), () => ask(silently))
  })

  test('a connection cut by the server is replaced', async () => {
    const [one, other] = [await open(), await open({ ...named(), pollMilliseconds: 20 })]
    await hears(other, async () => {
      await cut()
      await one.append([draft('a')], options)
    })
  })

  test('where the database can only serialise by failing, the append is run again', async () => {
    const parameters = '?options=-c%20default_transaction_isolation%3Dserializable'
    const [one, other] = [await open({ parameters }), await open({ parameters })]
    const appends = Array.from({ length: 24 }, (_, index) =>
      (index % 2 === 0 ? one : other).append([draft('same'), draft(`${index}`)], options),
    )
    expect((await Promise.all(appends)).every((appended) => appended.ok)).toBe(true)
    expect((await one.read({ after: 0, limit: 100 })).map((fact) => fact.position)).toEqual(
      Array.from({ length: 48 }, (_, index) => index + 1),
    )
  })

  test('while connections are cut again and again, what was acknowledged is there, and the process lives', async () => {
    const store = await open(named())
    const acknowledged: number[] = []
    const codes = new Set<string>()
    const until = Date.now() + 1500
    const cutting = (async () => {
      while (Date.now() < until) {
        await cut()
        await new Promise((resolve) => setTimeout(resolve, 15))
      }
    })()
    while (Date.now() < until)
      await store.append([draft('a'), draft('b')], options).then(
        (appended) => appended.ok && acknowledged.push(...appended.recorded.map(({ position }) => position)),
        (fault: Fault) => codes.add(fault.code),
      )
    await cutting
    const stored = (await store.read({ after: 0, limit: 100_000 })).map(({ position }) => position)
    expect(stored).toEqual(stored.map((_, index) => index + 1))
    expect(stored).toEqual(expect.arrayContaining(acknowledged))
    expect(acknowledged.length).toBeGreaterThan(0)
    expect([...codes]).toEqual(['unreachable'])
  })

  test('tenants see nothing of each other', async () => {
    const [one, other] = [await open({ tenant: 'one' }), await open({ tenant: 'other' })]
    await one.append([draft('a')], options)
    await one.values.put('setting', 'a', 1)
    expect(await other.position()).toBe(0)
    expect(await other.read({ after: 0, limit: 10 })).toEqual([])
    expect(await other.values.get('setting', 'a')).toBeNull()
  })
})

test.each([
  ['nobody listens there', 'postgres://postgres@127.0.0.1:1/test'],
  ['no such host', 'postgres://postgres@no-such-host.invalid/test'],
])('a PostgreSQL out of reach is said with what to do: %s', async (_, url) => {
  await expect(openPostgresql({ url })).rejects.toMatchObject({
    code: 'unreachable',
    hint: expect.stringContaining('DATABASE_URL'),
  })
})

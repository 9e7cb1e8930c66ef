import type { Draft, Instant, StreamId } from '@trunkline/governance'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppendOptions, Store } from './store.ts'
import { TRIALS, type Trial, withoutPostgresql } from './trial.ts'

const at = (milliseconds: number): Instant => milliseconds as Instant
const named = (stream: StreamId, alias = 'A', happenedAt = at(1_000)): Draft => ({
  stream,
  happenedAt,
  source: { kind: 'document', document: 'APIbacklog.md', line: 7 },
  fact: { type: 'organisation-alias-added', alias },
})
const by = (expected: readonly (readonly [StreamId, number])[] = []): AppendOptions => ({
  actor: 'Ada Pérez',
  recordedAt: at(1_763_000_000_123),
  expected: new Map(expected),
})

if (withoutPostgresql !== null) test.skip(`a store in postgresql: ${withoutPostgresql}`, () => {})

describe.each(TRIALS)('a store in %s', (_, begin) => {
  let trial: Trial
  let store: Store
  beforeEach(async () => {
    trial = await begin()
    store = await trial.open()
  })
  afterEach(async () => {
    await store.close()
    await trial.remove()
  })
  const all = () => store.read({ after: 0, limit: 1000 })

  test('is empty at first', async () => {
    expect(await all()).toEqual([])
    expect(await store.position()).toBe(0)
    expect(await store.readStream('organisation:telefonica', 0)).toEqual([])
  })

  test('keeps a fact exactly as recorded, and again after it was closed', async () => {
    const appended = await store.append([named('organisation:telefonica')], by())
    const expected = {
      ...named('organisation:telefonica'),
      position: 1,
      version: 1,
      actor: 'Ada Pérez',
      recordedAt: 1_763_000_000_123,
    }
    expect(appended).toEqual({ ok: true, recorded: [expected] })
    await store.close()
    store = await trial.open()
    expect(await all()).toEqual([expected])
    expect(await store.position()).toBe(1)
  })

  test('keeps every text, whatever characters it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (alias) => {
        const before = await store.position()
        await store.append([named('organisation:a', alias)], by())
        const [read] = await store.read({ after: before, limit: 1 })
        expect(read?.fact).toEqual({ type: 'organisation-alias-added', alias })
      }),
      { numRuns: 30 },
    )
  })

  test('counts versions per stream and positions over all, several streams in one append', async () => {
    await store.append([named('organisation:a'), named('organisation:b')], by())
    await store.append([named('organisation:b'), named('organisation:a'), named('organisation:a')], by())
    const places = (await all()).map((one) => [one.position, one.stream, one.version])
    expect(places).toEqual([
      [1, 'organisation:a', 1],
      [2, 'organisation:b', 1],
      [3, 'organisation:b', 2],
      [4, 'organisation:a', 2],
      [5, 'organisation:a', 3],
    ])
  })

  test('reads on from a position, and one stream from a version', async () => {
    await store.append(
      ['1', '2', '3', '4'].map((alias) => named('organisation:a', alias)),
      by(),
    )
    await store.append([named('organisation:b', '5')], by())
    expect((await store.read({ after: 1, limit: 2 })).map((one) => one.position)).toEqual([2, 3])
    expect((await store.read({ after: 5, limit: 2 })).length).toBe(0)
    expect((await store.readStream('organisation:a', 2)).map((one) => one.version)).toEqual([3, 4])
  })

  test.each<{ why: string; expected: [StreamId, number][]; conflict: [StreamId, number] | null }>([
    { why: 'the version seen', expected: [['organisation:a', 2]], conflict: null },
    { why: 'nothing expected', expected: [], conflict: null },
    { why: 'a stream that is still empty', expected: [['organisation:new', 0]], conflict: null },
    { why: 'a version behind', expected: [['organisation:a', 1]], conflict: ['organisation:a', 2] },
    { why: 'a version ahead', expected: [['organisation:a', 3]], conflict: ['organisation:a', 2] },
    { why: 'a stream thought to be empty', expected: [['organisation:b', 0]], conflict: ['organisation:b', 1] },
  ])('appends all or nothing: $why', async ({ expected, conflict }) => {
    await store.append([named('organisation:a'), named('organisation:a'), named('organisation:b')], by())
    const appended = await store.append([named('organisation:a'), named('organisation:c')], by(expected))
    expect(appended.ok ? null : [appended.conflict.stream, appended.conflict.version]).toEqual(conflict)
    expect((await all()).length).toBe(conflict === null ? 5 : 3)
    expect(await store.position()).toBe(conflict === null ? 5 : 3)
  })

  test('of many who expect the same version one wins, and the others learn the version', async () => {
    const tries = Array.from({ length: 12 }, (_, index) =>
      store.append([named('organisation:a', `${index}`)], by([['organisation:a', 0]])),
    )
    const results = await Promise.all(tries)
    expect(results.filter((result) => result.ok).length).toBe(1)
    expect(results.flatMap((result) => (result.ok ? [] : [result.conflict]))).toEqual(
      Array.from({ length: 11 }, () => ({ stream: 'organisation:a', version: 1 })),
    )
    expect((await all()).length).toBe(1)
  })

  test('writers to different streams at once all succeed, positions without gap', async () => {
    const tries = Array.from({ length: 30 }, (_, index) =>
      store.append([named(`organisation:${index}`), named('organisation:all')], by([[`organisation:${index}`, 0]])),
    )
    expect((await Promise.all(tries)).every((result) => result.ok)).toBe(true)
    expect((await all()).map((one) => one.position)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  test('tells subscribers after an append, not after a conflict, and stops when asked', async () => {
    const heard: number[] = []
    const stop = store.subscribe((position) => heard.push(position))
    await store.append([named('organisation:a'), named('organisation:a')], by())
    await store.append([named('organisation:a')], by([['organisation:a', 0]]))
    stop()
    await store.append([named('organisation:a')], by())
    expect(heard).toEqual([2])
  })

  test('keeps values by kind and key', async () => {
    const { values } = store
    expect(await values.get('setting', 'clock')).toBeNull()
    await values.put('setting', 'clock', { offset: -5 })
    await values.put('setting', 'clock', { offset: 7 })
    await values.put('session', 'clock', 'another kind')
    expect(await values.get('setting', 'clock')).toEqual({ offset: 7 })
    expect(await values.putIfAbsent('account', 'b', 1)).toBe(true)
    expect(await values.putIfAbsent('account', 'b', 2)).toBe(false)
    expect(await values.putIfAbsent('account', 'a', 3)).toBe(true)
    expect(await values.list('account')).toEqual([
      { key: 'a', value: 3 },
      { key: 'b', value: 1 },
    ])
    await store.close()
    store = await trial.open()
    expect(await store.values.get('setting', 'clock')).toEqual({ offset: 7 })
  })

  test('a value is taken once, by one of many', async () => {
    await store.values.put('link', 'code', { account: 'ada' })
    const taken = await Promise.all(Array.from({ length: 8 }, () => store.values.take('link', 'code')))
    expect(taken.filter((value) => value !== null)).toEqual([{ account: 'ada' }])
    expect(await store.values.get('link', 'code')).toBeNull()
  })

  test('a thousand facts are one append', async () => {
    const drafts = Array.from({ length: 1000 }, (_, index) => named(`organisation:${index % 100}`, `${index}`))
    expect((await store.append(drafts, by())).ok).toBe(true)
    expect((await store.readStream('organisation:99', 0)).length).toBe(10)
  })
})

import { type Draft, fold, type Instant } from '@trunkline/governance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { TRIALS } from '../store/trial.ts'
import { openLivingGroup } from './living-group.ts'

const renamed = (id: number, happenedAt: number, name: string): Draft => ({
  stream: `proposal:p${id}`,
  happenedAt: happenedAt as Instant,
  source: { kind: 'console' },
  fact: { type: 'proposal-renamed', name },
})
const append = (store: Store, drafts: readonly Draft[]) =>
  store.append(drafts, { actor: 'Ada', recordedAt: 0 as Instant, expected: new Map() })

const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
  const trial = await (TRIALS[0]?.[1] ?? expect.fail())()
  const store = await openSqlite((trial.place as { folder: string }).folder)
  try {
    await work(store)
  } finally {
    await store.close()
    await trial.remove()
  }
}

describe('the living group', () => {
  test('however facts arrive, late ones too, it is the fold of them all, now and as of any instant', async () => {
    const facts = fc.array(fc.tuple(fc.nat(3), fc.nat(20), fc.string({ maxLength: 3 })), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { maxLength: 5 }), fc.nat(20), async (batches, asOf) =>
        withStore(async (store) => {
          const living = openLivingGroup(store)
          for (const batch of batches) {
            await append(
              store,
              batch.map(([id, at, name]) => renamed(id, at, name)),
            )
            await living.current()
          }
          const all = await store.read({ after: 0, limit: 1000 })
          expect(await living.current()).toEqual(fold(all))
          expect(await living.asOf(asOf as Instant)).toEqual(fold(all, asOf as Instant))
        }),
      ),
      { numRuns: 25 },
    )
  })

  test('a past that was asked for before learns what was recorded since', () =>
    withStore(async (store) => {
      const living = openLivingGroup(store)
      await append(store, [renamed(1, 10, 'first')])
      const nameThen = async () => (await living.asOf(15 as Instant)).proposals.get('p1')?.name
      expect(await nameThen()).toBe('first')
      await append(store, [renamed(1, 12, 'learnt late')])
      expect(await nameThen()).toBe('learnt late')
    }))

  test('asked many times at once it reads each fact once', () =>
    withStore(async (store) => {
      await append(store, [renamed(1, 10, 'first'), renamed(1, 11, 'second')])
      const living = openLivingGroup(store)
      const groups = await Promise.all(Array.from({ length: 10 }, () => living.current()))
      for (const group of groups) expect(group.proposals.get('p1')?.previousNames).toEqual(['p1', 'first'])
    }))

  test('more facts than one page are all read', () =>
    withStore(async (store) => {
      await append(
        store,
        Array.from({ length: 5001 }, (_, index) => renamed(index, index, `${index}`)),
      )
      expect((await openLivingGroup(store).current()).proposals.size).toBe(5001)
    }))

  test('a store that fails once is read again at the next question', () =>
    withStore(async (store) => {
      await append(store, [renamed(1, 10, 'first')])
      let failures = 1
      const living = openLivingGroup({
        ...store,
        read: (from) => (failures-- > 0 ? Promise.reject(new Error('out of reach')) : store.read(from)),
      })
      await expect(living.current()).rejects.toThrow('out of reach')
      expect((await living.current()).proposals.size).toBe(1)
    }))
})

import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Instant } from '@trunkline/governance'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TRIALS, type Trial } from './trial.ts'

const ROUNDS = 6
const script = fileURLToPath(new URL('./append-forever.ts', import.meta.url))

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const ended = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve))

/** Lets a process append for a while after it is ready, kills it, and gives the last position it said was safe. */
const appendUntilKilled = async (place: Trial['place'], milliseconds: number): Promise<number> => {
  const child = spawn(process.execPath, [script, JSON.stringify(place)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const end = ended(child)
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready\n')) resolve()
    })
    child.once('exit', () => reject(new Error(`The process ended before it was ready: ${said}`)))
  })
  await ready
  await pause(milliseconds)
  child.kill('SIGKILL')
  await end
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
  return Number(lines.at(-1)) || 0
}

describe.each(TRIALS)('kill -9 while appending to %s', (_, begin) => {
  let trial: Trial
  beforeEach(async () => {
    trial = await begin()
  })
  afterEach(() => trial.remove())

  test(`loses no acknowledged fact and halves no append, ${ROUNDS} times over`, { timeout: 60_000 }, async () => {
    let acknowledged = 0
    for (let round = 0; round < ROUNDS; round++) {
      const before = acknowledged
      acknowledged = (await appendUntilKilled(trial.place, 20 + Math.random() * 250)) || before
      const store = await trial.open()
      const facts = await store.read({ after: 0, limit: 1_000_000 })
      expect(facts.map((one) => one.position)).toEqual(Array.from({ length: facts.length }, (__, index) => index + 1))
      expect(facts.length).toBeGreaterThanOrEqual(acknowledged)
      expect(facts.length % 2).toBe(0)
      const next = await store.append(
        ['organisation:a', 'organisation:b'].map((stream) => ({
          stream: stream as 'organisation:a',
          happenedAt: 0 as Instant,
          source: { kind: 'console' },
          fact: { type: 'organisation-alias-added', alias: 'after' },
        })),
        {
          actor: 'Ada',
          recordedAt: 0 as Instant,
          expected: new Map([['organisation:a', facts.length / 2]]),
        },
      )
      expect(next.ok).toBe(true)
      acknowledged = facts.length + 2
      await store.close()
    }
    expect(acknowledged).toBeGreaterThan(ROUNDS * 4)
  })
})

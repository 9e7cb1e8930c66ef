import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Draft, Instant } from '@trunkline/governance'
import type { Store } from '../packages/server/src/store/store.ts'
import { TRIALS } from '../packages/server/src/store/trial.ts'

// Appends that are on the disk when they are acknowledged, against the limit of that disk: how often it can be made to
// write. Reads against the memory: the same rows parsed from a string that is already there.
// Everything is measured in short turns, one after the other and again, because other work on the machine comes and goes.
const TURN = 0.3
const ROUNDS = 7
const FACTS = 5000

const draft = (index: number): Draft => ({
  stream: `proposal:p${index % 100}`,
  happenedAt: index as Instant,
  source: { kind: 'document', document: 'APIbacklog.2026-07-22.md', line: index },
  fact: { type: 'status-set', status: 'under-discussion', text: 'Under backlog discussion (2025/11/13)' },
})
const options = { actor: 'Bench', recordedAt: 0 as Instant, expected: new Map() }

const rate = async (work: (count: number) => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  let count = 0
  while (performance.now() - started < TURN * 1000) await work(count++)
  return (count * 1000) / (performance.now() - started)
}

interface Measure {
  readonly says: string
  /** Done once per count; each done is worth that many. */
  readonly work: (count: number) => Promise<unknown>
  readonly worth: number
  /** The measure it is held against. */
  readonly against?: string
}

const several = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

const folder = mkdtempSync(join(tmpdir(), 'trunkline-'))
const page = Buffer.alloc(4096, 1)
// Written over again and again, as both stores do with their logs: a file that grows costs a second write each time.
const PAGES = 1000
writeFileSync(join(folder, 'log'), Buffer.alloc(PAGES * page.length))
const log = openSync(join(folder, 'log'), 'r+')
const DISK = `limit: 4 KiB written and synchronised in ${tmpdir()}`
const text = JSON.stringify(several(FACTS, draft))
const PARSING = 'limit: facts parsed from memory'

const limits: readonly Measure[] = [
  {
    says: DISK,
    worth: 1,
    work: async (count) => {
      writeSync(log, page, 0, page.length, (count % PAGES) * page.length)
      fdatasyncSync(log)
    },
  },
  { says: PARSING, worth: FACTS, work: async () => JSON.parse(text) },
]

const measuresOf = async (store: Store): Promise<readonly Measure[]> => {
  const append = (drafts: readonly Draft[]) => store.append(drafts, options)
  await append(several(FACTS, draft))
  for (let action = 0; action < 50; action++)
    await append(several(20, () => ({ ...draft(action), stream: `action:a${action}` })))
  const measures: readonly Measure[] = [
    { says: 'appends of one fact, one writer', worth: 1, against: DISK, work: (count) => append([draft(count)]) },
    {
      says: 'appends of one fact, ten writers',
      worth: 10,
      against: DISK,
      work: (count) => Promise.all(several(10, (writer) => append([draft(count + writer)]))),
    },
    { says: 'facts, a hundred an append', worth: 100, work: () => append(several(100, draft)) },
    { says: 'streams of twenty facts read', worth: 1, work: (count) => store.readStream(`action:a${count % 50}`, 0) },
    {
      says: `facts read, ${FACTS} at a time`,
      worth: FACTS,
      against: PARSING,
      work: () => store.read({ after: 0, limit: FACTS }),
    },
  ]
  return measures.map((measure) => ({ ...measure, says: `${store.kind}: ${measure.says}` }))
}

const trials = await Promise.all(TRIALS.map(([, begin]) => begin()))
const stores = await Promise.all(trials.map((trial) => trial.open()))
const measures = [...limits, ...(await Promise.all(stores.map(measuresOf))).flat()]
const rates = new Map<string, number[]>()
for (let round = 0; round < ROUNDS; round++)
  for (const { says, work, worth } of measures)
    rates.set(says, [...(rates.get(says) ?? []), (await rate(work)) * worth])
const median = (says: string): number => rates.get(says)?.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0

for (const { says, against } of measures) {
  const share = against === undefined ? '' : `  ${((100 * median(says)) / median(against)).toFixed(0)} % of the limit`
  console.log(`${says.padEnd(54)} ${Math.round(median(says)).toLocaleString('en').padStart(10)} /s${share}`)
}
await Promise.all(stores.map((store) => store.close()))
await Promise.all(trials.map((trial) => trial.remove()))
closeSync(log)
rmSync(folder, { recursive: true })

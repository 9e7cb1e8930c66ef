import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold } from '@trunkline/governance'
import { demonstrationFacts, openInProcess } from '@trunkline/server'

// A page's wait: every address a page asks for, on the demonstration group, against the fold of all its facts from nothing.
const RUNS = 60

const folder = mkdtempSync(join(tmpdir(), 'trunkline-'))
const desk = await openInProcess({ folder, demonstration: demonstrationFacts })
const headers = { authorization: `Bearer ${desk.token}` }

const time = async (what: string, work: (run: number) => unknown): Promise<void> => {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    await work(run)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const [median = 0, slowest = 0] = [times[RUNS / 2], times.at(-1)]
  console.log(
    `${what.padEnd(44)} ${median.toFixed(2).padStart(8)} ms median ${slowest.toFixed(2).padStart(8)} ms slowest`,
  )
}

const { facts } = JSON.parse((await desk.app.inject('/desk/v1/facts?limit=5000')).body)
console.log(`${facts.length} facts`)
await time('fold of all facts from nothing', () => fold(facts))
for (const path of [
  'calls',
  'calls/next',
  'minutes/2025-11-13?format=md',
  'backlog',
  'backlog?asOf=2025-06-01',
  'proposals',
  'proposals/imei-fraud',
  'actions?open=true',
])
  await time(`GET /desk/v1/${path}`, () => desk.app.inject(`/desk/v1/${path}`))
await time('POST a move, on the disk when answered', (run) =>
  desk.app.inject({
    method: 'POST',
    url: `/desk/v1/organisations/bench-${run}/register`,
    headers,
    payload: { name: `Bench ${run}`, kind: 'other' },
  }),
)
await desk.close()
rmSync(folder, { recursive: true })

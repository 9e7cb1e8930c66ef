import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { realInputs } from '../test/real-inputs.ts'

// How long `trunkline check` takes over the group's documents, start of Node included. The limit is the issue's: two
// seconds on two cores.
const LIMIT = 2000
const RUNS = 7

const inputs = realInputs()
if (inputs === null) {
  console.log('check: no real inputs here (TRUNKLINE_INPUTS names their folder); nothing measured.')
} else {
  const main = resolve(import.meta.dirname, '../packages/cli/src/main.ts')
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [main, 'check', inputs, '--json'], { maxBuffer: 1e8 })
    if (status !== 0 && status !== 1) throw new Error(`check ended with ${status}: ${stderr}`)
    return performance.now() - started
  }).sort((a, b) => a - b)
  const [least = 0, median = 0, most = 0] = [times[0], times[Math.floor(RUNS / 2)], times.at(-1)]
  const all = [least, median, most].map((time) => `${Math.round(time)} ms`).join(' / ')
  console.log(
    `check: ${all} (least / median / most of ${RUNS} runs, ${availableParallelism()} cores, limit ${LIMIT} ms)`,
  )
  process.exitCode = median > LIMIT ? 1 : 0
}

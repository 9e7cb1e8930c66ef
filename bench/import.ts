import { readdirSync, readFileSync } from 'node:fs'
import { planImport, readDocuments } from '@trunkline/documents'
import { EMPTY_GROUP, fold, type Instant, type Recorded } from '@trunkline/governance'
import { realInputs } from '../test/real-inputs.ts'

// How long an import of all the group's documents takes, part by part. The limit is ours: a second to plan, so that
// a person who drops a folder on the page sees the plan at once.
const LIMIT = 1000
const RUNS = 7
const NOW = Date.UTC(2026, 10, 23) as Instant

const inputs = realInputs()
if (inputs === null) {
  console.log('import: no real inputs here (TRUNKLINE_INPUTS names their folder); nothing measured.')
} else {
  const files = readdirSync(inputs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const content = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')
      return { path: `${entry.parentPath.slice(inputs.length + 1)}/${entry.name}`, content, size: content.length }
    })
  const times: Record<string, number[]> = { read: [], plan: [], fold: [], 'plan again': [] }
  const timed = <Result>(part: string, work: () => Result): Result => {
    const started = performance.now()
    const result = work()
    times[part]?.push(performance.now() - started)
    return result
  }
  let sizes = ''
  for (let run = 0; run < RUNS; run += 1) {
    const { documents } = timed('read', () => readDocuments(files))
    const { drafts } = timed('plan', () => planImport(documents, EMPTY_GROUP, [], { now: NOW }))
    const facts = drafts.map(
      (draft, place): Recorded => ({ ...draft, position: place + 1, version: 1, recordedAt: NOW, actor: 'bench' }),
    )
    const group = timed('fold', () => fold(facts))
    const again = timed('plan again', () => planImport(documents, group, facts, { now: NOW }))
    if (again.drafts.length > 0) throw new Error(`A second plan adds ${again.drafts.length} facts.`)
    sizes = `${files.length} files, ${documents.length} documents, ${facts.length} facts`
  }
  const median = (part: string): number => [...(times[part] ?? [])].sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
  const all = Object.keys(times).map((part) => `${part} ${Math.round(median(part))} ms`)
  console.log(`import: ${all.join(', ')} (median of ${RUNS} runs; ${sizes}; limit for the plan ${LIMIT} ms)`)
  process.exitCode = median('plan') > LIMIT ? 1 : 0
}

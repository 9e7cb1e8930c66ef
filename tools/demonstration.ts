// Writes packages/server/src/demonstration/backlog.jsonl from the group's real documents: names, dates and numbers of the
// table of 2025-11-05, of the minutes of 2025-11-13 and of the releases until then; no sentence of theirs.
// Run by hand where the documents are beside the checkout: node tools/demonstration.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { type GroupDocument, planImport, readDocuments } from '@trunkline/documents'
import {
  DAY,
  type Draft,
  dateAt,
  EMPTY_GROUP,
  endOfDay,
  formatInstant,
  type Instant,
  type IsoDate,
} from '@trunkline/governance'
import { realInputs } from '../test/real-inputs.ts'

const AS_OF = '2025-11-13' as IsoDate
const TOLD_ELSEWHERE = ['discussed', 'proposal-summarised', 'proposal-document-read']
const OUTPUT = 'packages/server/src/demonstration/backlog.jsonl'

const inputs = realInputs()
if (inputs === null) throw new Error('The real documents are not beside the checkout (TRUNKLINE_INPUTS).')

const files = ['backlog/APIbacklog.2025-11-05.md', 'minutes/2025-11-13.txt', 'releases/releases-master.yaml'].map(
  (path) => {
    const content = readFileSync(`${inputs}/${path}`, 'utf8')
    return { path, content, size: content.length }
  },
)

/** The newest public release of each repository by that day; the others are the import's to tell. */
const asOf = (document: GroupDocument): GroupDocument => {
  if (document.kind !== 'releases') return document
  const known = document.releases.filter(({ on, kind }) => on <= AS_OF && !kind.startsWith('pre-release'))
  const newest = new Map(known.map((release) => [release.repository, { ...release, superseded: false }]))
  return { ...document, releases: [...newest.values()] }
}

const { drafts } = planImport(readDocuments(files).documents.map(asOf), EMPTY_GROUP, [], { now: endOfDay(AS_OF) })

const linked = new Set(
  drafts.flatMap(({ fact }) => (fact.type === 'repository-linked' ? [`repository:${fact.repository}`] : [])),
)

// What the table does not list has a story of its own, told by hand beside this file.
const listed = new Set(drafts.filter(({ fact }) => fact.type === 'proposal-listed').map(({ stream }) => stream))

const isKept = ({ stream, fact }: Draft): boolean => {
  if (stream.startsWith('call:') || stream.startsWith('action:')) return false
  if (stream.startsWith('proposal:') && !listed.has(stream)) return false
  return !TOLD_ELSEWHERE.includes(fact.type) && (!stream.startsWith('repository:') || linked.has(stream))
}

const dayOrInstant = (at: Instant): string => (at % DAY === 0 ? dateAt(at) : formatInstant(at))

const streams = Map.groupBy(drafts.filter(isKept), ({ stream }) => stream)
const lines = [...streams].map(([stream, facts]) =>
  JSON.stringify({ stream, facts: facts.map(({ happenedAt, fact }) => [dayOrInstant(happenedAt), fact]) }),
)
writeFileSync(OUTPUT, `${lines.join('\n')}\n`)
console.log(`${OUTPUT}: ${lines.length} streams, ${drafts.filter(isKept).length} facts`)

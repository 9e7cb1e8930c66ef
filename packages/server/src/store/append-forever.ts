// Run by kill.test.ts as a process of its own: appends until it is killed and says each position once it is acknowledged.
import type { Instant } from '@trunkline/governance'
import { openPostgresql } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'

const place: { folder: string } | { url: string; schema: string } = JSON.parse(process.argv[2] ?? '')
const store = await ('folder' in place ? openSqlite(place.folder) : openPostgresql(place))
process.stdout.write('ready\n')

for (let count = 1; ; count++) {
  const drafts = ['organisation:a', 'organisation:b'] as const
  const appended = await store.append(
    drafts.map((stream) => ({
      stream,
      happenedAt: 0 as Instant,
      source: { kind: 'console' },
      fact: { type: 'organisation-alias-added', alias: `${process.pid}-${count}` },
    })),
    { actor: 'Ada', recordedAt: 0 as Instant, expected: new Map() },
  )
  if (appended.ok) process.stdout.write(`${appended.recorded.at(-1)?.position}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}

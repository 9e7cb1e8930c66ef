// The lengths of our source files, room by room; fails above the ceiling (docs/decisions/0001-rooms.md).
import { globSync, readFileSync } from 'node:fs'

const CEILING = { source: 250, test: 400 }

const files = globSync('packages/*/src/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({
    file,
    room: file.split('/')[1] ?? '',
    isTest: /\.test\.tsx?$/.test(file),
    lines: readFileSync(file, 'utf8').split('\n').length - 1,
  }))

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0

console.log('room         files  median   p90   max')
for (const room of [...new Set(files.map((entry) => entry.room))].sort()) {
  const lines = files
    .filter((entry) => entry.room === room && !entry.isTest)
    .map((entry) => entry.lines)
    .sort((a, b) => a - b)
  const cells = [lines.length, at(lines, 0.5), at(lines, 0.9), at(lines, 1)].map((value) => String(value).padStart(6))
  console.log(`${room.padEnd(12)}${cells.join('')}`)
}

// Tables of data, which nobody reads from top to bottom.
const DATA = [/\/rule-book\.ts$/, /\/aliases\.ts$/, /\/demonstration\/.*data.*\.ts$/]
const tooLong = files.filter(
  (entry) =>
    entry.lines > (entry.isTest ? CEILING.test : CEILING.source) && !DATA.some((data) => data.test(entry.file)),
)
for (const entry of tooLong) console.error(`${entry.file}: ${entry.lines} lines, over the ceiling`)
process.exitCode = tooLong.length === 0 ? 0 : 1

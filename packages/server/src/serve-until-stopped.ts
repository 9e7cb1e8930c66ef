// Run by serve.test.ts as a process of its own: serves a folder until it is told to stop.
import { serve, untilStopped } from './serve.ts'

const { url, close } = await serve({ folder: process.argv[2] ?? '', port: 0, logger: false })
const stopped = untilStopped(close)
process.stdout.write(`${url}\n`)
await stopped

import { PassThrough } from 'node:stream'
import type { StreamId } from '@trunkline/governance'
import type { App, AppParts } from './app.ts'

const HEARTBEAT = 20_000
const MOST_AT_ONCE = 10_000

/** Tells open pages which streams got new facts, as Server-Sent Events; a page that was away asks on from its last. */
export const changes = (app: App, { desk: { store } }: AppParts): void => {
  const readers = new Set<PassThrough>()
  let told = 0
  let telling: Promise<void> = Promise.resolve()

  const eventSince = async (after: number): Promise<{ text: string; position: number } | null> => {
    const facts = await store.read({ after, limit: MOST_AT_ONCE })
    const position = facts.at(-1)?.position
    if (position === undefined) return null
    const streams: StreamId[] = [...new Set(facts.map((fact) => fact.stream))]
    return { text: `id: ${position}\ndata: ${JSON.stringify({ streams, position })}\n\n`, position }
  }

  const tell = async (): Promise<void> => {
    const event = await eventSince(told)
    if (event === null) return
    told = event.position
    for (const reader of readers) reader.write(event.text)
  }
  const tellInTurn = (): void => {
    telling = telling
      .then(tell)
      .catch((cause) => app.log.warn(cause, 'The changes could not be read; they will be with the next.'))
  }

  let stop = (): void => {}
  let beat: NodeJS.Timeout | undefined
  app.addHook('onReady', async () => {
    told = await store.position()
    stop = store.subscribe(tellInTurn)
    beat = setInterval(() => {
      for (const reader of readers) reader.write(': still here\n\n')
    }, HEARTBEAT).unref()
  })
  app.addHook('preClose', async () => {
    stop()
    clearInterval(beat)
    for (const reader of readers) reader.end()
    await telling
  })

  app.get(
    '/desk/v1/changes',
    { schema: { summary: 'Which streams change, as Server-Sent Events', tags: ['facts'] } },
    async (request, reply) => {
      const reader = new PassThrough()
      const last = Number(request.headers['last-event-id'] ?? Number.NaN)
      const missed = Number.isInteger(last) && last >= 0 ? await eventSince(last) : null
      reader.write(`retry: 2000\n: connected\n\n${missed?.text ?? ''}`)
      readers.add(reader)
      request.raw.once('close', () => {
        readers.delete(reader)
        reader.end()
      })
      return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(reader)
    },
  )
}

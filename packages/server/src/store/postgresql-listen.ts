import pg from 'pg'

export interface Listening {
  readonly subscribe: (onAppended: (position: number) => void) => () => void
  /** Tells the subscribers of this process at once. */
  readonly tell: (position: number) => void
  readonly close: () => Promise<void>
}

export interface ListenOptions {
  readonly url: string
  readonly channel: string
  readonly pollMilliseconds: number
  /** The newest position, asked for at every poll. */
  readonly position: () => Promise<number>
}

/**
 * Tells subscribers of facts that other processes appended. NOTIFY makes it quick; polling makes it sure, since a
 * notification is lost while the connection is down and some databases of this protocol have none.
 */
export const openListening = ({ url, channel, pollMilliseconds, position }: ListenOptions): Listening => {
  const subscribers = new Set<(position: number) => void>()
  let told = 0
  let closed = false
  let client: pg.Client | null = null
  let polling: NodeJS.Timeout | null = null

  const tell = (at: number): void => {
    if (at <= told) return
    told = at
    for (const onAppended of subscribers) onAppended(at)
  }

  const listen = async (): Promise<void> => {
    if (closed) return
    const listener = new pg.Client({ connectionString: url })
    client = listener
    listener.on('notification', (message) => tell(Number(message.payload)))
    listener.on('error', () => {})
    listener.on('end', () => {
      if (client === listener) client = null
    })
    try {
      await listener.connect()
      await listener.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    } catch {
      if (client === listener) client = null // Polling goes on, and tries again.
      await listener.end().catch(() => {})
    }
  }

  const poll = async (): Promise<void> => {
    if (client === null) await listen()
    await position().then(tell, () => {}) // Out of reach now: the next poll asks again.
    schedule()
  }

  const schedule = (): void => {
    if (!closed) polling = setTimeout(() => void poll(), pollMilliseconds).unref()
  }

  return {
    tell,
    subscribe(onAppended) {
      subscribers.add(onAppended)
      if (polling === null) {
        schedule()
        void listen()
      }
      return () => subscribers.delete(onAppended)
    },
    async close() {
      closed = true
      if (polling !== null) clearTimeout(polling)
      await client?.end().catch(() => {})
    },
  }
}

import type { FastifyServerOptions } from 'fastify'
import { realClock } from './clock.ts'
import { Fault } from './fault.ts'
import { type App, buildApp } from './http/app.ts'
import { builtConsole } from './http/console.ts'
import { type DeskPlace, openDesk } from './open.ts'
import { mintSecret } from './sign-in/secrets.ts'
import { removeServing, type Serving, writeServing } from './sign-in/serving.ts'
import { LINK_LIFETIME, openSignIn } from './sign-in/sign-in.ts'

const PATIENCE = 8000

export interface ServeOptions extends DeskPlace {
  /** 0 for any free one. */
  readonly port?: number
  readonly host?: string
  /** The address people use, where a proxy stands before this server: `https://desk.example.org`. */
  readonly publicUrl?: string
  /** Reading needs a sign-in too. */
  readonly isPrivate?: boolean
  /** Prints a link even where the operator is signed in. */
  readonly newLink?: boolean
  /** The name of the account that the first start makes. */
  readonly chair?: string
  /** Null for no console; the built one where nothing is said. */
  readonly consoleFolder?: string | null
  readonly logger?: NonNullable<FastifyServerOptions['logger']>
}

export interface Served {
  readonly url: string
  /** Works once and for a day; null where the operator is signed in already. */
  readonly signInLink: string | null
  readonly isDemonstration: boolean
  /** Finishes what is under way, then lets go of everything. */
  readonly close: () => Promise<void>
}

const listen = async (app: App, host: string, port: number): Promise<number> => {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'EADDRINUSE')
      throw new Fault(
        'port-in-use',
        `Port ${port} of ${host} is in use.`,
        'Stop what runs there, or name another with --port.',
        { cause },
      )
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Fault(
        'port-unusable',
        `Port ${port} of ${host} cannot be opened (${code}).`,
        'Name another with --port.',
        {
          cause,
        },
      )
    throw cause
  }
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

const urlOf = (host: string, port: number): string => {
  const isHere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
  return `http://${isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Desk, sign-in and console in one process, until closed. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { port = 8080, host = '127.0.0.1', folder, publicUrl = null, newLink = false } = options
  const desk = await openDesk(options)
  const signIn = openSignIn(desk.store.values, options.clock ?? realClock, options.chair)
  const token = mintSecret()
  const app = await buildApp({
    desk,
    signIn,
    token,
    publicUrl,
    isPrivate: options.isPrivate ?? false,
    consoleFolder: options.consoleFolder === undefined ? builtConsole() : options.consoleFolder,
    logger: options.logger ?? { level: 'warn', stream: process.stderr },
  })
  const letGo = async (): Promise<void> => {
    await app.close()
    await desk.close()
  }
  try {
    const url = urlOf(host, await listen(app, host, port))
    const serving: Serving = { url, pid: process.pid, token }
    if (folder !== undefined) writeServing(folder, serving)
    const operator = await signIn.operator()
    const wantsLink = newLink || (await signIn.needsLink())
    const code = wantsLink ? await signIn.mintCode(operator, LINK_LIFETIME) : null
    return {
      url,
      signInLink: code === null ? null : `${publicUrl ?? url}/sign-in?code=${code}`,
      isDemonstration: desk.isDemonstration,
      async close() {
        if (folder !== undefined) removeServing(folder, serving)
        setTimeout(() => app.server.closeAllConnections(), PATIENCE).unref()
        await letGo()
      },
    }
  } catch (thrown) {
    await letGo()
    throw thrown
  }
}

/** Waits until the process is told to stop (SIGTERM, SIGINT), closes, and resolves; a second signal ends it at once. */
export const untilStopped = (close: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, stop)
      close().then(resolve, reject)
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  })

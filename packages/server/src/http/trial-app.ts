import { type Actor, CAMARA_RULES, type Instant, parseInstant, type Role } from '@trunkline/governance'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { v7 } from 'uuid'
import { type Desk, deskOver } from '../desk/desk.ts'
import { openSignIn, type SignIn } from '../sign-in/sign-in.ts'
import { TRIALS, type Trial } from '../store/trial.ts'
import { type App, type AppParts, buildApp } from './app.ts'

/** A whole desk behind HTTP in a place of its own, with people of each role and a clock that the test moves. */
export interface TrialApp {
  readonly app: App
  readonly desk: Desk
  readonly signIn: SignIn
  readonly token: string
  now: Instant
  /** A signed-in person's cookie header. */
  readonly as: (role: Role, organisation?: string) => Promise<{ readonly cookie: string; readonly actor: Actor }>
  readonly get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  readonly post: (url: string, payload?: unknown, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  /** Another server on the same store, where the store can be shared. */
  readonly another: () => Promise<App>
  readonly close: () => Promise<void>
}

/** Midday of 2025-11-18: the agenda of the call of 2025-11-27 closes two days later. */
export const MIDDAY = parseInstant('2025-11-18T12:00:00Z') as Instant

const [, sqlite] = TRIALS[0] ?? []

export const openTrialApp = async (
  parts: Partial<AppParts> = {},
  begin: (() => Promise<Trial>) | undefined = sqlite,
): Promise<TrialApp> => {
  if (begin === undefined) throw new Error('There is no place for a trial.')
  const trial = await begin()
  const opened: (() => Promise<unknown>)[] = []
  const token = 'the-token-of-serving-json'
  const clock = { now: () => self.now }
  const openApp = async () => {
    const store = await trial.open()
    const desk = deskOver({ store, clock, rules: CAMARA_RULES, isDemonstration: false })
    const signIn = openSignIn(store.values, clock)
    const rest = { token, publicUrl: null, isPrivate: false, consoleFolder: null, logger: false as const }
    const app = await buildApp({ desk, signIn, ...rest, ...parts })
    opened.push(async () => {
      await app.close()
      await desk.close()
    })
    return { app, desk, signIn }
  }
  const { app, desk, signIn } = await openApp()
  const self: TrialApp = {
    app,
    desk,
    signIn,
    token,
    now: MIDDAY,
    async as(role, organisation) {
      const named = { name: `${role} ${v7()}`, role, ...(organisation === undefined ? {} : { organisation }) }
      const account = await signIn.addAccount(named)
      const code = account === null ? '' : await signIn.mintCode(account, 60_000)
      const session = await signIn.signIn(code)
      if (session === null) throw new Error('Nobody is signed in.')
      return { cookie: `trunkline=${session.token}`, actor: session.actor }
    },
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
    post: (url, payload, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers,
        ...(payload === undefined ? {} : { payload: payload as InjectOptions['payload'] & object }),
      }),
    another: async () => (await openApp()).app,
    async close() {
      for (const close of opened) await close()
      await trial.remove()
    },
  }
  return self
}

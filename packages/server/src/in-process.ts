import { realClock } from './clock.ts'
import { type App, buildApp } from './http/app.ts'
import { type DeskPlace, openDesk } from './open.ts'
import { mintSecret } from './sign-in/secrets.ts'
import { openSignIn } from './sign-in/sign-in.ts'

export interface InProcess {
  /** Asked with `inject`: every address of the server, without a port. */
  readonly app: App
  /** Acts as the folder's operator. */
  readonly token: string
  readonly close: () => Promise<void>
}

/** The desk of a folder or a database for one command, where no server runs on it. */
export const openInProcess = async (place: DeskPlace): Promise<InProcess> => {
  const desk = await openDesk(place)
  const token = mintSecret()
  const signIn = openSignIn(desk.store.values, place.clock ?? realClock)
  const app = await buildApp({
    desk,
    signIn,
    token,
    publicUrl: null,
    isPrivate: false,
    consoleFolder: null,
    logger: { level: 'error', stream: process.stderr },
  })
  return {
    app,
    token,
    close: async () => {
      await app.close()
      await desk.close()
    },
  }
}

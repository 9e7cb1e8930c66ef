import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demonstrationFacts, type ServeOptions, serve } from '@trunkline/server'

const CONSOLE = fileURLToPath(new URL('../../packages/console', import.meta.url))
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
const GOVERNANCE = fileURLToPath(new URL('../../packages/governance', import.meta.url))

const newest = (...patterns: readonly string[]): number =>
  Math.max(0, ...globSync(patterns as string[]).map((file) => statSync(file).mtimeMs))

/** Builds the console as it is shipped, where it is missing or older than its sources. */
export const buildConsole = (): string => {
  const folder = join(CONSOLE, 'dist')
  const sources = newest(`${CONSOLE}/{src,public}/**/*`, `${CONSOLE}/*.{html,ts}`, `${GOVERNANCE}/src/**/*.ts`)
  if (newest(`${folder}/index.html`) < sources) {
    const env = { ...process.env, NODE_ENV: 'production' }
    execFileSync(process.execPath, [VITE, 'build', '--logLevel', 'warn'], { cwd: CONSOLE, env, stdio: 'inherit' })
  }
  return folder
}

export interface Platform {
  readonly url: string
  /** A one-time link for the chair. */
  readonly signInLink: string
  readonly close: () => Promise<void>
}

/** The real server in this process, on a free port, over a temporary folder with the demonstration group or an empty one. */
export const startPlatform = async ({
  isEmpty = false,
  ...more
}: Pick<ServeOptions, 'now'> & { readonly isEmpty?: boolean } = {}): Promise<Platform> => {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-platform-'))
  const served = await serve({
    folder,
    port: 0,
    newLink: true,
    consoleFolder: buildConsole(),
    ...(isEmpty ? {} : { demonstration: demonstrationFacts }),
    logger: { level: 'error' },
    ...more,
  })
  return {
    url: served.url,
    signInLink: served.signInLink ?? '',
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

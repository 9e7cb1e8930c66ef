import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import type { App } from './app.ts'

const BUILT = fileURLToPath(new URL('../../../console/dist', import.meta.url))

/** Where the console was built to, or null where it has not been. */
export const builtConsole = (folder = BUILT): string | null => (existsSync(join(folder, 'index.html')) ? folder : null)

/** What a browser sees instead of a console that has not been built. */
export const COMING_UP = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Trunkline</title>
<h1>Trunkline is running, its console is not built yet</h1>
<p>Run <code>npm run build</code> in the project's folder, then start it again and reload this page.</p>
<p>The desk answers at <a href="/desk/v1/openapi.json">/desk/v1</a> meanwhile.</p>
</html>
`

/** The console's files; addresses without a file are answered in errors.ts. */
export const consolePages = async (app: App, folder: string | null): Promise<void> => {
  if (folder === null) return
  await app.register(files, {
    root: folder,
    wildcard: false,
    // Vite puts a digest into every name under assets/, so a new build has new names.
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
}

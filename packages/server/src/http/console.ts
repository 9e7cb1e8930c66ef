import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { App } from './app.ts'
import { consolePolicy } from './headers.ts'

const BUILT = fileURLToPath(new URL('../../../console/dist', import.meta.url))

/** Where the console was built to, or null where it has not been. */
export const builtConsole = (folder = BUILT): string | null => (existsSync(join(folder, 'index.html')) ? folder : null)

const NOT_BUILT = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Trunkline</title>
</head>
<h1>Trunkline is running, its console is not built yet</h1>
<p>Run <code>npm run build</code> in the project's folder, then start it again and reload this page.</p>
<p>The desk answers at <a href="/desk/v1/openapi.json">/desk/v1</a> meanwhile.</p>
</html>
`

/** Sends the one page that every address of the console has. */
export type SendPage = (reply: FastifyReply) => FastifyReply

/**
 * The page, read once. Its component library puts two small style sheets into it; a nonce, new for each answer, lets
 * these in and no others (getNonce in react-aria reads it from this `meta`).
 */
export const pageOf = (folder: string | null): SendPage => {
  const page = folder === null ? NOT_BUILT : readFileSync(join(folder, 'index.html'), 'utf8')
  return (reply) => {
    const nonce = randomBytes(16).toString('base64')
    const marked = page.replace('<head>', `<head>\n<meta property="csp-nonce" nonce="${nonce}">`)
    reply.headers({ 'cache-control': 'no-cache', 'content-security-policy': consolePolicy(nonce) })
    return reply.type('text/html; charset=utf-8').send(marked)
  }
}

/** The console's scripts, styles and pictures. Its pages have no file: errors.ts sends them. */
export const consoleFiles = async (app: App, folder: string | null): Promise<void> => {
  if (folder === null) return
  await app.register(files, {
    root: folder,
    index: false,
    wildcard: false,
    globIgnore: ['index.html'],
    // Vite puts a digest into every name under assets/, so a new build has new names.
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
}

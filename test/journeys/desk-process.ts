import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url))

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line as a person would, in a process of its own. */
export const trunkline = async (...argv: readonly string[]): Promise<Ran> => {
  const child = spawn(process.execPath, [MAIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err }
}

export interface Reply {
  readonly status: number
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: replies are looked into by tests, never trusted
  readonly body: any
  readonly text: string
}

/** A running server in a process of its own, and a signed-in person. */
export interface Served {
  readonly url: string
  readonly signInLink: string | null
  readonly get: (path: string) => Promise<Reply>
  readonly post: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>
  readonly signIn: () => Promise<void>
  readonly kill: () => Promise<void>
}

const started = async (child: ChildProcess): Promise<{ url: string; signInLink: string | null }> => {
  let out = ''
  let err = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk)
    if (out.includes('\n')) return JSON.parse(out.slice(0, out.indexOf('\n')))
  }
  throw new Error(`The server did not start: ${err}`)
}

/** Starts `trunkline serve` on a folder, its clock set to `now`; `kill` is kill -9. */
export const serveFolder = async (folder: string, now: string, ...more: readonly string[]): Promise<Served> => {
  const argv = [MAIN, 'serve', '--data', folder, '--port', '0', '--now', now, '--json', ...more]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] })
  const { url, signInLink } = await started(child)
  let cookie = ''
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Reply> => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const set = response.headers.get('set-cookie')
    if (set !== null) cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    return { status: response.status, type, text, body: type.includes('json') ? JSON.parse(text) : null }
  }
  return {
    url,
    signInLink,
    get: (path) => ask('GET', path),
    post: (path, body = {}, headers) => ask('POST', path, body, headers),
    signIn: async () => {
      const code = new URL(signInLink ?? url).searchParams.get('code')
      const reply = await ask('POST', '/desk/v1/sign-in', { code })
      if (reply.status !== 200) throw new Error(`Sign-in refused: ${reply.text}`)
    },
    kill: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Serving } from '@trunkline/server'
import { type ExitCode, type Surroundings, UnreachableError } from './command.ts'
import { unreachable } from './unreachable.ts'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** The desk, however it was reached: over HTTP to a running server, or in this process on the folder alone. */
export interface Desk {
  readonly ask: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>
  readonly close: () => Promise<void>
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The server that holds this folder now, if one does; `serving.json` outlives a kill. */
const servingOn = async (folder: string): Promise<Serving | null> => {
  if (!existsSync(join(folder, 'serving.json'))) return null
  const { readServing } = await import('@trunkline/server')
  const serving = readServing(folder)
  return serving !== null && isAlive(serving.pid) ? serving : null
}

const overHttp = (url: string, token: string | undefined): Desk => ({
  ask: async (method, path, body) => {
    const headers: Record<string, string> = { accept: '*/*' }
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`
    if (body !== undefined) headers['content-type'] = 'application/json'
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() }
    } catch (cause) {
      throw new UnreachableError(`cannot reach ${url}. Is the server running? Start it with 'trunkline serve'.`, {
        cause,
      })
    }
  },
  close: async () => {},
})

const onFolder = async (io: Surroundings): Promise<Desk> => {
  const { openInProcess } = await import('@trunkline/server')
  const place = io.databaseUrl === undefined ? { folder: io.folder } : { databaseUrl: io.databaseUrl }
  const { app, token, close } = await openInProcess(place).catch(unreachable)
  return {
    ask: async (method, url, body) => {
      const headers = { authorization: `Bearer ${token}` }
      const payload = body === undefined ? {} : { payload: body as object }
      const response = await app.inject({ method, url, headers, ...payload })
      const type = String(response.headers['content-type'] ?? '')
      return { status: response.statusCode, type, body: response.body }
    },
    close,
  }
}

/** The running server where there is one (named, or holding the folder), else the folder. */
export const reach = async (io: Surroundings): Promise<Desk> => {
  if (io.server !== undefined) return overHttp(io.server, io.token)
  const serving = io.databaseUrl === undefined ? await servingOn(io.folder) : null
  return serving === null ? onFolder(io) : overHttp(serving.url, serving.token)
}

interface Problem {
  readonly title?: string
  readonly detail?: string
  readonly hint?: string
  readonly refusals?: readonly { readonly says: string; readonly hint: string }[]
}

export const sayProblem = (answer: Answer): string => {
  if (!answer.type.includes('json')) return `${answer.status} ${answer.body.slice(0, 200)}`
  const problem = JSON.parse(answer.body) as Problem
  const refusals = problem.refusals ?? []
  if (refusals.length > 0) return refusals.map(({ says, hint }) => `${says}\n  ${hint}`).join('\n')
  return [problem.detail ?? problem.title ?? String(answer.status), problem.hint].filter(Boolean).join('\n  ')
}

/** Asks once and hands a good answer on; a refusal is said on `err`. */
export const askOnce = async (
  io: Surroundings,
  request: { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: unknown },
  show: (answer: Answer) => void | Promise<void>,
): Promise<ExitCode> => {
  const desk = await reach(io)
  try {
    const answer = await desk.ask(request.method, request.path, request.body)
    if (answer.status >= 400) {
      io.err(`${sayProblem(answer)}\n`)
      return answer.status >= 500 ? 3 : 1
    }
    await show(answer)
    return 0
  } finally {
    await desk.close()
  }
}

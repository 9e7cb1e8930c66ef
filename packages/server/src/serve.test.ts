import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Draft, type Instant, parseInstant } from '@trunkline/governance'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDesk } from './open.ts'
import { type Served, type ServeOptions, serve } from './serve.ts'
import { readServing } from './sign-in/serving.ts'

vi.setConfig({ testTimeout: 30_000 })

let folder: string
let running: Served[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((served) => served.close()))
  rmSync(folder, { recursive: true, force: true })
})

const start = async (options: Partial<ServeOptions> = {}): Promise<Served> => {
  const served = await serve({ folder, port: 0, logger: false, consoleFolder: null, ...options })
  running.push(served)
  return served
}
const stop = async (served: Served): Promise<void> => {
  running.splice(running.indexOf(served), 1)
  await served.close()
}
const signInBy = async ({ url, signInLink }: Served): Promise<string> => {
  const code = new URL(signInLink ?? expect.fail('no link')).searchParams.get('code')
  const headers = { 'content-type': 'application/json', origin: url }
  const response = await fetch(`${url}/desk/v1/sign-in`, { method: 'POST', headers, body: JSON.stringify({ code }) })
  expect(response.status).toBe(200)
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
const post = (served: { url: string }, path: string, body: unknown, headers: Record<string, string>) =>
  fetch(`${served.url}/desk/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const eventually = async (check: () => boolean) => {
  for (let waited = 0; !check() && waited < 15_000; waited += 10)
    await new Promise((resolve) => setTimeout(resolve, 10))
  expect(check()).toBe(true)
}
const read = async (response: Response) => JSON.parse(await response.text())
const KPN = { name: 'KPN', kind: 'operator' }

describe('serving a folder', () => {
  test('the first start prints a link; who opens it may write, and still may after a restart', async () => {
    const first = await start()
    const cookie = await signInBy(first)
    expect((await post(first, 'organisations/kpn/register', KPN, { cookie })).status).toBe(200)
    await stop(first)
    const second = await start()
    expect(second.signInLink).toBeNull()
    const alias = await post(second, 'organisations/kpn/add-alias', { alias: 'K' }, { cookie, 'if-match': '"1"' })
    expect(await read(alias)).toMatchObject({ version: 2 })
    await stop(second)
    expect((await start({ newLink: true })).signInLink).toContain('/sign-in?code=')
  })

  test('a terminal of the same user acts as its operator, by serving.json, while it runs', async () => {
    const served = await start({ chair: 'Ada Pérez' })
    const { url, pid, token } = readServing(folder) ?? expect.fail('not serving')
    expect([url, pid]).toEqual([served.url, process.pid])
    const answer = await post({ url }, 'organisations/kpn/register', KPN, { authorization: `Bearer ${token}` })
    expect((await read(answer)).facts[0].actor).toBe('Ada Pérez')
    await stop(served)
    expect(readServing(folder)).toBeNull()
  })

  test('a folder that is served is not opened by another, and says so', async () => {
    await start()
    await expect(start()).rejects.toMatchObject({ code: 'folder-in-use', hint: expect.stringContaining('running') })
  })

  test('a port that is taken is said, and the folder is let go again', async () => {
    const other = mkdtempSync(join(tmpdir(), 'trunkline-'))
    const first = await start({ folder: other })
    const port = Number(new URL(first.url).port)
    await expect(start({ port })).rejects.toMatchObject({
      code: 'port-in-use',
      hint: expect.stringContaining('--port'),
    })
    await start()
    rmSync(other, { recursive: true, force: true })
  })

  test('the console is served with its pages, or a page that says how to build it', async () => {
    const page = async ({ url }: Served, path: string) => {
      const response = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } })
      return [
        response.status,
        response.headers.get('content-security-policy')?.includes('unsafe'),
        await response.text(),
      ]
    }
    const without = await start()
    expect(await page(without, '/')).toEqual([200, false, expect.stringContaining('npm run build')])
    await stop(without)
    const built = join(folder, 'console')
    mkdirSync(join(built, 'assets'), { recursive: true })
    writeFileSync(join(built, 'index.html'), '<!doctype html><head><title>Console</title></head>')
    writeFileSync(join(built, 'assets', 'main-1a2b.js'), 'export {}')
    const served = await start({ consoleFolder: built })
    const index = [200, false, expect.stringContaining('Console')]
    for (const path of ['/', '/calls/next', '/sign-in?code=x', '/proposals/sim-swap'])
      expect(await page(served, path)).toEqual(index)
    const first = await fetch(served.url, { headers: { accept: 'text/html' } })
    const nonce = /nonce="([^"]+)"/.exec(await first.text())?.[1]
    expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(await (await fetch(served.url, { headers: { accept: 'text/html' } })).text()).not.toContain(nonce)
    const asset = await fetch(`${served.url}/assets/main-1a2b.js`)
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, expect.stringContaining('immutable')])
    const missing = await fetch(`${served.url}/assets/gone.js`, { headers: { accept: 'text/html' } })
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('problem+json'),
    ])
    const outside = await fetch(`${served.url}/assets/%2e%2e/%2e%2e/trunkline.sqlite`)
    expect(await outside.text()).not.toContain('SQLite')
  })

  test('monitoring is answered', async () => {
    const { url } = await start()
    expect(await read(await fetch(`${url}/health/live`))).toEqual({ status: 'up' })
    expect(await read(await fetch(`${url}/health/ready`))).toEqual({ status: 'up' })
    await fetch(`${url}/desk/v1/calls/2025-11-27`)
    const figures = await (await fetch(`${url}/metrics`)).text()
    expect(figures).toContain('route="/desk/v1/calls/:date",status="200"')
    expect(figures).toContain('process_cpu_seconds_total')
  })
})

describe('a demonstration', () => {
  const facts: readonly Draft[] = [
    {
      stream: 'organisation:kpn',
      happenedAt: parseInstant('2022-05-12T15:00:00Z') as Instant,
      source: { kind: 'demonstration' },
      fact: { type: 'organisation-registered', name: 'KPN', kind: 'operator' },
    },
  ]
  const demonstration = () => facts
  const me = async ({ url }: Served) => read(await fetch(`${url}/desk/v1/me`))

  test('begins with its facts on its day, and its clock runs on over restarts, with and without the word', async () => {
    let real = 5_000_000 as Instant
    const clock = { now: () => real }
    const first = await start({ demonstration, clock })
    expect(await me(first)).toEqual({ actor: null, now: '2025-11-18T09:00:00Z', demonstration: true })
    await stop(first)
    real = (real + 3_600_000) as Instant
    for (const options of [{ demonstration, clock }, { clock }]) {
      const again = await start(options)
      expect(await me(again)).toEqual({ actor: null, now: '2025-11-18T10:00:00Z', demonstration: true })
      const { facts: stored } = await read(await fetch(`${again.url}/desk/v1/facts`))
      expect(stored).toMatchObject([{ actor: 'Demonstration', recordedAt: '2025-11-18T09:00:00Z', version: 1 }])
      await stop(again)
    }
  })

  test('is never entered into a folder that holds a group', async () => {
    const served = await start()
    const { token } = readServing(folder) ?? expect.fail()
    await post(served, 'organisations/kpn/register', KPN, { authorization: `Bearer ${token}` })
    await stop(served)
    const again = await start({ demonstration })
    expect(again.isDemonstration).toBe(false)
    expect((await read(await fetch(`${again.url}/desk/v1/facts`))).facts).toHaveLength(1)
  })

  test('that was killed between its two steps is finished at the next start', async () => {
    const fails = () => {
      throw new Error('killed')
    }
    await expect(openDesk({ folder, demonstration: fails })).rejects.toThrow('killed')
    const desk = await openDesk({ folder, demonstration })
    expect(await desk.store.position()).toBe(1)
    await desk.close()
  })

  test('a given instant is what the desk reads, whatever the folder says', async () => {
    const desk = await openDesk({ folder, demonstration, now: parseInstant('2025-12-01T00:00:00Z') as Instant })
    expect(desk.now() - (parseInstant('2025-12-01T00:00:00Z') as number)).toBeLessThan(5000)
    await desk.close()
  })
})

describe('changes', () => {
  const events = async (url: string, headers: Record<string, string> = {}) => {
    const stopping = new AbortController()
    const response = await fetch(`${url}/desk/v1/changes`, { headers, signal: stopping.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    let text = ''
    const reader = response.body?.getReader() ?? expect.fail()
    const end = (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read())
        text += new TextDecoder().decode(part.value)
    })().catch(() => {})
    const heard = () => [...text.matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? ''))
    return { heard, end, stop: () => stopping.abort() }
  }
  test('are told as they are made, made up for after an absence, and ended when the server stops', async () => {
    const served = await start()
    const headers = { authorization: `Bearer ${readServing(folder)?.token}` }
    const { heard, end } = await events(served.url)
    await post(served, 'organisations/kpn/register', KPN, headers)
    await eventually(() => heard().length === 1)
    await post(served, 'organisations/kpn/add-alias', { alias: 'K' }, headers)
    await eventually(() => heard().length === 2)
    const expected = [1, 2].map((position) => ({ streams: ['organisation:kpn'], position }))
    expect(heard()).toEqual(expected)
    const late = await events(served.url, { 'last-event-id': '1' })
    await eventually(() => late.heard().length === 1)
    expect(late.heard()).toEqual(expected.slice(1))
    late.stop()
    await stop(served)
    await end
  })
})

describe('stopping', () => {
  test('finishes the request under way', async () => {
    const served = await start()
    const { port } = new URL(served.url)
    const body = JSON.stringify(KPN)
    const head = `POST /desk/v1/organisations/kpn/register HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${readServing(folder)?.token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
    const socket = connect(Number(port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    await once(socket, 'connect')
    socket.write(head + body.slice(0, 10))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const stopping = stop(served)
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.write(body.slice(10))
    await once(socket, 'close')
    await stopping
    expect(answer).toContain('HTTP/1.1 200')
    const desk = await openDesk({ folder })
    expect(await desk.store.position()).toBe(1)
    await desk.close()
  })

  const script = fileURLToPath(new URL('./serve-until-stopped.ts', import.meta.url))
  const inProcess = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    return child
  }

  test('by SIGTERM ends with 0 and leaves nothing behind', async () => {
    const child = await inProcess()
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(existsSync(join(folder, 'serving.json'))).toBe(false)
  })

  test('by kill -9 loses no acknowledged move, and the next start takes over', async () => {
    const child = await inProcess()
    const { url, token } = readServing(folder) ?? expect.fail()
    const headers = { authorization: `Bearer ${token}` }
    const acknowledged: string[] = []
    const writing = (async () => {
      for (let count = 1; ; count++) {
        const { status } = await post(
          { url },
          `organisations/o${count}/register`,
          { ...KPN, name: `O ${count}` },
          headers,
        )
        if (status === 200) acknowledged.push(`organisation:o${count}`)
      }
    })().catch(() => {})
    await eventually(() => acknowledged.length >= 5)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await writing
    const served = await start()
    const { facts } = await read(await fetch(`${served.url}/desk/v1/facts?limit=5000`))
    expect(facts.map((fact: { stream: string }) => fact.stream)).toEqual(expect.arrayContaining(acknowledged))
    expect(readServing(folder)?.pid).toBe(process.pid)
  })
})

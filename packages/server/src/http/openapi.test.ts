import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOVE_SCHEMAS } from '../desk/move-schemas.ts'
import { FAMILY_PATHS } from './moves.ts'
import { openTrialApp, type TrialApp } from './trial-app.ts'
import { enterTrialGroup } from './trial-group.ts'

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

describe('the OpenAPI document', () => {
  let desk: TrialApp
  let document: Document
  let chair: { cookie: string }
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)

  beforeAll(async () => {
    desk = await openTrialApp()
    chair = { cookie: (await desk.as('chair')).cookie }
    await enterTrialGroup(desk, chair)
    document = (await desk.get('/desk/v1/openapi.json')).json()
    ajv.addSchema(document, 'openapi')
  })
  afterAll(() => desk.close())

  /** Complaints about an answer, held against what the document says of that address. */
  const complaints = (path: string, method: string, response: LightMyRequestResponse): unknown => {
    const status = response.statusCode < 400 ? '200' : `${String(response.statusCode)[0]}XX`
    const type = String(response.headers['content-type']).split(';')[0] ?? ''
    expect(document.paths[path]?.[method]?.responses[status]?.content).toHaveProperty([type])
    const pointer = ['paths', path, method, 'responses', status, 'content', type, 'schema']
    const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    const validate = ajv.compile({ $ref: `openapi#/${escaped.join('/')}` })
    return validate(response.json()) ? null : validate.errors
  }

  test('is of 3.1, and every operation says what it is for and how it fails', () => {
    expect(document.openapi).toBe('3.1.0')
    const desks = Object.entries(document.paths).filter(([path]) => path.startsWith('/desk/'))
    for (const [path, operations] of desks)
      for (const [method, { summary, tags, responses }] of Object.entries(operations)) {
        expect([path, method, summary, tags]).toEqual([path, method, expect.any(String), [expect.any(String)]])
        if (!path.endsWith('/changes')) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '4XX']))
      }
  })

  test('has an address for every move', () => {
    const moves = Object.entries(MOVE_SCHEMAS).flatMap(([family, names]) =>
      Object.keys(names).map((name) => `/desk/v1/${FAMILY_PATHS[family as keyof typeof FAMILY_PATHS]}/{id}/${name}`),
    )
    expect(moves.filter((path) => document.paths[path]?.['post'] === undefined)).toEqual([])
  })

  test('points at nothing that is not there', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(pointers.length).toBeGreaterThan(20)
    const { schemas } = (document as unknown as { components: { schemas: Record<string, unknown> } }).components
    expect(pointers.filter(([, name]) => schemas[name ?? ''] === undefined)).toEqual([])
  })

  test.each([
    ['/desk/v1/me', '/desk/v1/me'],
    ['/desk/v1/calls', '/desk/v1/calls'],
    ['/desk/v1/calls/{date}', '/desk/v1/calls/2025-11-27'],
    ['/desk/v1/calls/{date}', '/desk/v1/calls/2025-12-11'],
    ['/desk/v1/agenda/{date}', '/desk/v1/agenda/2025-12-11'],
    ['/desk/v1/minutes/{date}', '/desk/v1/minutes/2025-11-27'],
    ['/desk/v1/backlog', '/desk/v1/backlog'],
    ['/desk/v1/proposals', '/desk/v1/proposals'],
    ['/desk/v1/proposals/{slug}', '/desk/v1/proposals/sim-swap'],
    ['/desk/v1/actions', '/desk/v1/actions'],
    ['/desk/v1/organisations', '/desk/v1/organisations'],
    ['/desk/v1/facts', '/desk/v1/facts'],
    ['/health/ready', '/health/ready'],
    ['/desk/v1/calls/{date}', '/desk/v1/calls/2025-11-14'],
    ['/desk/v1/backlog', '/desk/v1/backlog?asOf=never'],
  ])('tells what GET %s answers (%s)', async (path, url) => {
    expect(complaints(path, 'get', await desk.get(url, chair))).toBeNull()
  })

  test.each([
    ['/desk/v1/proposals/{id}/rename', '/desk/v1/proposals/sim-swap/rename', { name: 'SIM Swap 2' }],
    ['/desk/v1/proposals/{id}/rename', '/desk/v1/proposals/sim-swap/rename', { name: ' ' }],
    ['/desk/v1/proposals/{id}/rename', '/desk/v1/proposals/sim-swap/rename', { nam: 'x' }],
    ['/desk/v1/accounts', '/desk/v1/accounts', { name: 'Bo', role: 'observer' }],
    ['/desk/v1/sign-in', '/desk/v1/sign-in', { code: 'made-up' }],
    ['/desk/v1/check', '/desk/v1/check', { files: [{ path: 'a.md', text: '' }] }],
    ['/desk/v1/import/plan', '/desk/v1/import/plan', { files: [{ path: 'a.md', text: '' }] }],
    ['/desk/v1/import/apply', '/desk/v1/import/apply', { files: [], digest: 'another' }],
    ['/desk/v1/table', '/desk/v1/table', { text: 'Nothing.' }],
  ])('tells what POST %s answers (%s, %o)', async (path, url, payload) => {
    expect(complaints(path, 'post', await desk.post(url, payload, chair))).toBeNull()
  })
})

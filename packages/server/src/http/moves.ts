import {
  callAt,
  judgeStanding,
  type Move,
  type MoveFamily,
  type Refusal,
  type RefusalCode,
} from '@trunkline/governance'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type TSchema } from 'typebox'
import type { Made } from '../desk/desk.ts'
import { MOVE_SCHEMAS, type MoveSchema } from '../desk/move-schemas.ts'
import { id } from '../desk/schema-words.ts'
import { recordedSchema, refTo } from '../desk/view-schemas/words.ts'
import { answersWith } from './answers.ts'
import type { App, AppParts } from './app.ts'
import { Problem, type ProblemCode } from './problem.ts'
import { writerOf } from './visitor.ts'
import { fromWire } from './wire.ts'

/** Families as addresses write them. */
export const FAMILY_PATHS = {
  organisation: 'organisations',
  person: 'people',
  proposal: 'proposals',
  call: 'calls',
  action: 'actions',
} as const satisfies Record<MoveFamily, string>

const versionSeen = (request: FastifyRequest): number | undefined => {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const version = /^"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (version !== undefined) return Number(version)
  throw new Problem('invalid-input', `If-Match is ${header}, which is no version.`, {
    hint: 'Send the version that was read, in quotes: If-Match: "7".',
    members: { errors: [{ path: 'headers/if-match', says: 'must be a version in quotes' }] },
  })
}

const UNKNOWN: readonly RefusalCode[] = ['unknown-subject', 'unknown-call', 'unknown-organisation']

const refusedAs = (family: MoveFamily, refusals: readonly Refusal[], isAbsent: boolean): ProblemCode => {
  if (refusals.some(({ code }) => code === 'role-not-allowed')) return 'role-not-allowed'
  return isAbsent ? `unknown-${family}` : 'refused'
}

const security = [{ session: [] }, { operator: [] }]
const response = answersWith({ id: Type.String(), version: Type.Integer(), facts: Type.Array(refTo(recordedSchema)) })

/** Makes whatever move an address names: no family and no move has a handler of its own. */
export const moves = (app: App, { desk }: AppParts): void => {
  const refuse = async (move: Move, refusals: readonly Refusal[], request: FastifyRequest): Promise<never> => {
    const circumstances = { now: desk.now(), actor: writerOf(request), rules: desk.rules }
    const standing = judgeStanding(move.family, move.move as never, move.id, await desk.group(), circumstances)
    const isAbsent = standing.some(({ code }) => UNKNOWN.includes(code))
    const detail = refusals.map(({ says }) => says).join(' ')
    const hint = refusals.map((refusal) => refusal.hint).join(' ')
    throw new Problem(refusedAs(move.family, refusals, isAbsent), detail, { hint, members: { refusals } })
  }

  const answer = async (move: Move, request: FastifyRequest, reply: FastifyReply) => {
    const ifVersion = versionSeen(request)
    const seen = ifVersion === undefined ? {} : { ifVersion }
    const made: Made = await desk.make(move, writerOf(request), seen)
    switch (made.kind) {
      case 'refused':
        return refuse(move, made.refusals, request)
      case 'conflict': {
        const yours = { version: ifVersion ?? null, input: request.body }
        throw new Problem('changed-meanwhile', `The ${move.family} ${move.id} was changed by somebody else.`, {
          members: { yours, theirs: { version: made.version, facts: made.facts } },
        })
      }
      case 'made':
        reply.header('etag', `"${made.version}"`)
        return { id: made.id, version: made.version, facts: made.recorded }
    }
  }

  /** A call may be named by the day it was moved to. */
  const idOf = async (family: MoveFamily, given: string): Promise<string> =>
    family === 'call' ? (callAt(await desk.group(), desk.rules, given)?.id ?? given) : given

  for (const [family, schemas] of Object.entries(MOVE_SCHEMAS) as [MoveFamily, Record<string, MoveSchema>][])
    for (const [name, { summary, body }] of Object.entries(schemas)) {
      const params = Type.Object({ id: id() })
      const headers = Type.Object({
        'if-match': Type.Optional(Type.String({ description: 'The version seen, in quotes' })),
      })
      const schema = {
        summary,
        tags: [FAMILY_PATHS[family]],
        params,
        headers,
        body: body as TSchema,
        response,
        security,
      }
      app.post(`/desk/v1/${FAMILY_PATHS[family]}/:id/${name}`, { schema }, async (request, reply) => {
        writerOf(request)
        const move = { family, move: name, id: await idOf(family, request.params.id), input: fromWire(request.body) }
        return answer(move as Move, request, reply)
      })
    }

  app.post('/desk/v1/:family/:id/:move', { schema: { hide: true } }, async (request) => {
    const { family, move } = request.params as { family: string; move: string }
    const found = Object.entries(FAMILY_PATHS).find(([, path]) => path === family)?.[0] as MoveFamily | undefined
    const names = found === undefined ? Object.values(FAMILY_PATHS) : Object.keys(MOVE_SCHEMAS[found])
    const what = found === undefined ? `There is no family ${family}` : `There is no move ${move} of ${family}`
    throw new Problem('unknown-move', `${what}.`, { hint: `Choose one of: ${names.join(', ')}.` })
  })
}

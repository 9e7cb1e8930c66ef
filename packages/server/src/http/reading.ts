import { FORMATS, type Format, formatAgenda, formatBacklogSheet, formatMinutes } from '@trunkline/documents'
import {
  addDays,
  agendaOf,
  backlogOf,
  type CallFrame,
  dateAt,
  endOfDay,
  type Group,
  minutesOf,
  nextCall,
  type StreamId,
} from '@trunkline/governance'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { day, oneOf } from '../desk/schema-words.ts'
import {
  actionsView,
  callsView,
  callView,
  frameNamed,
  type Looking,
  proposalsView,
  proposalView,
} from '../desk/views.ts'
import type { App, AppParts } from './app.ts'
import { DOCUMENT_POLICY } from './headers.ts'
import { Problem } from './problem.ts'
import { ANYBODY } from './visitor.ts'

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  confluence: 'text/plain; charset=utf-8',
  mail: 'text/plain; charset=utf-8',
}

const date = Type.Object({ date: Type.String({ description: '`next`, or the day as YYYY-MM-DD' }) })
const format = Type.Optional(oneOf(['json', ...FORMATS] as const))
const count = () => Type.Optional(Type.String({ pattern: '^\\d{1,9}$' }))

/** Everything that is only looked at. */
export const reading = (app: App, { desk }: AppParts): void => {
  const look = async (request: FastifyRequest, group?: Group): Promise<Looking> => ({
    group: group ?? (await desk.group()),
    rules: desk.rules,
    now: desk.now(),
    actor: request.visitor ?? ANYBODY,
  })

  const unknownCall = (looking: Looking, given: string): Problem => {
    const next = nextCall(looking.group, looking.rules, looking.now)
    const hint = `Write the day as YYYY-MM-DD${next === null ? '' : `; the next call is on ${next.id}`}.`
    return new Problem('unknown-call', `No call is on record for "${given}", and no series yields one.`, { hint })
  }
  const frameOf = (looking: Looking, given: string): CallFrame => {
    const frame = frameNamed(looking, given)
    if (frame === null) throw unknownCall(looking, given)
    return frame
  }
  const present = <View>(value: View | null, looking: Looking, given: string): View => {
    if (value === null) throw unknownCall(looking, given)
    return value
  }

  const asDocument = (reply: FastifyReply, wanted: Format, text: string) => {
    if (wanted === 'html') reply.header('content-security-policy', DOCUMENT_POLICY)
    return reply.type(MEDIA_TYPES[wanted]).send(text)
  }

  const span = Type.Object({ from: Type.Optional(day()), to: Type.Optional(day()) })
  app.get(
    '/desk/v1/calls',
    { schema: { summary: 'Calls on record and ahead', tags: ['calls'], querystring: span } },
    async (request) => {
      const looking = await look(request)
      const today = dateAt(looking.now)
      const { from = addDays(today, -90), to = addDays(today, 90) } = request.query
      if (to > addDays(from, 3660))
        throw new Problem('invalid-input', 'Ten years at most at once.', { hint: 'Ask for a shorter span.' })
      return { calls: callsView(looking, from, to) }
    },
  )

  app.get(
    '/desk/v1/calls/:date',
    { schema: { summary: 'One call: agenda, minutes, what may be done', tags: ['calls'], params: date } },
    async (request) => {
      const looking = await look(request)
      return present(callView(looking, request.params.date), looking, request.params.date)
    },
  )

  const outputs = { tags: ['calls'], params: date, querystring: Type.Object({ format }) }
  app.get(
    '/desk/v1/agenda/:date',
    { schema: { summary: 'The agenda of a call', ...outputs } },
    async (request, reply) => {
      const looking = await look(request)
      const frame = frameOf(looking, request.params.date)
      const agenda = present(agendaOf(looking.group, frame.id, looking), looking, request.params.date)
      const { format: wanted = 'json' } = request.query
      return wanted === 'json' ? agenda : asDocument(reply, wanted, formatAgenda(agenda, wanted))
    },
  )

  app.get(
    '/desk/v1/minutes/:date',
    { schema: { summary: 'The minutes of a call', ...outputs } },
    async (request, reply) => {
      const looking = await look(request)
      const frame = frameOf(looking, request.params.date)
      const minutes = present(minutesOf(looking.group, frame.id, looking), looking, request.params.date)
      const { format: wanted = 'json' } = request.query
      return wanted === 'json' ? minutes : asDocument(reply, wanted, formatMinutes(minutes, wanted))
    },
  )

  const asOfDay = Type.Object({ asOf: Type.Optional(day()), format })
  app.get(
    '/desk/v1/backlog',
    { schema: { summary: 'The backlog, as it stood at the end of a day', tags: ['backlog'], querystring: asOfDay } },
    async (request, reply) => {
      const { asOf, format: wanted = 'json' } = request.query
      const group = asOf === undefined ? await desk.group() : await desk.groupAsOf(endOfDay(asOf))
      const view = { asOf: asOf ?? dateAt(desk.now()), entries: backlogOf(group) }
      return wanted === 'json' ? view : asDocument(reply, wanted, formatBacklogSheet(view, wanted))
    },
  )

  app.get(
    '/desk/v1/proposals',
    { schema: { summary: 'Every proposal, listed or not', tags: ['proposals'] } },
    async (request) => ({ proposals: proposalsView(await look(request)) }),
  )

  const slug = Type.Object({ slug: Type.String() })
  app.get(
    '/desk/v1/proposals/:slug',
    { schema: { summary: 'One proposal with its history', tags: ['proposals'], params: slug } },
    async (request) => {
      const view = proposalView(await look(request), request.params.slug)
      if (view === null) throw new Problem('unknown-proposal', `No proposal is called "${request.params.slug}".`)
      return view
    },
  )

  const which = Type.Object({ open: Type.Optional(oneOf(['true', 'false'])), owner: Type.Optional(Type.String()) })
  app.get(
    '/desk/v1/actions',
    { schema: { summary: 'Action points', tags: ['actions'], querystring: which } },
    async (request) => {
      const { open, owner } = request.query
      const wanted = { open: open === 'true', ...(owner === undefined ? {} : { owner }) }
      return { actions: actionsView(await look(request), wanted) }
    },
  )

  app.get(
    '/desk/v1/organisations',
    { schema: { summary: 'Every organisation with its spellings', tags: ['organisations'] } },
    async () => ({ organisations: (await desk.group()).organisations }),
  )

  const page = Type.Object({
    stream: Type.Optional(Type.String({ examples: ['call:2025-11-27'] })),
    after: count(),
    limit: count(),
  })
  const summary = 'Facts as recorded: after a position, or of one stream after a version'
  app.get('/desk/v1/facts', { schema: { summary, tags: ['facts'], querystring: page } }, async (request) => {
    const { stream, after = '0', limit: wanted = '500' } = request.query
    const limit = Math.min(Math.max(1, Number(wanted)), 5000)
    const facts =
      stream === undefined
        ? await desk.store.read({ after: Number(after), limit })
        : (await desk.store.readStream(stream as StreamId, Number(after))).slice(0, limit)
    const last = facts.at(-1)
    const next = facts.length < limit || last === undefined ? null : stream === undefined ? last.position : last.version
    return { facts, next }
  })
}

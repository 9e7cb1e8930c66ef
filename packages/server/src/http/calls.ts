import { type Format, formatAgenda, formatMinutes } from '@trunkline/documents'
import { addDays, agendaOf, dateAt, minutesOf, nextCall } from '@trunkline/governance'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { day } from '../desk/schema-words.ts'
import { agendaSchema, callListingSchema, callViewSchema, minutesSchema } from '../desk/view-schemas/calls.ts'
import { refTo } from '../desk/view-schemas/words.ts'
import { callsView, callView, frameNamed, type Looking } from '../desk/views.ts'
import { answers, answersOrDocuments, answersWith } from './answers.ts'
import type { App, AppParts } from './app.ts'
import { format, lookingBy, sendDocument } from './looking.ts'
import { Problem } from './problem.ts'

const SPAN_BEFORE_AND_AFTER = 90
const LONGEST_SPAN = 3660

const tags = ['calls']
const params = Type.Object({ date: Type.String({ description: '`next`, or the day as YYYY-MM-DD' }) })

/** The view, or the problem that there is no such call, with the day of the next one. */
const found = <View>(view: View | null, { group, rules, now }: Looking, given: string): View => {
  if (view !== null) return view
  const next = nextCall(group, rules, now)
  const hint = `Write the day as YYYY-MM-DD${next === null ? '' : `; the next call is on ${next.id}`}.`
  throw new Problem('unknown-call', `No call is on record for "${given}", and no series yields one.`, { hint })
}

/** Calls, and what is written of each: its agenda and its minutes. */
export const calls = (app: App, { desk }: AppParts): void => {
  const span = {
    summary: 'Calls on record, and those ahead of the series',
    tags,
    querystring: Type.Object({ from: Type.Optional(day()), to: Type.Optional(day()) }),
    response: answersWith({ calls: Type.Array(refTo(callListingSchema)) }),
  }
  app.get('/desk/v1/calls', { schema: span }, async (request) => {
    const looking = await lookingBy(request, desk)
    const today = dateAt(looking.now)
    const { from = addDays(today, -SPAN_BEFORE_AND_AFTER), to = addDays(today, SPAN_BEFORE_AND_AFTER) } = request.query
    if (to > addDays(from, LONGEST_SPAN))
      throw new Problem('invalid-input', 'Ten years at most at once.', { hint: 'Ask for a shorter span.' })
    return { calls: callsView(looking, from, to) }
  })

  const one = {
    summary: 'One call: agenda, minutes, and what may be done',
    tags,
    params,
    response: answers(refTo(callViewSchema)),
  }
  app.get('/desk/v1/calls/:date', { schema: one }, async (request) => {
    const looking = await lookingBy(request, desk)
    return found(callView(looking, request.params.date), looking, request.params.date)
  })

  const written =
    <Record>(
      make: (looking: Looking, id: string) => Record | null,
      write: (record: Record, format: Format) => string,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply, given: string, wanted: Format | 'json') => {
      const looking = await lookingBy(request, desk)
      const { id } = found(frameNamed(looking, given), looking, given)
      const record = found(make(looking, id), looking, given)
      return wanted === 'json' ? record : sendDocument(reply, wanted, write(record, wanted))
    }
  const document = { tags, params, querystring: Type.Object({ format }) }

  const agenda = written((looking, id) => agendaOf(looking.group, id, looking), formatAgenda)
  app.get(
    '/desk/v1/agenda/:date',
    { schema: { summary: 'The agenda of a call', ...document, response: answersOrDocuments(refTo(agendaSchema)) } },
    async (request, reply) => agenda(request, reply, request.params.date, request.query.format ?? 'json'),
  )

  const minutes = written((looking, id) => minutesOf(looking.group, id, looking), formatMinutes)
  app.get(
    '/desk/v1/minutes/:date',
    { schema: { summary: 'The minutes of a call', ...document, response: answersOrDocuments(refTo(minutesSchema)) } },
    async (request, reply) => minutes(request, reply, request.params.date, request.query.format ?? 'json'),
  )
}

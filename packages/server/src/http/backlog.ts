import { formatBacklogSheet } from '@trunkline/documents'
import { backlogOf, dateAt, endOfDay } from '@trunkline/governance'
import Type from 'typebox'
import { day, oneOf } from '../desk/schema-words.ts'
import {
  actionSchema,
  backlogEntrySchema,
  organisationSchema,
  proposalListingSchema,
  proposalViewSchema,
} from '../desk/view-schemas/backlog.ts'
import { refTo } from '../desk/view-schemas/words.ts'
import { actionsView, proposalsView, proposalView } from '../desk/views.ts'
import { answers, answersOrDocuments, answersWith } from './answers.ts'
import type { App, AppParts } from './app.ts'
import { format, lookingBy, sendDocument } from './looking.ts'
import { Problem } from './problem.ts'

/** Where everything stands: the backlog, its proposals, the action points and the organisations. */
export const backlog = (app: App, { desk }: AppParts): void => {
  const table = {
    summary: 'The backlog, as it stood at the end of a day',
    tags: ['backlog'],
    querystring: Type.Object({ asOf: Type.Optional(day()), format }),
    response: answersOrDocuments(Type.Object({ asOf: day(), entries: Type.Array(refTo(backlogEntrySchema)) })),
  }
  app.get('/desk/v1/backlog', { schema: table }, async (request, reply) => {
    const { asOf, format: wanted = 'json' } = request.query
    const group = asOf === undefined ? await desk.group() : await desk.groupAsOf(endOfDay(asOf))
    const view = { asOf: asOf ?? dateAt(desk.now()), entries: backlogOf(group) }
    return wanted === 'json' ? view : sendDocument(reply, wanted, formatBacklogSheet(view, wanted))
  })

  const every = {
    summary: 'Every proposal, listed or not',
    tags: ['proposals'],
    response: answersWith({ proposals: Type.Array(refTo(proposalListingSchema)) }),
  }
  app.get('/desk/v1/proposals', { schema: every }, async (request) => ({
    proposals: proposalsView(await lookingBy(request, desk)),
  }))

  const one = {
    summary: 'One proposal: history, action points, what it lacks, what may be done',
    tags: ['proposals'],
    params: Type.Object({ slug: Type.String() }),
    response: answers(refTo(proposalViewSchema)),
  }
  app.get('/desk/v1/proposals/:slug', { schema: one }, async (request) => {
    const view = proposalView(await lookingBy(request, desk), request.params.slug)
    if (view === null) throw new Problem('unknown-proposal', `No proposal is called "${request.params.slug}".`)
    return view
  })

  const owed = {
    summary: 'Action points; `owner` is an id, a name or another spelling',
    tags: ['actions'],
    querystring: Type.Object({
      open: Type.Optional(oneOf(['true', 'false'])),
      owner: Type.Optional(Type.String()),
    }),
    response: answersWith({ actions: Type.Array(refTo(actionSchema)) }),
  }
  app.get('/desk/v1/actions', { schema: owed }, async (request) => {
    const { open, owner } = request.query
    const which = { open: open === 'true', ...(owner === undefined ? {} : { owner }) }
    return { actions: actionsView(await lookingBy(request, desk), which) }
  })

  const organisations = {
    summary: 'Every organisation with its spellings',
    tags: ['organisations'],
    response: answersWith({ organisations: Type.Array(refTo(organisationSchema)) }),
  }
  app.get('/desk/v1/organisations', { schema: organisations }, async () => ({
    organisations: [...(await desk.group()).organisations.values()],
  }))
}

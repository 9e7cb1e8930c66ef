import swagger from '@fastify/swagger'
import Type from 'typebox'
import {
  actionSchema,
  backlogEntrySchema,
  organisationSchema,
  proposalListingSchema,
  proposalSchema,
  proposalViewSchema,
} from '../desk/view-schemas/backlog.ts'
import {
  agendaSchema,
  callListingSchema,
  callSchema,
  callViewSchema,
  frameSchema,
  minutesSchema,
} from '../desk/view-schemas/calls.ts'
import { checkSchema, findingSchema, planSchema, tableSchema } from '../desk/view-schemas/documents.ts'
import { openMovesSchema, recordedSchema, refusalSchema, sourceSchema } from '../desk/view-schemas/words.ts'
import { problemSchema } from './answers.ts'
import type { App } from './app.ts'
import { PROBLEMS, Problem } from './problem.ts'

const NAMED = [
  actionSchema,
  agendaSchema,
  backlogEntrySchema,
  callListingSchema,
  callSchema,
  callViewSchema,
  checkSchema,
  findingSchema,
  frameSchema,
  minutesSchema,
  openMovesSchema,
  organisationSchema,
  planSchema,
  problemSchema,
  proposalListingSchema,
  proposalSchema,
  proposalViewSchema,
  recordedSchema,
  refusalSchema,
  sourceSchema,
  tableSchema,
]

/** Collects every route's schema; the document is at /desk/v1/openapi.json. */
export const openapi = async (app: App): Promise<void> => {
  for (const schema of NAMED) app.addSchema(schema)
  await app.register(swagger, {
    refResolver: { buildLocalReference: (schema) => String(schema['$id']) },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trunkline desk',
        version: '1.0.0',
        description: 'A working group’s backlog, calls, minutes and action points.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'trunkline' },
          operator: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  })
  const params = Type.Object({ code: Type.String() })
  app.get('/problems/:code', { schema: { hide: true, params } }, async (request) => {
    const found = Object.entries(PROBLEMS).find(([code]) => code === request.params.code)
    if (found === undefined) throw new Problem('unknown-route', `There is no problem named ${request.params.code}.`)
    const [code, [status, title, hint]] = found
    return { code, status, title, hint }
  })
  app.get('/desk/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

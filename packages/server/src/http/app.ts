import cookie from '@fastify/cookie'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { parseDate } from '@trunkline/governance'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify'
import { v7 } from 'uuid'
import type { Desk } from '../desk/desk.ts'
import { openReadingThread } from '../documents/reading-thread.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { accounts } from './accounts.ts'
import { backlog } from './backlog.ts'
import { calls } from './calls.ts'
import { changes } from './changes.ts'
import { consoleFiles, pageOf } from './console.ts'
import { documents } from './documents.ts'
import { answerClientError, answerProblem, answerUnknown } from './errors.ts'
import { facts } from './facts.ts'
import { setSecurityHeaders } from './headers.ts'
import { health, metrics } from './health.ts'
import { importing } from './importing.ts'
import { moves } from './moves.ts'
import { openapi } from './openapi.ts'
import { Problem } from './problem.ts'
import { refuseForeignOrigin, visitorOf } from './visitor.ts'
import { welcome } from './welcome.ts'
import { readInstant, toWire } from './wire.ts'

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export interface AppParts {
  readonly desk: Desk
  readonly signIn: SignIn
  /** The bearer token of serving.json. */
  readonly token: string | null
  /** The address people use, where a proxy stands before this server. */
  readonly publicUrl: string | null
  /** True where reading needs a sign-in too. */
  readonly isPrivate: boolean
  /** The console as built, or null where there is none. */
  readonly consoleFolder: string | null
  readonly logger: NonNullable<FastifyServerOptions['logger']>
}

const BODY_LIMIT = 256 * 1024
const READING_PATIENCE = 60
const OPEN_TO_ANYBODY = ['/desk/v1/me', '/desk/v1/sign-in', '/desk/v1/sign-out', '/desk/v1/openapi.json']

/** Every address of the server, and the order in which each request is looked at. */
export const buildApp = async (parts: AppParts): Promise<App> => {
  const app: App = fastify({
    logger: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: false,
    genReqId: () => v7(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => answerProblem(error, request, reply),
    ajv: {
      customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true },
      onCreate: (ajv) => {
        ajv.addFormat('date-time', (text: string) => readInstant(text) !== null)
        ajv.addFormat('date', (text: string) => parseDate(text) !== null)
      },
    },
  }).withTypeProvider<TypeBoxTypeProvider>()

  await app.register(cookie)
  app.decorateRequest('visitor', null)
  app.setErrorHandler(answerProblem)
  app.setNotFoundHandler(answerUnknown(pageOf(parts.consoleFolder)))
  // The schemas describe what is sent; the views are typed where they are made and are sent whole.
  app.setSerializerCompiler(() => (document) => JSON.stringify(document))

  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply)
    reply.header('x-correlator', request.id)
    // The route that was found, not the address as written: `/%64esk/` leads here too.
    const route = request.routeOptions.url ?? ''
    if (!route.startsWith('/desk/')) return
    reply.header('cache-control', 'no-store')
    refuseForeignOrigin(request, parts.publicUrl)
    request.visitor = await visitorOf(request, parts)
    const isOpen = !parts.isPrivate || OPEN_TO_ANYBODY.includes(route)
    if (!isOpen && request.visitor === null) throw new Problem('not-signed-in', 'This group is read by its members.')
  })
  // A connection that is busy while the server stops is closed with its answer.
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close')
  })
  // A move that takes nothing may come without a body.
  app.addHook('preValidation', async (request) => {
    if (request.method === 'POST' && request.body === undefined) request.body = {}
  })
  app.addHook('preSerialization', async (_request, _reply, view) => toWire(view))

  const thread = openReadingThread({ seconds: READING_PATIENCE })
  app.addHook('onClose', thread.close)

  await openapi(app)
  metrics(app)
  health(app, parts)
  welcome(app, parts)
  accounts(app, parts)
  calls(app, parts)
  backlog(app, parts)
  facts(app, parts)
  moves(app, parts)
  documents(app, parts, thread)
  importing(app, parts, thread)
  changes(app, parts)
  await consoleFiles(app, parts.consoleFolder)
  return app
}

import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import type { SendPage } from './console.ts'
import { PROBLEM_TYPE, PROBLEMS, Problem, problemDocument, problemOf } from './problem.ts'

/** The one place where anything thrown becomes a response. A bug is logged whole, and told as a correlator. */
export const answerProblem = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(thrown)
  const [status] = PROBLEMS[problem.code]
  if (status >= 500) request.log.error({ err: thrown, correlator: request.id }, problem.message)
  void reply
    .code(status)
    .header('x-correlator', request.id)
    .type(PROBLEM_TYPE)
    .serializer((document: unknown) => JSON.stringify(document))
    .send(problemDocument(problem, request.id))
}

/** An address without a route: a page of the console for a browser, a problem for everybody else. */
export const answerUnknown =
  (sendPage: SendPage) =>
  (request: FastifyRequest, reply: FastifyReply): unknown => {
    const isPage = /^\/(?!desk\/|apis\b|identity\b|network\/|health\b|metrics\b|problems\/|assets\/)/.test(request.url)
    const wantsPage = ['GET', 'HEAD'].includes(request.method) && /text\/html|\*\/\*/.test(request.headers.accept ?? '')
    if (isPage && wantsPage) return sendPage(reply)
    const path = request.url.split('?')[0]
    return answerProblem(new Problem('unknown-route', `Nothing answers ${request.method} ${path}.`), request, reply)
  }

/** What was not even a request of HTTP. */
export const answerClientError = (error: FastifyError, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const known = problemOf(error)
  const problem =
    known.code === 'internal' ? new Problem('invalid-request', 'This is not a well-formed request of HTTP.') : known
  const [status] = PROBLEMS[problem.code]
  const body = JSON.stringify(problemDocument(problem, v7()))
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`
  const length = Buffer.byteLength(body)
  socket.end(
    `${head}\r\ncontent-type: ${PROBLEM_TYPE}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${body}`,
  )
}

import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '@trunkline/governance'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from '../sign-in/accounts.ts'
import { hashOf } from '../sign-in/secrets.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for somebody who has not signed in. */
    visitor: Actor | null
  }
}

export const COOKIE = 'trunkline'

/** Whoever has not signed in: may look where looking is open, and do nothing. */
export const ANYBODY: Actor = { id: 'anybody', name: 'Anybody', role: 'observer' }

const isToken = (given: string, token: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(token)))

export interface VisitorOptions {
  readonly signIn: SignIn
  /** Of serving.json: acts as the folder's operator. */
  readonly token: string | null
}

/** Who a request comes from, by the session's cookie or the folder's token. */
export const visitorOf = async (request: FastifyRequest, { signIn, token }: VisitorOptions): Promise<Actor | null> => {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) {
    if (token !== null && isToken(bearer, token)) return actorOf(await signIn.operator())
    throw new Problem('not-signed-in', 'The token is not that of the server that runs now.', {
      hint: 'Read serving.json of the data folder again: every start of the server has a new token.',
    })
  }
  const session = request.cookies[COOKIE]
  return session === undefined ? null : signIn.actorOf(session)
}

/** Lets only writers through, and says which actor writes. */
export const writerOf = (request: FastifyRequest): Actor => {
  const visitor = signedIn(request)
  if (visitor.role === 'observer')
    throw new Problem('role-not-allowed', 'Observers may look, not write.', {
      hint: 'Ask a chair or a member to do it.',
    })
  return visitor
}

export const signedIn = (request: FastifyRequest): Actor => {
  if (request.visitor === null) throw new Problem('not-signed-in', 'This needs a sign-in.')
  return request.visitor
}

/**
 * Refuses a write that a page of another site sent with our cookie. Browsers put `Origin` on every write; a program
 * without one carries no cookie that it was not given.
 */
export const refuseForeignOrigin = (request: FastifyRequest, publicUrl: string | null): void => {
  const origin = request.headers.origin
  if (origin === undefined || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const host = URL.canParse(origin) ? new URL(origin).host : null
  const isOwn = host !== null && (host === request.headers.host || (publicUrl !== null && origin === publicUrl))
  if (!isOwn) throw new Problem('foreign-origin', `This request was sent from ${origin}.`)
}

export const setSession = (request: FastifyRequest, reply: FastifyReply, token: string, lifetime: number): void => {
  const secure = request.protocol === 'https'
  reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: lifetime / 1000 })
}

import { ROLES } from '@trunkline/governance'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { exactly, name, oneOf } from '../desk/schema-words.ts'
import { type Account, actorOf } from '../sign-in/accounts.ts'
import { COLLEAGUE_LINK_LIFETIME } from '../sign-in/sign-in.ts'
import { answersWith } from './answers.ts'
import type { App, AppParts } from './app.ts'
import { Problem } from './problem.ts'
import { writerOf } from './visitor.ts'
import { actor } from './welcome.ts'

const tags = ['people']
const params = Type.Object({ id: Type.String() })
const invited = answersWith({ account: actor, link: Type.String() })

const onlyChairs = (request: FastifyRequest): void => {
  if (writerOf(request).role !== 'chair')
    throw new Problem('role-not-allowed', 'Only a chair looks after accounts.', { hint: 'Ask a chair.' })
}

/** Colleagues' accounts, looked after by chairs: made with a one-time link, given a new link, closed. */
export const accounts = (app: App, { signIn, publicUrl }: AppParts): void => {
  const find = async (id: string): Promise<Account> => {
    const found = (await signIn.accounts()).find((account) => account.id === id)
    if (found === undefined) throw new Problem('unknown-account', `No account has the id "${id}".`)
    return found
  }
  const invite = async (account: Account, request: FastifyRequest) => {
    const code = await signIn.mintCode(account, COLLEAGUE_LINK_LIFETIME)
    const here = publicUrl ?? `${request.protocol}://${request.host}`
    return { account: actorOf(account), link: `${here}/sign-in?code=${code}` }
  }

  const all = { summary: 'Every account', tags, response: answersWith({ accounts: Type.Array(actor) }) }
  app.get('/desk/v1/accounts', { schema: all }, async (request) => {
    onlyChairs(request)
    return { accounts: (await signIn.accounts()).map(actorOf) }
  })

  const add = {
    summary: 'Make an account for a colleague, with a one-time link',
    tags,
    body: exactly({ name: name(), role: oneOf(ROLES), organisation: Type.Optional(name()) }),
    response: invited,
  }
  app.post('/desk/v1/accounts', { schema: add }, async (request) => {
    onlyChairs(request)
    const added = await signIn.addAccount(request.body)
    if (added !== null) return invite(added, request)
    throw new Problem('already-exists', `There is an account named ${request.body.name} already.`, {
      hint: 'Choose another name, or give that account a new link: POST /desk/v1/accounts/{id}/link.',
    })
  })

  const link = { summary: 'A new one-time link, instead of any before', tags, params, response: invited }
  app.post('/desk/v1/accounts/:id/link', { schema: link }, async (request) => {
    onlyChairs(request)
    return invite(await find(request.params.id), request)
  })

  const close = {
    summary: 'End an account and its sessions; what it recorded stays',
    tags,
    params,
    response: answersWith({ account: actor }),
  }
  app.post('/desk/v1/accounts/:id/close', { schema: close }, async (request) => {
    onlyChairs(request)
    const account = await find(request.params.id)
    if (await signIn.closeAccount(account)) return { account: actorOf(account) }
    throw new Problem('refused', 'The first account stays: the terminal acts in its name.', {
      hint: 'Close another account, or sign out of this one.',
    })
  })
}

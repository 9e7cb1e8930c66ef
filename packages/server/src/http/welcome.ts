import { type Actor, formatInstant, ROLES } from '@trunkline/governance'
import Type from 'typebox'
import { describing } from '../desk/same.ts'
import { exactly, name, oneOf, orNull } from '../desk/schema-words.ts'
import { SESSION_LIFETIME } from '../sign-in/sign-in.ts'
import { answersWith } from './answers.ts'
import type { App, AppParts } from './app.ts'
import { Problem } from './problem.ts'
import { COOKIE, setSession } from './visitor.ts'

const tags = ['people']
export const actor = describing<Actor>()(
  Type.Object({ id: Type.String(), name: name(), role: oneOf(ROLES), organisation: Type.Optional(name()) }),
)
const me = answersWith({
  actor: orNull(actor),
  now: Type.String({ format: 'date-time' }),
  demonstration: Type.Boolean(),
})

/** Who is there: signing in and out. */
export const welcome = (app: App, { desk, signIn }: AppParts): void => {
  app.get(
    '/desk/v1/me',
    { schema: { summary: 'Who asks, and what time it is here', tags, response: me } },
    async ({ visitor }) => ({
      actor: visitor,
      now: formatInstant(desk.now()),
      demonstration: desk.isDemonstration,
    }),
  )

  const code = exactly({ code: Type.String({ minLength: 1, maxLength: 200 }) })
  app.post(
    '/desk/v1/sign-in',
    {
      schema: {
        summary: 'Sign in with the code of a one-time link',
        tags,
        body: code,
        response: answersWith({ actor }),
      },
    },
    async (request, reply) => {
      const session = await signIn.signIn(request.body.code)
      if (session === null) throw new Problem('link-not-valid', 'The code was used, has expired, or was never given.')
      setSession(request, reply, session.token, SESSION_LIFETIME)
      return { actor: session.actor }
    },
  )

  app.post(
    '/desk/v1/sign-out',
    { schema: { summary: 'Sign out', tags, response: answersWith({ actor: Type.Null() }) } },
    async (request, reply) => {
      const token = request.cookies[COOKIE]
      if (token !== undefined) await signIn.signOut(token)
      reply.clearCookie(COOKIE, { path: '/' })
      return { actor: null }
    },
  )
}

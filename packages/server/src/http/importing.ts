import type { DocumentFile } from '@trunkline/documents'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { exactly } from '../desk/schema-words.ts'
import { type PlanView, planSchema } from '../desk/view-schemas/documents.ts'
import { refTo } from '../desk/view-schemas/words.ts'
import type { ReadingThread } from '../documents/reading-thread.ts'
import { answers, answersWith } from './answers.ts'
import type { App, AppParts } from './app.ts'
import { files, filesOf, UPLOAD_LIMIT } from './documents.ts'
import { Problem } from './problem.ts'
import { signedIn, writerOf } from './visitor.ts'

const onlyChairs = (request: FastifyRequest) => {
  const actor = writerOf(request)
  // An import enters statuses and owners, which members may not.
  if (actor.role !== 'chair') throw new Problem('role-not-allowed', 'Only a chair imports.', { hint: 'Ask a chair.' })
  return actor
}

/** Documents become facts: first a plan that everybody may look at, then exactly that plan, whole or not at all. */
export const importing = (app: App, { desk }: AppParts, thread: ReadingThread): void => {
  const planOf = async (given: readonly DocumentFile[]) => {
    const { group, facts } = await desk.known()
    const { plan, findings } = await thread.run('plan', given, facts, { now: desk.now(), rules: desk.rules })
    const { drafts, ...rest } = plan
    const { digest, additions, counts, conflicts } = rest
    const view: PlanView = { digest, additions, counts, conflicts, findings }
    return { drafts, view, group }
  }

  const plan = {
    summary: 'What an import would add',
    tags: ['documents'],
    body: exactly({ files }),
    response: answers(refTo(planSchema)),
  }
  app.post('/desk/v1/import/plan', { schema: plan, bodyLimit: UPLOAD_LIMIT }, async (request) => {
    signedIn(request)
    return (await planOf(filesOf(request.body.files))).view
  })

  const changed = (view: PlanView): Problem =>
    new Problem('plan-changed', 'The group or the documents changed since the plan was made.', {
      members: { plan: view },
    })
  const apply = {
    summary: 'Apply exactly the plan of that digest, whole or not at all',
    tags: ['documents'],
    body: exactly({ files, digest: Type.String({ maxLength: 200 }) }),
    response: answersWith({ digest: Type.String(), added: Type.Integer() }),
  }
  app.post('/desk/v1/import/apply', { schema: apply, bodyLimit: UPLOAD_LIMIT }, async (request) => {
    const actor = onlyChairs(request)
    const given = filesOf(request.body.files)
    const { drafts, view, group } = await planOf(given)
    if (view.digest !== request.body.digest) throw changed(view)
    const appended = await desk.append(drafts, actor, group)
    if (!appended.ok) throw changed((await planOf(given)).view)
    return { digest: view.digest, added: appended.recorded.length }
  })
}

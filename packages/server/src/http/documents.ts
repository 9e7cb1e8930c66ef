import { checkDocuments, type DocumentFile, type Plan, planImport, readDocuments } from '@trunkline/documents'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Known } from '../desk/living-group.ts'
import { exactly } from '../desk/schema-words.ts'
import type { App, AppParts } from './app.ts'
import { Problem } from './problem.ts'
import { signedIn, writerOf } from './visitor.ts'

// The group's whole record is 3 MB; a file beyond what is read at all is still told as a finding.
const BODY_LIMIT = 64 * 1024 * 1024

const files = Type.Array(exactly({ path: Type.String({ maxLength: 1000 }), text: Type.String() }), { maxItems: 5000 })

const filesOf = (given: readonly { readonly path: string; readonly text: string }[]): readonly DocumentFile[] =>
  given.map(({ path, text }) => ({ path, content: text, size: Buffer.byteLength(text) }))

const onlyChairs = (request: FastifyRequest) => {
  const actor = writerOf(request)
  // An import enters statuses and owners, which members may not.
  if (actor.role !== 'chair') throw new Problem('role-not-allowed', 'Only a chair imports.', { hint: 'Ask a chair.' })
  return actor
}

/** The group's documents: judged, planned into facts, applied, and written back. */
export const documents = (app: App, { desk }: AppParts): void => {
  const planOn = ({ group, facts }: Known, given: readonly DocumentFile[]) => {
    const { documents: found, findings } = readDocuments(given)
    return { plan: planImport(found, group, facts, { now: desk.now(), rules: desk.rules }), findings }
  }
  const shown = ({ digest, additions, counts, conflicts }: Plan) => ({ digest, additions, counts, conflicts })

  const check = { summary: 'Read documents and judge them', tags: ['documents'], body: exactly({ files }) }
  app.post('/desk/v1/check', { schema: check, bodyLimit: BODY_LIMIT }, async (request) => {
    signedIn(request)
    return checkDocuments(filesOf(request.body.files))
  })

  const plan = { summary: 'What an import would add', tags: ['documents'], body: exactly({ files }) }
  app.post('/desk/v1/import/plan', { schema: plan, bodyLimit: BODY_LIMIT }, async (request) => {
    signedIn(request)
    const planned = planOn(await desk.known(), filesOf(request.body.files))
    return { ...shown(planned.plan), findings: planned.findings }
  })

  const apply = {
    summary: 'Apply exactly the plan of that digest, whole or not at all',
    tags: ['documents'],
    body: exactly({ files, digest: Type.String({ maxLength: 200 }) }),
  }
  app.post('/desk/v1/import/apply', { schema: apply, bodyLimit: BODY_LIMIT }, async (request) => {
    const actor = onlyChairs(request)
    const given = filesOf(request.body.files)
    const known = await desk.known()
    const planned = planOn(known, given)
    const appended =
      planned.plan.digest === request.body.digest && (await desk.append(planned.plan.drafts, actor, known.group))
    if (appended === false || !appended.ok) {
      const now = appended === false ? planned : planOn(await desk.known(), given)
      throw new Problem('plan-changed', 'The group or the documents changed since the plan was made.', {
        members: { plan: { ...shown(now.plan), findings: now.findings } },
      })
    }
    return { digest: planned.plan.digest, counts: planned.plan.counts, added: appended.recorded.length }
  })
}

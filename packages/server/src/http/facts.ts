import type { Recorded, StreamId } from '@trunkline/governance'
import Type from 'typebox'
import { orNull } from '../desk/schema-words.ts'
import { recordedSchema, refTo } from '../desk/view-schemas/words.ts'
import { answersWith } from './answers.ts'
import type { App, AppParts } from './app.ts'

const PAGE = 500
const LARGEST_PAGE = 5000

const count = () => Type.Optional(Type.String({ pattern: '^\\d{1,9}$' }))

/** The record itself, page by page. */
export const facts = (app: App, { desk: { store } }: AppParts): void => {
  const schema = {
    summary: 'Facts as recorded: after a position, or of one stream after a version',
    tags: ['facts'],
    querystring: Type.Object({
      stream: Type.Optional(Type.String({ examples: ['call:2025-11-27'] })),
      after: count(),
      limit: count(),
    }),
    response: answersWith({ facts: Type.Array(refTo(recordedSchema)), next: orNull(Type.Integer()) }),
  }
  app.get('/desk/v1/facts', { schema }, async (request) => {
    const { stream, after = '0', limit: wanted = `${PAGE}` } = request.query
    const limit = Math.min(Math.max(1, Number(wanted)), LARGEST_PAGE)
    const read = async (): Promise<readonly Recorded[]> =>
      stream === undefined
        ? store.read({ after: Number(after), limit })
        : (await store.readStream(stream as StreamId, Number(after))).slice(0, limit)
    const page = await read()
    const last = page.length < limit ? undefined : page.at(-1)
    return { facts: page, next: last === undefined ? null : stream === undefined ? last.position : last.version }
  })
}

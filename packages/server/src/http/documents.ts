import { type DocumentFile, LARGEST_FILE } from '@trunkline/documents'
import Type from 'typebox'
import { exactly } from '../desk/schema-words.ts'
import { checkSchema, tableSchema } from '../desk/view-schemas/documents.ts'
import { refTo } from '../desk/view-schemas/words.ts'
import type { ReadingThread } from '../documents/reading-thread.ts'
import { answers } from './answers.ts'
import type { App, AppParts } from './app.ts'
import { Problem } from './problem.ts'
import { signedIn } from './visitor.ts'

/** The group's whole record is 3 MB; a file beyond what is read at all is still told as a finding. */
export const UPLOAD_LIMIT = 64 * 1024 * 1024

export const files = Type.Array(exactly({ path: Type.String({ maxLength: 1000 }), text: Type.String() }), {
  maxItems: 5000,
})

export const filesOf = (given: readonly { readonly path: string; readonly text: string }[]): readonly DocumentFile[] =>
  given.map(({ path, text }) => ({ path, content: text, size: Buffer.byteLength(text) }))

/** The group's documents: judged, and the table brought up to date. Nothing is stored. */
export const documents = (app: App, { desk }: AppParts, thread: ReadingThread): void => {
  const check = {
    summary: 'Read documents and judge them',
    tags: ['documents'],
    body: exactly({ files }),
    response: answers(refTo(checkSchema)),
  }
  app.post('/desk/v1/check', { schema: check, bodyLimit: UPLOAD_LIMIT }, async (request) => {
    signedIn(request)
    return thread.run('check', filesOf(request.body.files))
  })

  const table = {
    summary: 'The group’s own table brought up to date, only the lines that must change; `releases` follows those too',
    tags: ['documents'],
    body: exactly({
      path: Type.Optional(Type.String({ maxLength: 1000 })),
      text: Type.String({ maxLength: LARGEST_FILE }),
      releases: Type.Optional(Type.Boolean()),
    }),
    response: answers(refTo(tableSchema)),
  }
  app.post('/desk/v1/table', { schema: table, bodyLimit: UPLOAD_LIMIT }, async (request) => {
    signedIn(request)
    const { path = 'APIbacklog.md', text, releases = false } = request.body
    const updated = await thread.run('table', await desk.group(), { path, text, releases })
    if (updated !== null) return updated
    throw new Problem('invalid-input', `${path} holds no backlog table.`, {
      hint: 'Send the text of APIbacklog.md, with its table in HTML. /desk/v1/check says what is wrong with it.',
      members: { errors: [{ path: 'body/text', says: 'holds no backlog table' }] },
    })
  })
}

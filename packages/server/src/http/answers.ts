import Type, { type TSchema } from 'typebox'
import { named, refTo } from '../desk/view-schemas/words.ts'
import { DOCUMENT_TYPES } from './looking.ts'
import { PROBLEM_TYPE } from './problem.ts'

/** RFC 9457, with what this server always adds. Single problems have more members; each is in its description. */
export const problemSchema = named(
  'Problem',
  Type.Object({
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    hint: Type.String({ description: 'What to do next' }),
    correlator: Type.Optional(Type.String()),
  }),
)

const PROBLEM = {
  description: 'A problem, with what to do next',
  content: { [PROBLEM_TYPE.split(';')[0] ?? '']: { schema: refTo(problemSchema) } },
}

/** What an address answers, for the OpenAPI document: its view, or a problem. */
export const answers = (
  view: TSchema,
): { readonly 200: TSchema; readonly '4XX': unknown; readonly '5XX': unknown } => ({
  200: view,
  '4XX': PROBLEM,
  '5XX': PROBLEM,
})

/** The same record as JSON, and as each of the documents that `format` asks for. */
export const answersOrDocuments = (view: TSchema) => ({
  ...answers(view),
  200: {
    description: 'The record, or the document that `format` asks for',
    content: Object.fromEntries([
      ['application/json', { schema: view }],
      ...DOCUMENT_TYPES.map((type) => [type, { schema: Type.String() }]),
    ]),
  },
})

/** An answer whose members are few enough to be told here. */
export const answersWith = (members: Record<string, TSchema>) => answers(Type.Object(members))

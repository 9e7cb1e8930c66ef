import { Fault } from '../fault.ts'

/** Every problem the server can answer with: its status, what it is, and what to do next where nothing closer is known. */
export const PROBLEMS = {
  'invalid-input': [400, 'The request does not fit', 'Correct the members listed in `errors` and send it again.'],
  'invalid-json': [400, 'The body is not JSON', 'Send one JSON document in UTF-8, `{}` where nothing is to be said.'],
  'invalid-request': [400, 'The request cannot be read', 'Check the address and the headers, then send it again.'],
  'link-not-valid': [
    401,
    'The link is not valid',
    'It works once and for a limited time. Ask a chair for a new one, or start the server with --new-link.',
  ],
  'not-signed-in': [
    401,
    'Not signed in',
    'Open the one-time link that the server printed when it started, or ask a chair for one.',
  ],
  'role-not-allowed': [403, 'Not open to your role', 'Ask somebody who has the role to do it.'],
  'foreign-origin': [
    403,
    'Sent from another site',
    'Write from the console itself, or from a program without `Origin`.',
  ],
  'unknown-route': [404, 'Nothing is there', 'See /desk/v1/openapi.json for every address.'],
  'unknown-move': [404, 'There is no such move', 'See /desk/v1/openapi.json for the moves of each family.'],
  'unknown-call': [404, 'There is no such call', 'List the calls at /desk/v1/calls, or ask for `next`.'],
  'unknown-proposal': [404, 'There is no such proposal', 'List the proposals at /desk/v1/proposals.'],
  'unknown-action': [404, 'There is no such action point', 'List the action points at /desk/v1/actions.'],
  'unknown-organisation': [404, 'There is no such organisation', 'List them at /desk/v1/organisations.'],
  'unknown-person': [404, 'There is no such person', 'Register the person first.'],
  'changed-meanwhile': [
    409,
    'It changed meanwhile',
    'Look at both versions; send yours again upon the newer one if it still holds.',
  ],
  'plan-changed': [409, 'The plan is no longer the same', 'Look at the new plan, then apply that one.'],
  'already-exists': [409, 'It is there already', 'Choose another name, or change the one that is there.'],
  'unknown-account': [404, 'There is no such account', 'List them at /desk/v1/accounts.'],
  'too-large': [413, 'Too large', 'Send less at once.'],
  'unsupported-media-type': [415, 'Not a media type taken here', 'Send JSON with `Content-Type: application/json`.'],
  refused: [422, 'The rules are against it', 'Each refusal says what to do next.'],
  'headers-too-large': [431, 'The headers are too large', 'Clear the cookies of this site, then try again.'],
  'too-slow': [408, 'The request took too long to arrive', 'Send it again.'],
  internal: [500, 'Something broke here', 'Try again. If it stays, report it with the correlator.'],
  'store-unavailable': [503, 'The data cannot be reached', 'Try again in a moment.'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string, hint: string]>>

export type ProblemCode = keyof typeof PROBLEMS

/** The one way to end a request with an error. `members` stand beside the standard ones of RFC 9457. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly hint: string
  readonly members: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, detail: string, more: { hint?: string; members?: Record<string, unknown> } = {}) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.hint = more.hint ?? PROBLEMS[code][2]
    this.members = more.members ?? {}
  }
}

interface Complaint {
  readonly instancePath: string
  readonly message?: string
  readonly keyword?: string
  readonly params?: Readonly<Record<string, unknown>>
}

const saysOf = ({ message = 'does not fit', keyword, params = {} }: Complaint): string => {
  if (keyword === 'additionalProperties') return `has no member "${params['additionalProperty']}"`
  if (keyword === 'enum' && Array.isArray(params['allowedValues']))
    return `must be one of ${params['allowedValues'].join(', ')}`
  return message
}

const invalidInput = (complaints: readonly Complaint[], part: string): Problem => {
  const errors = complaints.map((complaint) => ({
    path: `${part}${complaint.instancePath}`,
    says: saysOf(complaint),
  }))
  return new Problem('invalid-input', errors.map(({ path, says }) => `${path} ${says}`).join('; '), {
    members: { errors },
  })
}

// Fastify's and Node's own codes for what never reaches a handler.
const BY_CODE: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid-json', 'The body is not valid JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid-json', 'The body is empty, though its type says JSON.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'The body is larger than this address takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'The body has a type that is not taken here.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid-request', 'The body is not as long as its header says.'],
  FST_ERR_BAD_URL: ['invalid-request', 'The address is not well formed.'],
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'The headers are larger than this server takes.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['too-slow', 'The request did not arrive in time.'],
}

/** What anybody is told of something thrown: a bug is told as nothing but `internal`. */
export const problemOf = (thrown: unknown): Problem => {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof Fault) {
    const code = thrown.code === 'too-much' ? 'too-large' : 'store-unavailable'
    return new Problem(code, thrown.message, { hint: thrown.hint })
  }
  if (!(thrown instanceof Error)) return new Problem('internal', 'An unexpected error.')
  if ('validation' in thrown && Array.isArray(thrown.validation))
    return invalidInput(thrown.validation, 'validationContext' in thrown ? String(thrown.validationContext) : 'body')
  const known = 'code' in thrown ? BY_CODE[String(thrown.code)] : undefined
  if (known !== undefined) return new Problem(...known)
  if (thrown instanceof SyntaxError && 'statusCode' in thrown && thrown.statusCode === 400)
    return new Problem('invalid-json', 'The body is not valid JSON.')
  return new Problem('internal', 'An unexpected error.')
}

/** The document of RFC 9457. */
export const problemDocument = (problem: Problem, correlator: string | null): Readonly<Record<string, unknown>> => {
  const [status, title] = PROBLEMS[problem.code]
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    hint: problem.hint,
    ...(correlator === null ? {} : { correlator }),
    ...problem.members,
  }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

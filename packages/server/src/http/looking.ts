import { FORMATS, type Format } from '@trunkline/documents'
import type { Group } from '@trunkline/governance'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Desk } from '../desk/desk.ts'
import { oneOf } from '../desk/schema-words.ts'
import type { Looking } from '../desk/views.ts'
import { DOCUMENT_POLICY } from './headers.ts'
import { ANYBODY } from './visitor.ts'

/** What a request looks at: the group now (or the given one), with the eyes of whoever asks. */
export const lookingBy = async (request: FastifyRequest, desk: Desk, group?: Group): Promise<Looking> => ({
  group: group ?? (await desk.group()),
  rules: desk.rules,
  now: desk.now(),
  actor: request.visitor ?? ANYBODY,
})

/** The query's `format`: JSON, or one of the documents that people pass on. */
export const format = Type.Optional(oneOf(['json', ...FORMATS] as const))

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  confluence: 'text/plain; charset=utf-8',
  mail: 'text/plain; charset=utf-8',
}

export const DOCUMENT_TYPES = [...new Set(Object.values(MEDIA_TYPES).map((type) => type.split(';')[0] ?? ''))]

export const sendDocument = (reply: FastifyReply, wanted: Format, text: string): FastifyReply => {
  if (wanted === 'html') reply.header('content-security-policy', DOCUMENT_POLICY)
  return reply.type(MEDIA_TYPES[wanted]).send(text)
}

import type { FastifyReply } from 'fastify'

/** For the console: everything from this server, nothing inline but a style with the nonce, in nobody's frame. */
export const consolePolicy = (nonce: string | null): string =>
  [
    "default-src 'self'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * For a document that carries its own style: nothing runs, nothing is fetched. The console may frame it and, as nothing
 * runs in it, measure it; its links open beside it.
 */
export const DOCUMENT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ')

export const setSecurityHeaders = (reply: FastifyReply): void => {
  reply.headers({
    'content-security-policy': consolePolicy(null),
    'x-content-type-options': 'nosniff',
    // The sign-in link carries its code in the address: no other site may learn it.
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  })
}

import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in a link and in a header. */
export const mintSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored instead of a secret. No salt or stretching: a secret of 256 random bits cannot be guessed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

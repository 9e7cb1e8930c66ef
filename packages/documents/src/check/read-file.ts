import type { Reading } from './readers.ts'
import type { DocumentKind } from './recognise.ts'

/** A file as its reader left it. */
export interface ReadFile extends Reading {
  readonly path: string
  readonly kind: DocumentKind | null
}

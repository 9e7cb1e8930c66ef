/** A file as it was found: text, or bytes that may be anything. */
export interface DocumentFile {
  /** As the person wrote it or as the walk found it; `/` or `\` between folders. */
  readonly path: string
  readonly content: string | Uint8Array
  /** Bytes on disk; more than `content` holds where the file is too large to be read at all. */
  readonly size: number
  /** Why nothing could be read, in the system's words. */
  readonly problem?: string
}

// A file larger than this is not read at all; the largest document of the group has a fortieth of it.
export const LARGEST_FILE = 8_000_000

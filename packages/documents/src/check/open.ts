import { type Finding, finding } from '../finding.ts'
import { reporting } from '../reporting.ts'
import { isSound } from '../soundness.ts'
import { type DocumentFile, LARGEST_FILE } from './document-file.ts'

// In every engine that runs TypeScript; not in the language's own library, which is all that this room compiles with.
declare const TextDecoder: new (label: 'utf-8') => { decode: (bytes: Uint8Array) => string }

const decoder = new TextDecoder('utf-8')

/** Formats that accompany the group's documents and are not read: no finding of theirs would help anybody. */
const ATTACHMENT = /\.(?:png|jpe?g|gif|webp|ico|svg|pdf|pptx?|docx?|xlsx?|odt|ods|odp|zip|gz|mp4|mp3|woff2?)$/i

const isAttachment = (path: string): boolean => ATTACHMENT.test(path)

export interface Opened {
  /** Null where there is nothing to read; the findings then say why. */
  readonly text: string | null
  readonly findings: readonly Finding[]
}

const closed = (found: Finding): Opened => ({ text: null, findings: [found] })

/** The text of a file: bytes are read as UTF-8. Unreadable, too large, binary and empty files have none. */
export const openDocument = (file: DocumentFile): Opened => {
  const place = { file: file.path, line: 1 }
  if (file.problem !== undefined) {
    const says = `The file cannot be read: ${file.problem}`
    return closed(finding('unreadable-file', place, says, 'Check that it exists and that you may read it.'))
  }
  if (file.size > LARGEST_FILE || file.content.length > LARGEST_FILE) {
    const says = `The file has ${Math.max(file.size, file.content.length)} bytes; ${LARGEST_FILE} are read at most.`
    return closed(finding('file-too-large', place, says, 'Split it, or remove what does not belong into it.'))
  }
  if (isAttachment(file.path)) {
    return closed(finding('unknown-document', place, 'An attachment; it is not read.', 'Nothing needs to be done.'))
  }
  const text = typeof file.content === 'string' ? file.content : decoder.decode(file.content)
  const { findings, report } = reporting(file.path)
  return isSound(text, report) ? { text, findings } : { text: null, findings }
}

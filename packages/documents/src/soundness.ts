import { lineCounter } from './markdown/sections.ts'
import type { Report } from './reporting.ts'

/** Longest text a reader takes, in UTF-16 units. The largest document of the group has a hundredth of it. */
export const LONGEST_DOCUMENT = 8_000_000

const SCRIPT =
  /(?<!\\)<\s*(?:script|iframe|object|embed)\b|(?:\]\(|\b(?:href|src)\s*=\s*["']?)\s*javascript\s*:|(?<!\\)<[a-z][^<>]{0,500}\son[a-z]{3,20}\s*=/gi

const SCRIPTS_REPORTED = 20

const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32) || code === 0xfffd

const looksBinary = (source: string): boolean => {
  const length = Math.min(source.length, 8_192)
  let controls = 0
  for (let at = 0; at < length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 0) return true
    if (isControl(code)) controls += 1
  }
  return controls > length / 50
}

const reportScripts = (source: string, report: Report): void => {
  const lineAt = lineCounter(source, 1)
  let count = 0
  for (const match of source.matchAll(SCRIPT)) {
    const says = `Active content: ${match[0].slice(0, 40)}`
    report('script-in-document', lineAt(match.index), says, 'Remove it; it is read as text and never run.')
    count += 1
    if (count === SCRIPTS_REPORTED) return
  }
}

/**
 * False where there is nothing to read: empty, binary or too large. Scripts are reported, twenty of them at most, and
 * never run: readers take text only.
 */
export const isSound = (source: string, report: Report): boolean => {
  if (source.trim() === '') {
    report('empty-file', 1, 'The file is empty.', 'Fill it, or remove it.')
    return false
  }
  if (looksBinary(source)) {
    report('binary-file', 1, 'The file is not text.', 'Save it as UTF-8 text.')
    return false
  }
  if (source.length > LONGEST_DOCUMENT) {
    report('file-too-large', 1, `The file has ${source.length} characters; ${LONGEST_DOCUMENT} are read.`, 'Split it.')
    return false
  }
  const lost = source.indexOf('\ufffd')
  if (lost !== -1) {
    report(
      'undecodable-character',
      lineCounter(source, 1)(lost),
      'A character could not be read.',
      'Save the file as UTF-8.',
    )
  }
  reportScripts(source, report)
  return true
}

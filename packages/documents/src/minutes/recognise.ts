import { linesOf } from '../markdown/sections.ts'

const FILE_NAME =
  /(?:^|[\\/])(?:mom|minutes)[-_ ]?\d{4}-\d{2}-\d{2}[^\\/]*$|(?:^|[\\/])\d{4}-\d{2}-\d{2}[^\\/]*\.(?:txt|md)$/i
const ATTENDEES = /^(?:#{1,6}\s*)?(?:attendees|attendance|participants)\s*$/i
const DISCUSSION = /^(?:#{1,6}\s*)?(?:discussion|agenda(?: proposal)?|current issues)\s*$/i

/** Recognises minutes by their headings, or by a dated name with one of them; never by the name alone. */
export const isMinutes = (source: string, file: string): boolean => {
  const texts = linesOf(source.slice(0, 40_000)).map(({ text }) => text.trim())
  const attendees = texts.some((text) => ATTENDEES.test(text))
  const discussion = texts.some((text) => DISCUSSION.test(text))
  return (attendees && discussion) || ((attendees || discussion) && FILE_NAME.test(file))
}

/** True for the plain text export of a wiki page, which has no Markdown headings. */
export const isPageExport = (source: string): boolean =>
  !/^#{1,6}\s/m.test(source) && linesOf(source).some(({ text }) => ATTENDEES.test(text.trim()))

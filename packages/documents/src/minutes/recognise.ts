import { type Line, linesOf } from '../markdown/sections.ts'

const FILE_NAME =
  /(?:^|[\\/])(?:mom|minutes)[-_ ]?\d{4}-\d{2}-\d{2}[^\\/]*$|(?:^|[\\/])\d{4}-\d{2}-\d{2}[^\\/]*\.(?:txt|md)$/i
const ATTENDEES = /^(?:#{1,6}\s*)?(?:attendees|attendance|participants)\s*$/i
const DISCUSSION = /^(?:#{1,6}\s*)?(?:discussion|action points raised|agenda(?: proposal)?|current issues)\s*$/i

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

/** True for minutes in the form that this project writes itself: facts of the call, and attendance as a table. */
export const isTrunkline = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => /^- \*\*Call:\*\* /.test(text)) && lines.some(({ text }) => /^## Attendance\s*$/.test(text))

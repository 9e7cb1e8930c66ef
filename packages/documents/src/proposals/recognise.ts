import { linesOf } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import { answerIn } from './answers.ts'
import { baseName } from './file-name.ts'
import { followTemplate, headingParts, type Part, tableParts } from './read-fields.ts'

const silent: Report = () => undefined

const partsOf = (source: string): readonly Part[] => {
  const lines = linesOf(source.slice(0, 200_000))
  const rows = tableParts(lines, silent)
  return followTemplate(rows) ? rows : headingParts(lines)
}

const USER_STORY_ROWS = /^(?:pre-?conditions|post-?conditions|begins when|ends when|roles, actor\(s\) and scope)$/i

/** A user story in the template of its own: steps, pre- and post-conditions. */
export const isUserStory = (source: string): boolean =>
  tableParts(linesOf(source.slice(0, 200_000)), silent).filter(({ label }) => USER_STORY_ROWS.test(label)).length >= 3

const isUnanswered = (parts: readonly Part[]): boolean => {
  const asked = parts.filter(({ field }) => field !== null).map(({ text }) => answerIn(text))
  return asked.some(({ placeholder }) => placeholder) && asked.every(({ text }) => text === '')
}

/** The template itself: by its name, or because nothing in it is answered. */
export const isProposalTemplate = (source: string, file: string): boolean => {
  if (/^_template\b|^_template-/i.test(baseName(file))) return true
  const parts = partsOf(source)
  return followTemplate(parts) && isUnanswered(parts)
}

/** A proposal in any generation of the template, or a user story beside them; never the template. */
export const isProposal = (source: string, file: string): boolean =>
  (followTemplate(partsOf(source)) || isUserStory(source)) && !isProposalTemplate(source, file)

import { cleanText } from './clean-text.ts'
import { lineBreak, link, text } from './inlines.ts'
import type { Block, Inline } from './sheet.ts'

// A closing bracket or a full stop after an address belongs to the sentence, not to the address.
const ADDRESS = /https?:\/\/[^\s<>"\\^`{|}]*[^\s<>"\\^`{|}.,;:!?'()[\]*_]/gi

const runsOf = (line: string): readonly Inline[] => {
  const runs: Inline[] = []
  let from = 0
  for (const match of line.matchAll(ADDRESS)) {
    if (match.index > from) runs.push(text(line.slice(from, match.index)))
    runs.push(link(match[0], match[0]))
    from = match.index + match[0].length
  }
  if (from < line.length) runs.push(text(line.slice(from)))
  return runs
}

/** What people wrote, as runs: line ends become breaks, addresses links, nothing else is read into it. */
export const proseRuns = (words: string): readonly Inline[] => {
  const lines = cleanText(words)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  return lines.flatMap((line, index) => (index === 0 ? runsOf(line) : [lineBreak, ...runsOf(line)]))
}

/** The same as paragraphs: an empty line parts them. */
export const proseBlocks = (words: string): readonly Block[] =>
  cleanText(words)
    .split(/\n[^\S\n]*\n/)
    .map(proseRuns)
    .filter((content) => content.length > 0)
    .map((content) => ({ kind: 'paragraph', content }))

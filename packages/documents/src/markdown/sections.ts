import { plainText } from './inline.ts'

export interface Line {
  readonly text: string
  /** Counts from 1. */
  readonly number: number
}

export interface Section {
  /** Without its marks; empty for what stands before the first heading. */
  readonly heading: string
  readonly level: number
  readonly line: number
  readonly lines: readonly Line[]
}

export const linesOf = (source: string): readonly Line[] =>
  source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ text, number: index + 1 }))

/** Cuts Markdown at its `#` headings; headings inside fenced code are text. */
export const sectionsOf = (lines: readonly Line[]): readonly Section[] => {
  const sections: { heading: string; level: number; line: number; lines: Line[] }[] = [
    { heading: '', level: 0, line: 1, lines: [] },
  ]
  let fenced = false
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line.text)) fenced = !fenced
    const match = fenced ? null : /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line.text)
    if (match === null) sections.at(-1)?.lines.push(line)
    else {
      const heading = plainText((match[2] ?? '').replace(/[ \t]+#+[ \t]*$/, ''))
      sections.push({ heading, level: (match[1] ?? '').length, line: line.number, lines: [] })
    }
  }
  return sections
}

/** Tells the line of growing offsets of a text, counting each line end once. */
export const lineCounter = (text: string, firstLine: number): ((offset: number) => number) => {
  let line = firstLine
  let counted = 0
  return (offset) => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', counted)) {
      line += 1
      counted = at + 1
    }
    return line
  }
}

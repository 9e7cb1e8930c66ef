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
      const heading = (match[2] ?? '')
        .replace(/[*_]/g, '')
        .replace(/[ \t]+#+[ \t]*$/, '')
        .trim()
      sections.push({ heading, level: (match[1] ?? '').length, line: line.number, lines: [] })
    }
  }
  return sections
}

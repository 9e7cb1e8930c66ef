import stringWidth from 'string-width'

/** Columns of a line of mail; wide characters count two. One of 72 is kept for the space that guards a line's start. */
export const MEASURE = 71

/** A blank that no line breaks at; clean texts hold none of their own. */
export const GLUE = '\u00A0'
export const glued = (words: string): string => words.replaceAll(' ', GLUE)

export const widthOf = (line: string): number => stringWidth(line)

export const padded = (words: string, width: number): string => words + ' '.repeat(Math.max(0, width - widthOf(words)))

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word too wide for a line, cut between characters; an address stays whole, because half of one leads nowhere. */
const pieces = (word: string, width: number): readonly string[] => {
  if (widthOf(word) <= width || /https?:\/\//i.test(word)) return [word]
  const cut: string[] = ['']
  for (const { segment } of characters.segment(word)) {
    const piece = `${cut.at(-1)}${segment}`
    if (widthOf(piece) > width) cut.push(segment)
    else cut[cut.length - 1] = piece
  }
  return cut
}

/** The words in lines no wider than `width`; a line end in them stays one. */
export const wrap = (words: string, width: number = MEASURE): readonly string[] =>
  words.split('\n').flatMap((line) => {
    const lines: string[] = []
    for (const word of line
      .split(' ')
      .filter((each) => each !== '')
      .flatMap((each) => pieces(each, width))) {
      const last = lines.at(-1)
      if (last === undefined || widthOf(`${last} ${word}`) > width) lines.push(word)
      else lines[lines.length - 1] = `${last} ${word}`
    }
    return lines.length === 0 ? [''] : lines
  })

/** Wrapped behind a first prefix, the later lines behind one of blanks as wide. */
export const hanging = (prefix: string, words: string): readonly string[] => {
  const indent = widthOf(prefix)
  return wrap(words, MEASURE - indent).map((line, index) => (index === 0 ? prefix : ' '.repeat(indent)) + line)
}

export const underlined = (words: string, mark: string): readonly string[] => {
  const lines = wrap(words)
  return [...lines, mark.repeat(Math.max(...lines.map(widthOf)))]
}

// A line that begins with `>` is taken for a quotation, one with `From ` for the start of another mail (RFC 3676, 4.4),
// and a blank at the end of a line for one that goes on.
export const guarded = (line: string): string => {
  const bare = line.replaceAll(GLUE, ' ').trimEnd()
  return /^(>|From )/.test(bare) ? ` ${bare}` : bare
}

/** A row of a pipe table: cells as written between the pipes, trimmed. `closed` is false where the last pipe is missing. */
export interface PipeRow {
  readonly cells: readonly string[]
  readonly closed: boolean
  readonly line: number
}

const splitAtPipes = (text: string): string[] => {
  const cells: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '|') {
      cells.push(text.slice(from, at))
      from = at + 1
    }
  }
  cells.push(text.slice(from))
  return cells
}

/** Reads one line that begins with a pipe; null for any other line. */
export const pipeRow = (text: string, line: number): PipeRow | null => {
  const trimmed = text.trim()
  if (!trimmed.startsWith('|')) return null
  const parts = splitAtPipes(trimmed.slice(1)).map((cell) => cell.trim())
  const closed = parts.length > 1 && parts.at(-1) === ''
  return { cells: closed ? parts.slice(0, -1) : parts, closed, line }
}

/** True for the line of dashes under a header, also where it is repeated below as if it were a row. */
export const isDelimiter = (row: PipeRow): boolean => {
  const filled = row.cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => /^:?-+:?$/.test(cell))
}

export const isBlank = (row: PipeRow): boolean => row.cells.every((cell) => cell === '')

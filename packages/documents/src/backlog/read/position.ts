/** Offset → line and column, both from 1. */
export type PositionAt = (offset: number) => { readonly line: number; readonly column: number }

/** Line ends are `\n`; a `\r` before it counts as the line's last character. */
export const positionsIn = (source: string): PositionAt => {
  const starts = [0]
  for (let end = source.indexOf('\n'); end !== -1; end = source.indexOf('\n', end + 1)) starts.push(end + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

import { type PositionAt, positionsIn } from '../read/position.ts'

/** An offset as the place of a finding. */
export type At = (offset: number) => { readonly file: string; readonly line: number; readonly column: number }

export const placesIn = (document: { readonly source: string; readonly file: string }): At => {
  const positionAt: PositionAt = positionsIn(document.source)
  return (offset) => ({ file: document.file, ...positionAt(offset) })
}

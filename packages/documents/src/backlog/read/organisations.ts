import type { Cell, CellLine } from '../../values.ts'

/** An organisation as the supporters' cell writes it. */
export interface WrittenOrganisation {
  readonly spelling: string
  /** Starred: the proposal's owner. */
  readonly starred: boolean
  /** Written on the first line, before the supporters' own. */
  readonly first: boolean
  readonly line: CellLine
}

const namesOn = (line: CellLine, first: boolean): readonly WrittenOrganisation[] =>
  line.text
    .split(/[,\uff0c;](?![^()]{0,200}\))/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(n\/a|-|\*)$/i.test(name))
    .map((name) => ({ spelling: name.replace(/\s*\*+$/, ''), starred: name.endsWith('*'), first, line }))

/** Owners stand before the first block of the cell; where there is no block, one line holds everybody. */
export const organisationsIn = (cell: Cell | null): readonly WrittenOrganisation[] => {
  const lines = cell?.lines ?? []
  return lines.flatMap((line) => namesOn(line, line.kind === 'text'))
}

const unique = (names: readonly WrittenOrganisation[]): readonly string[] => [
  ...new Set(names.map((name) => name.spelling)),
]

/** The star marks an owner. A name alone on the first line owns the proposal with or without star. */
export const ownersIn = (cell: Cell | null): readonly string[] => {
  const names = organisationsIn(cell)
  const starred = names.filter((name) => name.starred)
  const first = names.filter((name) => name.first)
  return unique(starred.length === 0 && first.length === 1 ? first : starred)
}

export const supportersIn = (cell: Cell | null): readonly string[] => {
  const owners = ownersIn(cell)
  return unique(organisationsIn(cell).filter((name) => !name.first || !owners.includes(name.spelling)))
}

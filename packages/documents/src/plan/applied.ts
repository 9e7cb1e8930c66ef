import type { Draft, Recorded } from '@trunkline/governance'
import type { GroupDocument } from '../values.ts'

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? ''

/** The facts that these documents told, and those they did not, by file name: one document may be read from several folders. */
export const factsByTeller = (
  facts: readonly Recorded[],
  documents: readonly GroupDocument[],
): { readonly theirs: readonly Recorded[]; readonly others: readonly Recorded[] } => {
  const names = new Set(documents.map(({ file }) => nameOf(file)))
  const isTheirs = ({ source }: Recorded): boolean => source.kind === 'document' && names.has(nameOf(source.document))
  return { theirs: facts.filter(isTheirs), others: facts.filter((fact) => !isTheirs(fact)) }
}

const keyOf = ({ stream, happenedAt, fact }: Draft): string => `${stream} ${happenedAt} ${JSON.stringify(fact)}`

/** True where every one of these facts is among the others, told of the same instant in the same words. */
export const areAmong = (some: readonly Draft[], all: readonly Draft[]): boolean => {
  const known = new Set(all.map(keyOf))
  return some.every((draft) => known.has(keyOf(draft)))
}

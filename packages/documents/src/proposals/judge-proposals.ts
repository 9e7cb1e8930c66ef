import { slugOf } from '@trunkline/governance'
import { type Finding, finding } from '../finding.ts'
import type { ProposalDocument } from '../values.ts'
import { baseName } from './file-name.ts'

/** What only several proposals together show: one name in several files, most often left over from the file copied. */
export const judgeProposals = (all: readonly ProposalDocument[]): Finding[] => {
  const byName = new Map<string, ProposalDocument[]>()
  // A scope enhancement is named for the API it enhances.
  for (const proposal of all.filter(({ type }) => type !== 'scope-enhancement')) {
    const name = proposal.fields.name?.text ?? ''
    if (name !== '') byName.set(slugOf(name), [...(byName.get(slugOf(name)) ?? []), proposal])
  }
  return [...byName.values()].flatMap((same) =>
    same.slice(1).map((proposal) => {
      const others = same.filter((other) => other !== proposal).map(({ file }) => baseName(file))
      const says = `The name ${proposal.title} is also in ${others.join(', ')}.`
      const place = { file: proposal.file, line: proposal.fields.name?.line ?? 1 }
      return finding('proposal-name-shared', place, says, 'Give each proposal its own name.')
    }),
  )
}

import type { Finding } from '../finding.ts'
import { judgeMinutes } from '../minutes/index.ts'
import { judgeProposals } from '../proposals/index.ts'
import { judgeReleases } from '../releases/index.ts'
import type { ReadFile } from './check-documents.ts'
import { documentsOf } from './count-read.ts'

/** What only several documents together show. */
export const judgeTogether = (files: readonly ReadFile[]): readonly Finding[] => {
  const plans = documentsOf(files, 'progress').at(-1) ?? null
  return [
    ...judgeMinutes(documentsOf(files, 'minutes')),
    ...judgeProposals(documentsOf(files, 'proposal')),
    ...documentsOf(files, 'releases').flatMap((releases) => judgeReleases(releases, plans)),
  ]
}

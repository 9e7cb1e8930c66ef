import { parseBacklog } from '../backlog/index.ts'
import type { Finding } from '../finding.ts'
import { parseMinutes } from '../minutes/index.ts'
import { parseOrganisations } from '../organisations/index.ts'
import { parseProposal } from '../proposals/index.ts'
import { parseProgress, parseReleases } from '../releases/index.ts'
import type { GroupDocument } from '../values.ts'
import type { DocumentKind } from './recognise.ts'

export interface Reading {
  /** Null for a template or a definition, which are recognised and not read. */
  readonly document: GroupDocument | null
  readonly findings: readonly Finding[]
}

type Reader = (text: string, path: string) => Reading

/** How each kind of document is read. */
export const READERS: Readonly<Record<DocumentKind, Reader>> = {
  backlog: (text, path) => {
    const { table, findings } = parseBacklog(text, path)
    return { document: table, findings }
  },
  minutes: (text, path) => {
    const { minutes, findings } = parseMinutes(text, path)
    return { document: minutes, findings }
  },
  proposal: (text, path) => {
    const { proposal, findings } = parseProposal(text, path)
    return { document: proposal, findings }
  },
  template: () => ({ document: null, findings: [] }),
  organisations: parseOrganisations,
  releases: parseReleases,
  progress: parseProgress,
  definition: () => ({ document: null, findings: [] }),
}

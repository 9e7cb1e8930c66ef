import { dateAt } from './calendar.ts'
import type { BacklogStatus } from './facts.ts'
import type { Group } from './group.ts'
import { type Proposal, statusOf } from './proposal.ts'
import { latestPublicRelease } from './repository.ts'
import type { IsoDate, Reference } from './words.ts'

export interface BacklogEntry {
  readonly slug: string
  readonly name: string
  readonly kind: Proposal['kind']
  readonly owners: readonly string[]
  readonly supporters: readonly string[]
  readonly status: BacklogStatus | null
  readonly statusSince: IsoDate | null
  readonly statusText: string | null
  readonly registeredOn: IsoDate
  readonly references: readonly (Reference & { readonly role: string })[]
  readonly repository: string | null
  readonly release: {
    readonly tag: string
    readonly version: string | null
    readonly metaRelease: string | null
    readonly on: IsoDate
  } | null
}

const releaseOf = (group: Group, proposal: Proposal): BacklogEntry['release'] => {
  const repository = proposal.repository === null ? undefined : group.repositories.get(proposal.repository)
  const release = repository === undefined ? null : latestPublicRelease(repository)
  if (release === null) return null
  const named = release.apis.find((api) => api.name === proposal.slug) ?? release.apis[0]
  return {
    tag: release.tag,
    version: named?.version ?? null,
    metaRelease: release.metaRelease,
    on: dateAt(release.releasedAt),
  }
}

export const backlogEntryOf = (group: Group, proposal: Proposal): BacklogEntry => {
  const status = statusOf(proposal)
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => group.organisations.get(id)?.name ?? id)
  return {
    slug: proposal.slug,
    name: proposal.name,
    kind: proposal.kind,
    owners: names(proposal.owners),
    supporters: names(proposal.supporters.map((support) => support.organisation)),
    status: status?.status ?? null,
    statusSince: status === null || status.undated === true ? null : dateAt(status.sinceAt),
    statusText: status?.text ?? null,
    registeredOn: dateAt(proposal.registeredAt),
    references: proposal.references.map(({ role, reference }) => ({ ...reference, role })),
    repository: proposal.repository,
    release: releaseOf(group, proposal),
  }
}

/** The listed proposals in the order of the group's table: as registered. */
export const backlogOf = (group: Group): readonly BacklogEntry[] =>
  [...group.proposals.values()].filter((proposal) => proposal.listed).map((proposal) => backlogEntryOf(group, proposal))

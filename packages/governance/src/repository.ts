import type { Recorded, ReleasedApi, RepositoryFact } from './facts.ts'
import type { Instant } from './words.ts'

export interface Release {
  readonly tag: string
  readonly kind: string
  readonly metaRelease: string | null
  readonly apis: readonly ReleasedApi[]
  readonly superseded: boolean
  readonly url: string | null
  readonly releasedAt: Instant
}

export interface Repository {
  readonly name: string
  /** Oldest first. */
  readonly releases: readonly Release[]
  readonly plan: {
    readonly tag: string | null
    readonly metaRelease: string | null
    readonly state: string
    readonly apis: readonly ReleasedApi[]
  } | null
}

export const applyRepository = (
  state: Repository | undefined,
  name: string,
  fact: RepositoryFact,
  recorded: Recorded,
): Repository => {
  const before = state ?? { name, releases: [], plan: null }
  switch (fact.type) {
    case 'released': {
      const { type: _, url, ...release } = fact
      const others = before.releases.filter((other) => other.tag !== fact.tag)
      return { ...before, releases: [...others, { ...release, url: url ?? null, releasedAt: recorded.happenedAt }] }
    }
    case 'release-planned': {
      const { type: _, ...plan } = fact
      return { ...before, plan }
    }
  }
}

/** The newest release that is not an alpha or candidate, as the table's last column means it. */
export const latestPublicRelease = (repository: Repository): Release | null =>
  repository.releases.filter((release) => !release.kind.startsWith('pre-release')).at(-1) ?? null

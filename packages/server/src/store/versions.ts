import type { Draft, Recorded, StreamId } from '@trunkline/governance'
import type { AppendOptions } from './store.ts'

/** Every stream whose version matters to an append: those written to and those only relied on. */
export const streamsOf = (drafts: readonly Draft[], { expected }: AppendOptions): readonly StreamId[] => [
  ...new Set([...drafts.map((draft) => draft.stream), ...expected.keys()]),
]

/** The first stream that has moved on from what was expected, or null. */
export const conflictIn = (
  versions: ReadonlyMap<StreamId, number>,
  { expected }: AppendOptions,
): { readonly stream: StreamId; readonly version: number } | null => {
  for (const [stream, wanted] of expected) {
    const version = versions.get(stream) ?? 0
    if (version !== wanted) return { stream, version }
  }
  return null
}

/** Gives drafts their positions and versions after those already stored. */
export const number = (
  drafts: readonly Draft[],
  stored: { readonly position: number; readonly versions: ReadonlyMap<StreamId, number> },
  { actor, recordedAt }: AppendOptions,
): readonly Recorded[] => {
  const versions = new Map(stored.versions)
  return drafts.map((draft, index) => {
    const version = (versions.get(draft.stream) ?? 0) + 1
    versions.set(draft.stream, version)
    return { ...draft, position: stored.position + index + 1, version, recordedAt, actor }
  })
}

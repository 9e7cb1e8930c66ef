import type { BacklogView } from '../api/views.ts'
import { STATUS } from './words.ts'

type Entry = BacklogView['entries'][number]

const statusOf = (entry: Entry): string => (entry.status === null ? 'no status' : STATUS[entry.status].word)
const ownersOf = (entry: Entry): string => (entry.owners.length === 0 ? 'nobody' : entry.owners.join(', '))
const releaseOf = (entry: Entry): string => entry.release?.tag ?? 'none'

const added = (before: readonly string[], after: readonly string[]): readonly string[] =>
  after.filter((name) => !before.includes(name))

const differences = (before: Entry, after: Entry): readonly string[] => {
  const joined = added(before.supporters, after.supporters)
  const left = added(after.supporters, before.supporters)
  const said: readonly (string | null)[] = [
    before.name === after.name ? null : `called ${before.name} before`,
    statusOf(before) === statusOf(after) ? null : `was ${statusOf(before)}`,
    ownersOf(before) === ownersOf(after) ? null : `owned by ${ownersOf(before)} before`,
    joined.length === 0 ? null : `now supported by ${joined.join(', ')}`,
    left.length === 0 ? null : `no longer supported by ${left.join(', ')}`,
    releaseOf(before) === releaseOf(after) ? null : `latest release before: ${releaseOf(before)}`,
  ]
  return said.filter((one) => one !== null)
}

/** By slug, what is different from an earlier backlog, in words; entries that are as they were are left out. */
export const changesSince = (
  before: readonly Entry[],
  after: readonly Entry[],
): ReadonlyMap<string, readonly string[]> => {
  const earlier = new Map(before.map((entry) => [entry.slug, entry]))
  const changed = after.map((entry): readonly [string, readonly string[]] => {
    const old = earlier.get(entry.slug)
    return [entry.slug, old === undefined ? ['new in the table'] : differences(old, entry)]
  })
  return new Map(changed.filter(([, said]) => said.length > 0))
}

import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { deskUrl } from './client.ts'

/** The views that show a stream: what is to be read again when it changed. */
export const viewsOf = (stream: string): readonly QueryKey[] => {
  const colon = stream.indexOf(':')
  const id = stream.slice(colon + 1)
  switch (stream.slice(0, colon)) {
    case 'call':
      return [['calls'], ['call'], ['document'], ['proposal'], ['actions']]
    case 'proposal':
      return [['proposals'], ['proposal', id], ['backlog'], ['call'], ['document']]
    case 'action':
      return [['actions'], ['call'], ['proposal'], ['document']]
    case 'organisation':
      return [['organisations'], ['backlog'], ['proposals'], ['call'], ['document']]
    default:
      return [['backlog'], ['proposal'], ['call'], ['document']]
  }
}

export const refresh = (queries: QueryClient, streams: readonly string[]): void => {
  const keys = new Map(streams.flatMap(viewsOf).map((key) => [JSON.stringify(key), key]))
  for (const queryKey of keys.values()) void queries.invalidateQueries({ queryKey })
}

export type LiveState = 'connecting' | 'live' | 'lost'

let state: LiveState = 'connecting'
const listeners = new Set<() => void>()

const become = (next: LiveState): void => {
  state = next
  for (const changed of listeners) changed()
}

export const liveState = {
  get: (): LiveState => state,
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  },
}

/** Listens to the desk's changes for as long as the page lives; what was missed while away is read again on return. */
export const followChanges = (queries: QueryClient): void => {
  const events = new EventSource(deskUrl('/changes'))
  let lostOnce = false
  events.onopen = () => {
    if (lostOnce) void queries.invalidateQueries()
    become('live')
  }
  events.onerror = () => {
    lostOnce = true
    become('lost')
  }
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const { streams } = JSON.parse(data) as { streams?: readonly string[] }
    refresh(queries, streams ?? [])
  }
}

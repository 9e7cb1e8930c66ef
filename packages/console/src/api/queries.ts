import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { read, readText } from './client.ts'
import { setDeskClock } from './clock.ts'
import type {
  ActionRow,
  BacklogView,
  CallRow,
  CallView,
  MeView,
  OrganisationRow,
  ProposalRow,
  ProposalView,
} from './views.ts'

// One query per view. The first word of a key names the view, the second the thing: changes.ts matches on them.

export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      const me = await read<MeView>('/me', {}, signal)
      setDeskClock(me.now)
      return me
    },
    staleTime: 60_000,
    refetchInterval: 60_000,
  })

export const callsQuery = (from?: string, to?: string) =>
  queryOptions({
    queryKey: ['calls', { from, to }],
    queryFn: async ({ signal }) => (await read<{ calls: readonly CallRow[] }>('/calls', { from, to }, signal)).calls,
  })

/** `date` is `next` or a day. */
export const callQuery = (date: string) =>
  queryOptions({
    queryKey: ['call', date],
    queryFn: ({ signal }) => read<CallView>(`/calls/${encodeURIComponent(date)}`, {}, signal),
  })

export const backlogQuery = (asOf?: string) =>
  queryOptions({
    queryKey: ['backlog', { asOf }],
    queryFn: ({ signal }) => read<BacklogView>('/backlog', { asOf }, signal),
    placeholderData: keepPreviousData,
  })

export const proposalsQuery = () =>
  queryOptions({
    queryKey: ['proposals'],
    queryFn: async ({ signal }) =>
      (await read<{ proposals: readonly ProposalRow[] }>('/proposals', {}, signal)).proposals,
  })

export const proposalQuery = (slug: string) =>
  queryOptions({
    queryKey: ['proposal', slug],
    queryFn: ({ signal }) => read<ProposalView>(`/proposals/${encodeURIComponent(slug)}`, {}, signal),
  })

/** Every action point, settled ones included: the page filters what it shows. */
export const actionsQuery = () =>
  queryOptions({
    queryKey: ['actions'],
    queryFn: async ({ signal }) => (await read<{ actions: readonly ActionRow[] }>('/actions', {}, signal)).actions,
  })

export const organisationsQuery = () =>
  queryOptions({
    queryKey: ['organisations'],
    queryFn: async ({ signal }) =>
      (await read<{ organisations: readonly OrganisationRow[] }>('/organisations', {}, signal)).organisations,
  })

/** The document as it will stand in a place: `md`, `html`, `confluence` or `mail`. */
export const documentQuery = (kind: 'agenda' | 'minutes', date: string, format: string) =>
  queryOptions({
    queryKey: ['document', `${kind}:${date}`, format],
    queryFn: ({ signal }) => readText(`/${kind}/${encodeURIComponent(date)}`, { format }, signal),
    placeholderData: keepPreviousData,
  })

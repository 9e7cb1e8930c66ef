// Every address of the console is built here.

export interface BacklogFilter {
  readonly q?: string
  readonly status?: readonly string[]
  readonly owner?: string
  readonly asOf?: string
  /** Only what differs from this earlier day. */
  readonly since?: string
}

export interface ActionFilter {
  readonly q?: string
  readonly owner?: string
  readonly by?: string
  readonly all?: boolean
}

/** Leaves out what is empty, so that an unfiltered page has the shortest address. */
const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const kept = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}

export const paths = {
  nextCall: (): string => '/',
  call: (date: string): string => `/calls/${encodeURIComponent(date)}`,
  live: (date: string, item?: string): string => withQuery(`/calls/${encodeURIComponent(date)}/live`, { item }),
  minutes: (date: string, format?: string): string =>
    withQuery(`/calls/${encodeURIComponent(date)}/minutes`, { format }),
  backlog: ({ q, status, owner, asOf, since }: BacklogFilter = {}): string =>
    withQuery('/backlog', { q, status: status?.join(','), owner, asOf, since }),
  proposal: (slug: string, view?: { show?: string; as?: string }): string =>
    withQuery(`/proposals/${encodeURIComponent(slug)}`, { show: view?.show, as: view?.as }),
  actions: ({ q, owner, by, all }: ActionFilter = {}): string =>
    withQuery('/actions', { q, owner, by, all: all ? 'true' : undefined }),
  action: (id: string): string => `${withQuery('/actions', { q: id, all: 'true' })}`,
  import: (): string => '/import',
  signIn: (code?: string): string => withQuery('/sign-in', { code }),
}

/** Where a subject is shown, null for a section of the agenda, which has no page of its own. */
export const subjectPath = (subject: string): string | null => {
  const colon = subject.indexOf(':')
  const id = subject.slice(colon + 1)
  switch (subject.slice(0, colon)) {
    case 'proposal':
      return paths.proposal(id)
    case 'call':
      return paths.minutes(id)
    case 'action':
      return paths.action(id)
    default:
      return null
  }
}

import type { ComponentType } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { NotFound } from './pages/NotFound.tsx'
import { Shell } from './parts/Shell.tsx'

/** A page that is loaded when it is first opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
})

/** Every page by its address; the addresses themselves are built in paths.ts. */
export const createRoutes = () =>
  createBrowserRouter([
    {
      Component: Shell,
      HydrateFallback: () => null,
      children: [
        page('/', async () => (await import('./pages/NextCall.tsx')).NextCall),
        page('/calls/:date', async () => (await import('./pages/NextCall.tsx')).NextCall),
        page('/calls/:date/live', async () => (await import('./pages/Call.tsx')).Call),
        page('/calls/:date/minutes', async () => (await import('./pages/Minutes.tsx')).Minutes),
        page('/backlog', async () => (await import('./pages/Backlog.tsx')).Backlog),
        page('/proposals/:slug', async () => (await import('./pages/Proposal.tsx')).Proposal),
        page('/actions', async () => (await import('./pages/ActionPoints.tsx')).ActionPoints),
        page('/import', async () => (await import('./pages/Import.tsx')).Import),
        page('/sign-in', async () => (await import('./pages/SignIn.tsx')).SignIn),
        { path: '*', Component: NotFound },
      ],
    },
  ])

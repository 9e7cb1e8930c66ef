import { QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem.ts'

/** The one memory of what was read from the desk. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the desk refused it will refuse again; only silence is worth another try.
      retry: (failures, failure) => failures < 2 && problemOf(failure).code === 'unreachable',
    },
  },
})

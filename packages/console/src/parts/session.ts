import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'

/** Who is signed in and what they may do; nobody while it is being read. */
export const useSession = () => {
  const { data } = useQuery(meQuery())
  const actor = data?.actor ?? null
  return {
    actor,
    isChair: actor?.role === 'chair',
    mayWrite: actor !== null && actor.role !== 'observer',
    isDemonstration: data?.demonstration ?? false,
  }
}

import type { Actor, Role } from '@trunkline/governance'
import { send } from './client.ts'

/** Redeems the one-time code of a sign-in link; the answer sets the cookie. */
export const signIn = (code: string): Promise<{ actor: Actor }> => send('/sign-in', { code })

export const signOut = (): Promise<unknown> => send('/sign-out', {})

/** A colleague's account, with the one-time link to hand over. Only for a chair. */
export const openAccount = (input: {
  name: string
  role: Role
  organisation?: string
}): Promise<{ account: Actor; link: string }> => send('/accounts', input)

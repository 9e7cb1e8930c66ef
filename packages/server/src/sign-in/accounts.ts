import type { Actor, Instant, Role } from '@trunkline/governance'
import { v7 } from 'uuid'
import type { Values } from '../store/store.ts'

/** Somebody who may sign in. The name is what the record shows, so it is one person's only. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly organisation?: string
  readonly createdAt: Instant
}

/** Names that a reader cannot tell apart are the same name. */
export const accountKey = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

export const actorOf = ({ id, name, role, organisation }: Account): Actor => ({
  id,
  name,
  role,
  ...(organisation === undefined ? {} : { organisation }),
})

export const findAccount = async (values: Values, key: string): Promise<Account | null> =>
  (await values.get('account', key)) as Account | null

/** The new account, or null where the name is taken. */
export const addAccount = async (values: Values, account: Omit<Account, 'id'>): Promise<Account | null> => {
  const added: Account = { ...account, name: account.name.normalize('NFC').trim().replace(/\s+/g, ' '), id: v7() }
  return (await values.putIfAbsent('account', accountKey(added.name), added)) ? added : null
}

/** The account that the folder's or database's first start made: the chair who invites the others. */
export const firstAccount = async (values: Values, name: string, now: Instant): Promise<Account> => {
  if ((await values.get('setting', 'first-account')) === null) {
    await addAccount(values, { name, role: 'chair', createdAt: now })
    await values.putIfAbsent('setting', 'first-account', accountKey(name))
  }
  const account = await findAccount(values, String(await values.get('setting', 'first-account')))
  if (account === null) throw new Error('The first account is named in the settings but is not there.')
  return account
}

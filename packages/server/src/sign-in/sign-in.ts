import { type Actor, DAY, HOUR, type Instant, later } from '@trunkline/governance'
import type { Clock } from '../clock.ts'
import type { Values } from '../store/store.ts'
import { type Account, accountKey, actorOf, addAccount, findAccount, firstAccount } from './accounts.ts'
import { hashOf, mintSecret } from './secrets.ts'

export const LINK_LIFETIME = 24 * HOUR
export const COLLEAGUE_LINK_LIFETIME = 7 * DAY
export const SESSION_LIFETIME = 30 * DAY

/** What a stored hash stands for, and until when. */
interface Grant {
  readonly account: string
  readonly expiresAt: Instant
}

export interface Session {
  readonly actor: Actor
  readonly token: string
  readonly expiresAt: Instant
}

export interface SignIn {
  /** The chair of the first start; made at the first call. */
  readonly operator: () => Promise<Account>
  /** True where the operator has no session that still holds: time to print a link. */
  readonly needsLink: () => Promise<boolean>
  /** A one-time code for the account; codes given to it before stop working. */
  readonly mintCode: (account: Account, lifetime: number) => Promise<string>
  /** A new account, or null where the name is taken. */
  readonly addAccount: (account: Pick<Account, 'name' | 'role' | 'organisation'>) => Promise<Account | null>
  readonly accounts: () => Promise<readonly Account[]>
  /** Ends an account with its sessions and links; false for the operator's own. */
  readonly closeAccount: (account: Account) => Promise<boolean>
  /** A session for a code that is known, unused and not expired; else null. The code is used up either way. */
  readonly signIn: (code: string) => Promise<Session | null>
  readonly actorOf: (token: string) => Promise<Actor | null>
  readonly signOut: (token: string) => Promise<void>
}

export const openSignIn = (values: Values, clock: Clock, chair = 'Chair'): SignIn => {
  const isAlive = (grant: Grant | null): grant is Grant => grant !== null && grant.expiresAt > clock.now()

  const grants = async (kind: 'link' | 'session') =>
    (await values.list(kind)).map(({ key, value }) => ({ key, grant: value as Grant }))

  const removeExpiredSessions = async (): Promise<void> => {
    for (const { key, grant } of await grants('session')) if (!isAlive(grant)) await values.take('session', key)
  }

  const operator = (): Promise<Account> => firstAccount(values, chair, clock.now())

  return {
    operator,
    async needsLink() {
      const key = accountKey((await operator()).name)
      return !(await grants('session')).some(({ grant }) => grant.account === key && isAlive(grant))
    },
    async mintCode(account, lifetime) {
      const key = accountKey(account.name)
      for (const link of await grants('link')) if (link.grant.account === key) await values.take('link', link.key)
      const code = mintSecret()
      await values.put('link', hashOf(code), { account: key, expiresAt: later(clock.now(), lifetime) })
      return code
    },
    accounts: async () => (await values.list('account')).map(({ value }) => value as Account),
    async closeAccount(account) {
      if ((await operator()).id === account.id) return false
      const key = accountKey(account.name)
      await values.take('account', key)
      for (const kind of ['session', 'link'] as const)
        for (const held of await grants(kind)) if (held.grant.account === key) await values.take(kind, held.key)
      return true
    },
    addAccount: (account) => addAccount(values, { ...account, createdAt: clock.now() }),
    async signIn(code) {
      const grant = (await values.take('link', hashOf(code))) as Grant | null
      const account = isAlive(grant) ? await findAccount(values, grant.account) : null
      if (account === null) return null
      await removeExpiredSessions()
      const token = mintSecret()
      const expiresAt = later(clock.now(), SESSION_LIFETIME)
      await values.put('session', hashOf(token), { account: accountKey(account.name), expiresAt })
      return { actor: actorOf(account), token, expiresAt }
    },
    async actorOf(token) {
      const grant = (await values.get('session', hashOf(token))) as Grant | null
      const account = isAlive(grant) ? await findAccount(values, grant.account) : null
      return account === null ? null : actorOf(account)
    },
    async signOut(token) {
      await values.take('session', hashOf(token))
    },
  }
}

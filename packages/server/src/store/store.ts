import type { Draft, Instant, Recorded, StreamId } from '@trunkline/governance'

/** What the keyed values beside the facts are for. Secrets are kept here as hashes, never in facts. */
export const VALUE_KINDS = ['setting', 'account', 'link', 'session'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

/** Small values by kind and key: settings, accounts, one-time links, sessions. Whatever JSON can hold. */
export interface Values {
  get(kind: ValueKind, key: string): Promise<unknown>
  list(kind: ValueKind): Promise<readonly { readonly key: string; readonly value: unknown }[]>
  put(kind: ValueKind, key: string, value: unknown): Promise<void>
  /** False, and nothing changed, where the key was taken. */
  putIfAbsent(kind: ValueKind, key: string, value: unknown): Promise<boolean>
  /** Reads and removes in one step: of two callers only one gets the value, the other null. */
  take(kind: ValueKind, key: string): Promise<unknown>
}

export interface AppendOptions {
  readonly actor: string
  readonly recordedAt: Instant
  /** The version each stream must still have, 0 for a stream without facts. Streams not named are not checked. */
  readonly expected: ReadonlyMap<StreamId, number>
}

export type Appended =
  | { readonly ok: true; readonly recorded: readonly Recorded[] }
  | { readonly ok: false; readonly conflict: { readonly stream: StreamId; readonly version: number } }

/** Where facts are kept. Two adapters, one contract (store.test.ts). */
export interface Store {
  readonly kind: 'sqlite' | 'postgresql'
  /** All drafts or none, durable when it resolves. A stream that moved on is a conflict, and nothing is written. */
  append(drafts: readonly Draft[], options: AppendOptions): Promise<Appended>
  /** Facts after a position, in order of position, at most `limit`. */
  read(from: { readonly after: number; readonly limit: number }): Promise<readonly Recorded[]>
  readStream(stream: StreamId, afterVersion: number): Promise<readonly Recorded[]>
  /** The position of the last fact, 0 where there is none. */
  position(): Promise<number>
  /** Called with the newest position after facts were appended, by this process or another. A hint: read to be sure. */
  subscribe(onAppended: (position: number) => void): () => void
  readonly values: Values
  close(): Promise<void>
}

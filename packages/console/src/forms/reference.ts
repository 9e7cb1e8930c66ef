import type { Reference, ReferenceKind } from '@trunkline/governance'

const KIND_OF_PATH: Record<string, ReferenceKind> = {
  issues: 'issue',
  pull: 'pull-request',
  discussions: 'discussion',
}

/** Reads `APIBacklog#63` or the address of an issue, pull request or discussion; null for anything else. */
export const readReference = (text: string): Reference | null => {
  const short = /^\s*([\w.-]+)#(\d+)\s*$/.exec(text)
  if (short !== null) return { repository: short[1] ?? '', kind: 'issue', number: Number(short[2]) }
  const address = /^\s*(https:\/\/github\.com\/[\w.-]+\/([\w.-]+)\/(issues|pull|discussions)\/(\d+))\b/.exec(text)
  if (address === null) return null
  return {
    repository: address[2] ?? '',
    kind: KIND_OF_PATH[address[3] ?? ''] ?? 'issue',
    number: Number(address[4]),
    url: address[1] ?? '',
  }
}

import { cleanText } from './clean-text.ts'

/** Where repositories without an owner live. */
export const REPOSITORIES = 'https://github.com/camaraproject'

const UNSAFE = /[\s"'<>\\^`{|}]/g

/** The address with what does not belong in one percent-encoded; null unless it is `http`, `https` or `mailto`. */
export const safeAddress = (address: string): string | null => {
  const trimmed = cleanText(address).trim()
  if (!/^(https?:\/\/[^\s/?#]|mailto:[^\s@]+@)/i.test(trimmed)) return null
  return trimmed.replace(UNSAFE, (character) => encodeURIComponent(character).replace("'", '%27'))
}

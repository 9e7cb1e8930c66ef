import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { isWebLink } from '../read/links.ts'

/** Text as HTML on one line. A bare `&` stays, as in the group's `AT&T`, where it cannot be read as anything else. */
export const escapeText = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim().replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const wanted = text.replace(/\s+/g, ' ').trim()
  if (!text.includes('&')) return line
  return textOf(fromHtml(line, { fragment: true })) === wanted && !/&(?:lt|gt|amp)/.test(text)
    ? line
    : wanted.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A web address as the value of an attribute in double quotes. Anything but http and https is refused: it could be a script. */
export const escapeLink = (href: string): string => {
  if (!isWebLink(href)) throw new Error(`A link must begin with https://, this one does not: ${href}`)
  return href
    .trim()
    .replaceAll('"', '%22')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replace(/\s/g, '%20')
    .replace(/&(?=#|[a-z])/gi, '&amp;')
}

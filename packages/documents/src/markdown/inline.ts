// Reads as much inline Markdown as the group's files use: a full parser is slow on table cells of thousands of characters,
// and nothing is rendered from what this returns.

const NAMES =
  'a|b|br|code|del|details|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul'
const TAG = new RegExp(`(?<!\\\\)</?(?:${NAMES})\\b[^<>]*>`, 'gi')
const BREAK = /<\/?(?:br|li|ul|ol|p|div)\b[^<>]*>/gi
const HIDDEN = /(?<!\\)(?:<!--|<(?:script|style)\b)/gi
const NESTED_LINK = /\[([^\][\n]*)\]\(\[[^\][\n]*\]\([^()\s]*\)\)/g
const LINK = /!?\[([^\][\n]*)\]\([^()\n]*\)/g
const AUTOLINK = /(?<!\\)<((?:ht)?tps?:[^<>\s]*)>/g
const MARKS = /\\([!-/:-@[-`{-~])|&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});|\*+|~~|`+/gi
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  apos: "'",
}

/** Without comments, scripts and style sheets; what is never closed hides nothing. */
const withoutHidden = (source: string): string => {
  const lower = source.toLowerCase()
  let kept = ''
  let from = 0
  for (const { 0: opening, index } of source.matchAll(HIDDEN)) {
    if (index < from) continue
    const closing = opening === '<!--' ? '-->' : `</${opening.slice(1).toLowerCase()}`
    const end = lower.indexOf(closing, index)
    if (end === -1) break
    kept += source.slice(from, index)
    from = opening === '<!--' ? end + 3 : lower.indexOf('>', end) + 1 || source.length
  }
  return kept + source.slice(from)
}

const character = (name: string): string | null => {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

const foldLine = (line: string): string => line.replace(/[^\S\n]+/g, ' ').trim()

/** The text of a piece of inline Markdown or HTML: no marks, links as their label, line breaks kept as `\n`. */
export const plainLines = (source: string): string =>
  withoutHidden(source)
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(NESTED_LINK, '$1')
    .replace(LINK, '$1')
    .replace(AUTOLINK, '$1')
    .replace(MARKS, (mark, escaped: string | undefined, entity: string | undefined) =>
      entity === undefined ? (escaped ?? '') : (character(entity) ?? mark),
    )
    .split('\n')
    .map(foldLine)
    .filter((line) => line !== '')
    .join('\n')

/** The same on one line. */
export const plainText = (source: string): string => plainLines(source).replaceAll('\n', ' ')

/** The line without its bullet or number. */
export const withoutBullet = (line: string): string => line.replace(/^\s*(?:[*\-+•]|\d{1,3}[.)])\s+/, '')

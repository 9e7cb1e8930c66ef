import type { Element, ElementContent, Nodes } from 'hast'
import type { Cell, CellLine, CellLink } from '../../values.ts'
import type { PositionAt } from './position.ts'

const BLOCKS = ['div', 'p', 'ul', 'ol']
const UNREAD = ['script', 'style', 'template', 'noscript', 'iframe', 'object']

/** White space folded; non-breaking blanks and hyphens count as plain ones. */
export const fold = (text: string): string =>
  text
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** The text below a node, scripts left out. */
export const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && UNREAD.includes(node.tagName)) return ''
  if (node.type === 'element' && node.tagName === 'br') return ' '
  const text = 'children' in node ? node.children.map(textOf).join('') : ''
  return node.type === 'element' && (BLOCKS.includes(node.tagName) || node.tagName === 'li') ? ` ${text} ` : text
}

export const startOf = (node: ElementContent): number => node.position?.start.offset ?? 0
export const endOf = (node: ElementContent): number => node.position?.end.offset ?? startOf(node)

/** Offsets between an element's tags; an element without end tag ends where the parser closed it. */
export const contentOf = (element: Element): { readonly start: number; readonly end: number } => {
  const tags = element.data?.position
  return {
    start: tags?.opening?.end.offset ?? startOf(element),
    end: tags?.closing?.start.offset ?? endOf(element),
  }
}

interface Pieces {
  readonly lines: CellLine[]
  readonly links: CellLink[]
}

const readPieces = (element: Element, kind: CellLine['kind'], found: Pieces): void => {
  const { start, end } = contentOf(element)
  const outer = found.lines.length
  let open: { text: string; start: number; end: number } | null = null
  const close = (): void => {
    if (open !== null && fold(open.text) !== '') found.lines.push({ kind, ...open, text: fold(open.text) })
    open = null
  }
  const add = (node: ElementContent, outermost: ElementContent): void => {
    if (node.type !== 'text' && node.type !== 'element') return
    if (node.type === 'element' && UNREAD.includes(node.tagName)) return
    if (node.type === 'element' && (node.tagName === 'br' || BLOCKS.includes(node.tagName) || node.tagName === 'li')) {
      close()
      if (node.tagName !== 'br') readPieces(node, node.tagName === 'li' ? 'bullet' : 'block', found)
      return
    }
    if (node.type === 'element') {
      const href = node.properties['href']
      if (node.tagName === 'a' && typeof href === 'string')
        found.links.push({ text: fold(textOf(node)), href, start: startOf(node), end: endOf(node) })
      if (node.children.length > 0) {
        for (const child of node.children) add(child, outermost)
        return
      }
    }
    open = { text: (open?.text ?? '') + textOf(node), start: open?.start ?? startOf(outermost), end: endOf(outermost) }
  }
  for (const child of element.children) add(child, child)
  close()
  const isList = element.tagName === 'ul' || element.tagName === 'ol'
  if (found.lines.length === outer && kind !== 'text' && !isList) found.lines.push({ kind, text: '', start, end })
}

/** Blanks and line ends at either end of a line are layout, not text. */
const trimmed = (line: CellLine, source: string): CellLine => {
  const written = source.slice(line.start, line.end)
  if (written.trim() === '') return line
  return {
    ...line,
    start: line.end - written.trimStart().length,
    end: line.start + written.trimEnd().length,
  }
}

/** A table cell as text, lines and links, each with its place in the document. */
export const readCell = (element: Element, source: string, positionAt: PositionAt): Cell => {
  const start = startOf(element)
  const end = endOf(element)
  const found: Pieces = { lines: [], links: [] }
  readPieces(element, 'text', found)
  return {
    line: positionAt(start).line,
    endLine: positionAt(Math.max(start, end - 1)).line,
    start,
    end,
    text: fold(textOf(element)),
    source: source.slice(start, end),
    content: contentOf(element),
    lines: found.lines.map((line) => trimmed(line, source)),
    links: found.links,
  }
}

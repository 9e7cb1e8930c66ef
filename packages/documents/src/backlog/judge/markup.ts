import { type Finding, finding } from '../../finding.ts'
import type { Tag, Words } from '../read/tags.ts'
import type { At } from './at.ts'

const VOID = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']
const END_OPTIONAL = [
  'p',
  'li',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'colgroup',
  'caption',
  'dt',
  'dd',
  'option',
]
const CELLS = ['td', 'th', 'caption']
const SECTIONS = ['thead', 'tbody', 'tfoot']
const EXECUTED = ['script', 'iframe', 'object', 'embed', 'applet']
/** Deeper nesting, or more tags left open, is no table anybody wrote, and would cost the tree builder its stack. */
const MOST_OPEN = 200

const scriptOf = (tag: Tag): string | null => {
  if (tag.kind !== 'start') return null
  if (EXECUTED.includes(tag.name)) return `<${tag.name}>`
  const attribute = tag.attributes.find(
    ({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|vbscript|data):/i.test(value),
  )
  return attribute === undefined ? null : `${attribute.name}="${attribute.value.slice(0, 30)}"`
}

/** Which open elements a start tag closes by itself. */
const closedBy = (name: string): { closes: readonly string[]; within: readonly string[] } | null => {
  if (CELLS.includes(name)) return { closes: CELLS, within: ['table'] }
  if (SECTIONS.includes(name)) return { closes: SECTIONS, within: ['table'] }
  if (name === 'li') return { closes: ['li'], within: ['ul', 'ol', 'table', ...CELLS] }
  return name === 'p' ? { closes: ['p'], within: ['table', 'div', 'li', ...CELLS] } : null
}

/** Tags that a tree builder would mend without a word: stray ones, open ones, words between the cells, scripts. */
export const judgeMarkup = (
  tags: readonly (Tag | Words)[],
  at: At,
  source: string,
): { readonly findings: readonly Finding[]; readonly isReadable: boolean } => {
  const findings: Finding[] = []
  const open: Tag[] = []
  let deepest = 0
  let left = 0
  const lastOpen = (names: readonly string[], within: readonly string[]): number => {
    const index = open.findLastIndex(({ name }) => names.includes(name) || within.includes(name))
    return names.includes(open[index]?.name ?? '') ? index : -1
  }
  const closeFrom = (index: number, isEndOfFile = false): void => {
    for (const tag of open.splice(index)) {
      if (END_OPTIONAL.includes(tag.name)) continue
      left += 1
      const isInTable = isEndOfFile || open.some(({ name }) => name === 'table')
      if (tag.name === 'table')
        findings.push(
          finding('table-not-closed', at(tag.start), 'The table has no </table>', 'Is the file cut off? Close it'),
        )
      else if (isInTable && !isEndOfFile && left < MOST_OPEN)
        findings.push(
          finding(
            'unclosed-tag',
            at(tag.start),
            `“<${tag.name}>” is never closed`,
            `Write </${tag.name}> after its text`,
          ),
        )
    }
  }
  const onStart = (tag: Tag): void => {
    const implied = closedBy(tag.name)
    const index = implied === null ? -1 : lastOpen(implied.closes, implied.within)
    if (index !== -1) closeFrom(index)
    if (!VOID.includes(tag.name) && tag.name !== 'tr') open.push(tag)
    deepest = Math.max(deepest, open.length)
  }
  const onEnd = (tag: Tag): void => {
    if (tag.name === 'tr') {
      const cell = lastOpen(CELLS, ['table'])
      if (cell !== -1) closeFrom(cell)
      return
    }
    const isPartOfTable = tag.name === 'table' || CELLS.includes(tag.name) || SECTIONS.includes(tag.name)
    const index = lastOpen([tag.name], isPartOfTable ? ['table'] : ['table', ...CELLS])
    const says = `“</${tag.name}>” closes nothing`
    if (index === -1) findings.push(finding('stray-tag', at(tag.start), says, 'Delete it'))
    else {
      closeFrom(index + 1)
      open.pop()
    }
  }
  let strayWords = false
  for (const tag of tags) {
    if (tag.kind === 'words') {
      const isOutside = open.findLast(({ name }) => name === 'table' || CELLS.includes(name))?.name === 'table'
      if (isOutside && !strayWords) {
        const words = source.slice(tag.start, Math.min(tag.end, tag.start + 30)).trim()
        const hint = 'Move it into a cell, or below the table'
        findings.push(finding('text-outside-cell', at(tag.start), `“${words}” stands between the cells`, hint))
      }
      strayWords ||= isOutside
      continue
    }
    const script = scriptOf(tag)
    if (script !== null) {
      const hint = 'Delete it; nothing in this file is ever run'
      findings.push(finding('script-in-document', at(tag.start), `“${script}” would run in a browser`, hint))
    }
    if (tag.kind === 'start') onStart(tag)
    else onEnd(tag)
  }
  closeFrom(0, true)
  const isReadable = deepest <= MOST_OPEN && left <= MOST_OPEN
  if (!isReadable) {
    const says = `${Math.max(deepest, left)} elements stand open inside each other`
    findings.push(finding('nested-too-deeply', at(0), says, 'Close the tags; the table is not read like this'))
  }
  return { findings, isReadable }
}

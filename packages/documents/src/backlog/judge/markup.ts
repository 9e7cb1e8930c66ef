import type { Tag, Words } from '../read/tags.ts'
import type { ReportAt } from './report.ts'

const VOID = 'area base br col embed hr img input link meta source track wbr'.split(' ')
const END_OPTIONAL = 'p li td th tr tbody thead tfoot colgroup caption dt dd option'.split(' ')
const CELLS = ['td', 'th', 'caption']
const SECTIONS = ['thead', 'tbody', 'tfoot']
/** Deeper nesting, or more tags left open, is no table anybody wrote, and would cost the tree builder its stack. */
const MOST_OPEN = 200

/** Which open elements a start tag closes by itself, and how far out it looks for them. */
const closedBy = (name: string): { readonly closes: readonly string[]; readonly within: readonly string[] } | null => {
  if (CELLS.includes(name)) return { closes: CELLS, within: ['table'] }
  if (SECTIONS.includes(name)) return { closes: SECTIONS, within: ['table'] }
  if (name === 'li') return { closes: ['li'], within: ['ul', 'ol', 'table', ...CELLS] }
  return name === 'p' ? { closes: ['p'], within: ['table', 'div', 'li', ...CELLS] } : null
}

/** The elements that stand open while the tags go by, as a browser counts them. Row tags are judged with the rows. */
class OpenElements {
  readonly #report: ReportAt
  readonly #open: Tag[] = []
  deepest = 0
  left = 0

  constructor(report: ReportAt) {
    this.#report = report
  }

  get isTooDeep(): boolean {
    return this.deepest > MOST_OPEN || this.left > MOST_OPEN
  }

  get isBetweenCells(): boolean {
    return this.#open.findLast(({ name }) => name === 'table' || CELLS.includes(name))?.name === 'table'
  }

  start(tag: Tag): void {
    const implied = closedBy(tag.name)
    if (implied !== null) this.#closeFrom(this.#last(implied.closes, implied.within))
    if (!VOID.includes(tag.name) && tag.name !== 'tr') this.#open.push(tag)
    this.deepest = Math.max(this.deepest, this.#open.length)
  }

  end(tag: Tag): void {
    if (tag.name === 'tr') {
      this.#closeFrom(this.#last(CELLS, ['table']))
      return
    }
    const isPartOfTable = tag.name === 'table' || CELLS.includes(tag.name) || SECTIONS.includes(tag.name)
    const index = this.#last([tag.name], isPartOfTable ? ['table'] : ['table', ...CELLS])
    if (index === -1) {
      this.#report('stray-tag', tag.start, `"</${tag.name}>" closes nothing.`, 'Delete it.')
      return
    }
    this.#closeFrom(index + 1)
    this.#open.pop()
  }

  endOfFile(): void {
    const table = this.#open.find(({ name }) => name === 'table')
    if (table !== undefined)
      this.#report(
        'table-not-closed',
        table.start,
        'The table has no </table>.',
        'Is the file cut off? Close the table.',
      )
  }

  #last(names: readonly string[], within: readonly string[]): number {
    const index = this.#open.findLastIndex(({ name }) => names.includes(name) || within.includes(name))
    return names.includes(this.#open[index]?.name ?? '') ? index : -1
  }

  #closeFrom(index: number): void {
    if (index === -1) return
    for (const tag of this.#open.splice(index)) {
      if (END_OPTIONAL.includes(tag.name)) continue
      this.left += 1
      const isInTable = this.#open.some(({ name }) => name === 'table')
      if (isInTable && this.left <= MOST_OPEN)
        this.#report(
          'unclosed-tag',
          tag.start,
          `"<${tag.name}>" is never closed.`,
          `Write </${tag.name}> after its text.`,
        )
    }
  }
}

/** Tags that a tree builder would mend without a word. False where the document nests too deeply to be built. */
export const judgeMarkup = (tags: readonly (Tag | Words)[], source: string, report: ReportAt): boolean => {
  const open = new OpenElements(report)
  let stray: Words | null = null
  for (const tag of tags) {
    if (open.isTooDeep) break
    if (tag.kind === 'start') open.start(tag)
    if (tag.kind === 'end') open.end(tag)
    if (tag.kind === 'words' && open.isBetweenCells) stray ??= tag
  }
  if (!open.isTooDeep) open.endOfFile()
  if (stray !== null) {
    const words = /^[^<\n]{1,30}/.exec(source.slice(stray.start, stray.start + 30))?.[0].trim()
    const hint = 'Move it into a cell, or out of the table.'
    report('text-outside-cell', stray.start, `"${words}" stands between the cells.`, hint)
  }
  if (open.isTooDeep) {
    const says = `More than ${MOST_OPEN} elements stand open inside each other.`
    report('nested-too-deeply', 0, says, 'Close the tags; the table is not read like this.')
  }
  return !open.isTooDeep
}

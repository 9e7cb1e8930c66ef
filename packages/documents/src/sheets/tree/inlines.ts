import { type Instant, type IsoDate, parseDate } from '@trunkline/governance'
import { safeAddress } from './address.ts'
import { oneLine } from './clean-text.ts'
import type { Block, Cell, Inline, NoticeKind, Tone } from './sheet.ts'

/** White space at the ends is kept as one space, so that runs can be set side by side. */
export const text = (words: string): Inline => {
  const inner = oneLine(words)
  if (inner === '') return { kind: 'text', text: words === '' ? '' : ' ' }
  return { kind: 'text', text: `${/^\s/.test(words) ? ' ' : ''}${inner}${/\s$/.test(words) ? ' ' : ''}` }
}

export const strong = (words: string): Inline => ({ kind: 'strong', text: oneLine(words) })
export const code = (words: string): Inline => ({ kind: 'code', text: oneLine(words) })
export const person = (name: string): Inline => ({ kind: 'person', text: oneLine(name) })
export const badge = (word: string, tone: Tone): Inline => ({ kind: 'badge', text: oneLine(word), tone })
export const day = (on: IsoDate): Inline => ({ kind: 'day', on })

/** A day of the record, or its words where they are none (`next call`). */
export const dayOr = (words: string): Inline => {
  const on = parseDate(words)
  return on === null ? text(words) : day(on)
}

export const instant = (at: Instant): Inline => ({ kind: 'instant', at })
export const lineBreak: Inline = { kind: 'break' }

/** A link where the address is one that can be followed (`http`, `https`, `mailto`), else its words alone. */
export const link = (words: string, address: string): Inline => {
  const href = safeAddress(address)
  const shown = oneLine(words) || (href ?? '')
  return href === null ? text(shown) : { kind: 'link', text: shown, href }
}

/** Runs joined by a separator, empty ones left out. */
export const joined = (runs: readonly (readonly Inline[])[], separator: Inline): readonly Inline[] =>
  runs.filter((run) => run.length > 0).flatMap((run, index) => (index === 0 ? run : [separator, ...run]))

export const listed = (words: readonly string[]): readonly Inline[] =>
  joined(
    words.map((word) => [text(word)]),
    text(', '),
  )

export const cell = (...content: readonly Inline[]): Cell => ({ content })
export const heading = (level: 2 | 3 | 4, words: string): Block => ({ kind: 'heading', level, text: oneLine(words) })
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content })

export const notice = (kind: NoticeKind, title: string, ...blocks: readonly Block[]): Block => ({
  kind: 'notice',
  notice: kind,
  title: oneLine(title),
  blocks,
})

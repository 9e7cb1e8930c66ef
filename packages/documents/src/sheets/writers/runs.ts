import type { Inline } from '../tree/sheet.ts'

const isEmpty = (inline: Inline): boolean => 'text' in inline && inline.text === ''

/** Neighbouring texts as one, empty runs gone: writers escape by what stands beside a character. */
export const mergeTexts = (content: readonly Inline[]): readonly Inline[] => {
  const merged: Inline[] = []
  for (const inline of content) {
    const last = merged.at(-1)
    if (isEmpty(inline)) continue
    if (inline.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', text: last.text + inline.text }
    else merged.push(inline)
  }
  return merged
}

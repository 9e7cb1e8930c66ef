import type { Inline } from '../tree/sheet.ts'

/** Neighbouring texts as one, empty ones gone: writers escape by what stands beside a character. */
export const mergeTexts = (content: readonly Inline[]): readonly Inline[] => {
  const merged: Inline[] = []
  for (const inline of content) {
    const last = merged.at(-1)
    if (inline.kind === 'text' && inline.text === '') continue
    if (inline.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', text: last.text + inline.text }
    else merged.push(inline)
  }
  return merged
}

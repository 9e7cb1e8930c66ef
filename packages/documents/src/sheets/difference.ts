import { diffArrays, diffWordsWithSpace } from 'diff'

export interface TextPiece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Lines in the order of the document; line numbers count from 1. `words` tells within a change what stayed. */
export type TextChange =
  | {
      readonly kind: 'same'
      readonly beforeLine: number
      readonly afterLine: number
      readonly lines: readonly string[]
    }
  | {
      readonly kind: 'changed'
      readonly beforeLine: number
      readonly afterLine: number
      readonly gone: readonly string[]
      readonly added: readonly string[]
      readonly words: readonly TextPiece[]
    }

// Beyond so many edits two passages have too little in common to be worth comparing.
const MOST_EDITS = 1_000

const whole = (kind: TextPiece['kind'], text: string): readonly TextPiece[] => (text === '' ? [] : [{ kind, text }])

const wordsOf = (gone: readonly string[], added: readonly string[]): readonly TextPiece[] => {
  const [before, after] = [gone.join('\n'), added.join('\n')]
  const compared = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (compared === undefined) return [...whole('gone', before), ...whole('new', after)]
  return compared.map(({ value, added: isNew, removed }) => ({
    kind: isNew ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }))
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

const replaced = (gone: readonly string[], added: readonly string[]): readonly TextChange[] => [
  { kind: 'changed', beforeLine: 1, afterLine: 1, gone, added, words: wordsOf(gone, added) },
]

/** What changed from one text to another, line by line and within changed lines word by word; empty texts are no lines. */
export const differenceOf = (before: string, after: string): readonly TextChange[] => {
  const changes: TextChange[] = []
  let [beforeLine, afterLine] = [1, 1]
  let [gone, added]: [readonly string[], readonly string[]] = [[], []]
  const settle = (): void => {
    if (gone.length + added.length === 0) return
    changes.push({ kind: 'changed', beforeLine, afterLine, gone, added, words: wordsOf(gone, added) })
    beforeLine += gone.length
    afterLine += added.length
    gone = []
    added = []
  }
  const compared = diffArrays([...linesOf(before)], [...linesOf(after)], { maxEditLength: MOST_EDITS })
  if (compared === undefined) return replaced(linesOf(before), linesOf(after))
  for (const run of compared) {
    if (run.removed) gone = [...gone, ...run.value]
    else if (run.added) added = [...added, ...run.value]
    else {
      settle()
      changes.push({ kind: 'same', beforeLine, afterLine, lines: run.value })
      beforeLine += run.value.length
      afterLine += run.value.length
    }
  }
  settle()
  return changes
}

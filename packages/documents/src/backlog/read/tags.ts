import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'

export interface Tag {
  readonly name: string
  readonly kind: 'start' | 'end'
  readonly start: number
  readonly end: number
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
}

/** Words outside all tags; white space is left out. */
export interface Words {
  readonly kind: 'words'
  readonly start: number
  readonly end: number
}

/** The document's tags as they are written, before a tree builder mends them. Offsets are those of the source. */
export const readTags = (source: string): readonly (Tag | Words)[] => {
  const found: (Tag | Words)[] = []
  const tagOf = (kind: Tag['kind'], token: Token.TagToken): void => {
    const { startOffset: start, endOffset: end } = token.location ?? { startOffset: 0, endOffset: 0 }
    found.push({ name: token.tagName, kind, start, end, attributes: token.attrs })
  }
  const handler: TokenHandler = {
    onStartTag(token) {
      tagOf('start', token)
      if (token.tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
      if (token.tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT
    },
    onEndTag: (token) => tagOf('end', token),
    onCharacter({ location }) {
      if (location) found.push({ kind: 'words', start: location.startOffset, end: location.endOffset })
    },
    onComment() {},
    onDoctype() {},
    onEof() {},
    onNullCharacter() {},
    onWhitespaceCharacter() {},
  }
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler)
  tokenizer.write(source, true)
  return found
}

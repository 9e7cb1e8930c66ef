import { exactOrganisation, isBody, isLongerThanAName, organisationOf } from './spelling.ts'

export interface OrganisationSpelling {
  /** As written, without star and surrounding blanks. */
  readonly spelling: string
  /** Marked with the owner's star. */
  readonly starred: boolean
  /** Offset in the given text. */
  readonly start: number
}

const SEPARATOR = /[,，、;；\n]|\s\/\s|\s&\s|\band\b|<br\s*\/?>/giu

interface Piece {
  readonly text: string
  readonly start: number
}

const isKnown = (text: string): boolean => organisationOf(text) !== null || isBody(text)

/** Longest run of the pieces, from `first`, that reads as one known name: 'Telefonica, S.A.' holds a comma. */
const cut = (text: string): readonly Piece[] => {
  const marks = [...text.matchAll(SEPARATOR)]
    .map((mark) => ({ at: mark.index, end: mark.index + mark[0].length }))
    .filter(({ at }) => !insideBrackets(text, at))
  const starts = [0, ...marks.map(({ end }) => end)]
  const ends = [...marks.map(({ at }) => at), text.length]
  const isBlank = (at: number): boolean => text.slice(starts[at], ends[at]).trim() === ''
  const pieces: Piece[] = []
  for (let first = 0; first < starts.length; first += 1) {
    let last = first
    for (let upTo = Math.min(first + 2, starts.length - 1); upTo > first; upTo -= 1) {
      if (isBlank(first) || isBlank(upTo)) continue
      if (exactOrganisation(text.slice(starts[first], ends[upTo])) === null) continue
      last = upTo
      break
    }
    const start = starts[first] ?? 0
    pieces.push({ text: text.slice(start, ends[last]), start })
    first = last
  }
  return pieces
}

const insideBrackets = (text: string, at: number): boolean => {
  const before = text.slice(0, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.indexOf(')', at) !== -1
}

/** 'Ericsson DT Orange' and 'Vodafone - Telefonica': all words belong to known names, or the piece is left alone. */
const splitAtBlanks = (piece: Piece): readonly Piece[] | null => {
  const words = [...piece.text.matchAll(/[^\s–—-]\S*/gu)].map((word) => ({ text: word[0], at: word.index }))
  const found: Piece[] = []
  for (let first = 0; first < words.length; ) {
    let next = Math.min(first + 4, words.length)
    while (next > first) {
      const [from, to] = [words[first], words[next - 1]]
      if (from === undefined || to === undefined) return null
      const text = piece.text.slice(from.at, to.at + to.text.length)
      if (organisationOf(text) !== null) {
        found.push({ text, start: piece.start + from.at })
        break
      }
      next -= 1
    }
    if (next === first) return null
    first = next
  }
  return found.length > 1 ? found : null
}

/** 'MTN – Waseem Amra' and 'Verizon. To be confirmed': the known name before a dash, a full stop or an explanation. */
const leadingName = (piece: Piece): readonly Piece[] | null => {
  const head = /^\s*(\S(?:.*?\S)?)\s*(?:\s[–—-]\s|\.\s|\sbut\s|:\s)/u.exec(piece.text)?.[1]
  return head !== undefined && organisationOf(head) !== null
    ? [{ text: head, start: piece.start + piece.text.indexOf(head) }]
    : null
}

const isSentence = (text: string): boolean =>
  isLongerThanAName(text) || (text.endsWith('.') && text.split(/\s+/).length > 3)

const read = (piece: Piece): readonly Piece[] => {
  if (isKnown(piece.text)) return [piece]
  return splitAtBlanks(piece) ?? leadingName(piece) ?? (isSentence(piece.text.trim()) ? [] : [piece])
}

/**
 * 'A, B and C*' as its spellings in order; commas may be full-width. Bodies ('N/A') and persons stay in the list, for
 * `isBody` and `organisationOf` to tell; sentences are no names and are left out.
 */
export const splitOrganisations = (text: string): readonly OrganisationSpelling[] =>
  cut(text)
    .flatMap(read)
    .map(({ text: raw, start }) => ({
      spelling: raw.replace(/\\?\*/g, '').trim(),
      starred: raw.includes('*'),
      start: start + raw.search(/[^\s*\\]|$/),
    }))
    .filter(({ spelling }) => spelling !== '')

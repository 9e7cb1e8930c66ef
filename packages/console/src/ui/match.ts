const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const startsWord = (text: string, at: number): boolean => at === 0 || !/[a-z0-9]/.test(text[at - 1] ?? '')

const wordScore = (word: string, text: string): number => {
  const at = text.indexOf(word)
  if (at >= 0) return startsWord(text, at) ? 100 - Math.min(at, 50) : 40 - Math.min(at, 30)
  return initialsScore(word, text)
}

/** The first letters of words in a row: `votp` finds `Voice One Time Password`. */
const initialsScore = (letters: string, text: string): number => {
  const initials = (text.match(/[a-z0-9]+/g) ?? []).map((word) => word[0]).join('')
  return letters.length > 1 && initials.includes(letters) ? letters.length : 0
}

/** How well a query finds a text: 0 not at all; every word of the query must be found. */
export const matchScore = (query: string, text: string): number => {
  const folded = fold(text)
  const scores = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => wordScore(word, folded))
  return scores.some((score) => score === 0) ? 0 : scores.reduce((sum, score) => sum + score, 1)
}

/** The best first, at most `most`; an empty query keeps the order. */
export const bestMatches = <Item>(
  query: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
  most: number,
): readonly Item[] =>
  items
    .map((item, place) => ({ item, place, score: matchScore(query, textOf(item)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, most)
    .map(({ item }) => item)

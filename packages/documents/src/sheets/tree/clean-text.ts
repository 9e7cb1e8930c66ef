// Not allowed in XML 1.0 (section 2.2) or only there to disturb: controls, lone surrogates, noncharacters, and the
// embedding and override marks that turn the rest of a line around (Unicode UAX 9; the marks LRM, RLM, ALM stay).
const UNFIT = /(?![\n\t])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** The text without what no document may hold; line ends become `\n`. */
export const cleanText = (text: string): string => text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(UNFIT, '')

/** The text on one line: white space folded and trimmed. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

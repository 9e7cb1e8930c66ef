import { slugOf } from '@trunkline/governance'
import type { Report } from '../reporting.ts'

export const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

/** Words of a file name without the words every proposal has: `APIproposal_QoS_Booking_KDDI.md` → qos, booking, kddi. */
export const wordsOfName = (file: string): readonly string[] =>
  slugOf(
    baseName(file)
      .replace(/\.md$/i, '')
      .replace(/^(?:api[-_ ]?(?:family)?[-_ ]?(?:proposal|scope[-_ ]?enhancement)|userstory)/i, '')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2'),
  )
    .split('-')
    .filter((word) => word.length > 1)

/** Blanks where none belong, and words written twice: links to such names break, or are typed wrong. */
export const reportFileName = (file: string, report: Report): void => {
  const name = baseName(file)
  const report1 = (says: string): void => report('proposal-file-name', 1, says, 'Rename the file, and the links to it.')
  if (/^\s|[-_(]\s|\s[-_.)]|\s$/.test(name)) report1(`The file name has a blank beside a separator: "${name}".`)
  const twice = wordsOfName(file).find((word, at, words) => word === words[at + 1])
  if (twice !== undefined) report1(`The file name has "${twice}" twice in a row.`)
}

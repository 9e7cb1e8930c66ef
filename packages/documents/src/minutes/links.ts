import type { Line } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'

const MISSPELT = /(?<![a-z])(?:ttps?|htps?|htpps?|htttps?|hhttps?):\/\/[^\s)\]]*/gi
const NESTED = /\]\(\[[^\][\n]{0,60}\]\(/g
const NUMBERED =
  /(?<!\()\[(?:PR\s*)?#(\d{1,5})\]\((?:ht)?tps?:\/\/[^()\s]{1,200}\/(?:issues|pull|discussions)\/(\d{1,5})\b/g

/** Links that lead nowhere, or elsewhere than their label says. */
export const reportLinks = (lines: readonly Line[], report: Report): void => {
  for (const { text, number } of lines) {
    if (!text.includes('](') && !text.includes('ttp')) continue
    for (const match of text.matchAll(MISSPELT)) {
      report('misspelt-link', number, `${match[0].slice(0, 60)} is no address.`, 'Write https://.', match.index + 1)
    }
    for (const match of text.matchAll(NESTED)) {
      report(
        'nested-link',
        number,
        'A link stands inside a link, and the outer one does not work.',
        'Keep one of the two.',
        match.index + 1,
      )
    }
    for (const match of text.matchAll(NUMBERED)) {
      if (match[1] === match[2]) continue
      const says = `The label says #${match[1]}, the address leads to #${match[2]}.`
      report('link-number-differs', number, says, 'Correct the wrong one of the two.', match.index + 1)
    }
  }
}

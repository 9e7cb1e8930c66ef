import { type Finding, finding } from '../finding.ts'
import { isBody, organisationOf } from './spelling.ts'

/** What a spelling says of itself at its place: nothing where it is the preferred name or means a body. */
export const judgeSpelling = (
  spelling: string,
  place: { readonly file: string; readonly line: number; readonly column?: number },
): Finding | null => {
  const written = spelling.replace(/\\?\*/g, '').trim()
  if (isBody(written)) return null
  const known = organisationOf(written)
  if (known === null) {
    return finding(
      'organisation-unknown',
      place,
      `"${written}" is not an organisation on record.`,
      'Check the spelling, or add the organisation to the alias table.',
    )
  }
  if (known.name === written) return null
  return finding(
    'organisation-spelling',
    place,
    `"${written}" is another spelling of ${known.name}.`,
    `Write "${known.name}".`,
  )
}

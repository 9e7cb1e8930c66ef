import { formatReference, type Reference } from '@trunkline/governance'
import { referenceUrl } from './words.ts'

export const ReferenceLink = ({ reference }: { reference: Reference }) => {
  const url = referenceUrl(reference)
  const says = formatReference(reference)
  return url === null ? <span>{says}</span> : <a href={url}>{says}</a>
}

/** References one after the other, each with its repository. */
export const References = ({ references }: { references: readonly Reference[] }) => (
  <>
    {references.map((reference, place) => (
      <span key={`${formatReference(reference)}-${reference.kind}-${reference.url ?? ''}`}>
        {place > 0 && ', '}
        <ReferenceLink reference={reference} />
      </span>
    ))}
  </>
)

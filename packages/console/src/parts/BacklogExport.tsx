import { deskUrl } from '../api/client.ts'
import { TableUpdate } from '../forms/TableUpdate.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Section } from '../ui/Page.tsx'

const EXPORTS = [
  { format: 'md', says: 'Markdown' },
  { format: 'html', says: 'HTML' },
  { format: 'confluence', says: 'Confluence' },
  { format: 'json', says: 'JSON' },
] as const

/** The backlog as a document, and the group's own table brought up to date. */
export const BacklogExport = ({ asOf }: { asOf: string | undefined }) => (
  <Section heading="Take it along">
    <p className="no-print">
      {EXPORTS.map(({ format, says }, place) => (
        <span key={format}>
          {place > 0 && ', '}
          <a href={deskUrl('/backlog', { asOf, format })} download={`backlog-${asOf ?? 'today'}.${format}`}>
            {says}
          </a>
        </span>
      ))}
    </p>
    <Disclosure summary="Bring the group’s own table up to date">
      <TableUpdate />
    </Disclosure>
  </Section>
)

import type { FindingView, NamedText } from '../api/documents.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Mark, type Shape, type Tone } from '../ui/Glyph.tsx'
import { byFile, excerptOf, severityCounts } from './findings.ts'

const LOOKS: Record<FindingView['severity'], { shape: Shape; tone: Tone }> = {
  error: { shape: 'cross', tone: 'stop' },
  warning: { shape: 'up', tone: 'wait' },
  note: { shape: 'dots', tone: 'calm' },
}

const Excerpt = ({ text, line }: { text: string; line: number }) => (
  <div className="excerpt">
    {excerptOf(text, line).map((part) => (
      <code key={part.number} className={part.isIt ? 'excerpt-line excerpt-it' : 'excerpt-line'}>
        <span className="excerpt-number">{part.number}</span>
        {part.text}
      </code>
    ))}
  </div>
)

/** Findings grouped by file, each at its line with the text around it. */
export const FindingsByFile = ({
  findings,
  files,
}: {
  findings: readonly FindingView[]
  files: readonly NamedText[]
}) => (
  <div className="stack findings">
    {byFile(findings).map((group, place) => {
      const text = files.find((file) => file.path === group.file)?.text
      return (
        <Disclosure
          key={group.file}
          isOpen={place === 0}
          summary={
            <>
              <span className="finding-file">{group.file}</span>{' '}
              {severityCounts(group.findings).map(({ severity, count }) => (
                <span key={severity} className="finding-count">
                  <Mark {...LOOKS[severity]} word={`${count} ${severity}${count === 1 ? '' : 's'}`} />
                </span>
              ))}
            </>
          }
        >
          <ul className="lines">
            {group.findings.map((finding) => (
              <li key={`${finding.line} ${finding.column} ${finding.code} ${finding.says}`}>
                <p>
                  <Mark {...LOOKS[finding.severity]} word={finding.severity} />{' '}
                  <span className="nowrap">line {finding.line}</span>: <strong>{finding.says}</strong> {finding.hint}{' '}
                  <code className="quiet">{finding.code}</code>
                </p>
                {text !== undefined && text !== '' && <Excerpt text={text} line={finding.line} />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )
    })}
  </div>
)

import { useState } from 'react'
import type { NamedText, PlanView } from '../api/documents.ts'
import { Button } from '../ui/Button.tsx'
import { sayCount } from '../ui/duration.ts'
import { Empty } from '../ui/Notice.tsx'
import { Section } from '../ui/Page.tsx'
import { Day } from '../ui/When.tsx'
import { FindingsByFile } from './FindingsByFile.tsx'

const PART = 100

const FAMILY: Readonly<Record<string, string>> = {
  organisation: 'organisations',
  person: 'people',
  proposal: 'proposals',
  call: 'calls',
  action: 'action points',
  repository: 'repositories',
}

const Additions = ({ additions }: { additions: PlanView['additions'] }) => {
  const [shown, setShown] = useState(PART)
  if (additions.length === 0) return <Empty>Nothing: the record knows all of it already.</Empty>
  return (
    <>
      <table className="table table-folds">
        <caption className="visually-hidden">What the import adds</caption>
        <thead>
          <tr>
            <th scope="col">Happened</th>
            <th scope="col">About</th>
            <th scope="col">What</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {additions.slice(0, shown).map((addition, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes its order
            <tr key={place}>
              <th scope="row">
                <Day on={addition.happenedAt} short />
              </th>
              <td data-name="About">{addition.stream.replace(':', ' ')}</td>
              <td data-name="What">{addition.says}</td>
              <td data-name="Source">
                {addition.source.kind === 'document' &&
                  `${addition.source.document}${addition.source.line === undefined ? '' : `:${addition.source.line}`}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < additions.length && (
        <div>
          <Button onPress={() => setShown(shown + 5 * PART)}>Show more ({additions.length - shown} left)</Button>
        </div>
      )}
    </>
  )
}

/** A plan before it is applied: how much it adds, what is wrong in the files, what it adds line by line. */
export const PlanShown = ({ plan, files }: { plan: PlanView; files: readonly NamedText[] }) => {
  const counts = Object.entries(plan.counts).filter(([, count]) => count > 0)
  return (
    <>
      {counts.length > 0 && (
        <p>
          From {sayCount(files.length, 'file')}:{' '}
          {counts.map(([family, count]) => `${count} on ${FAMILY[family] ?? family}`).join(', ')}.
        </p>
      )}
      {plan.conflicts.length > 0 && (
        <Section heading="Contradictions" aside="what the record says is kept">
          <FindingsByFile findings={plan.conflicts} files={files} />
        </Section>
      )}
      <Section heading="Findings" aside={sayCount(plan.findings.length, 'finding')}>
        {plan.findings.length === 0 ? (
          <Empty>None: every file could be read whole.</Empty>
        ) : (
          <FindingsByFile findings={plan.findings} files={files} />
        )}
      </Section>
      <Section heading="What it adds" aside={sayCount(plan.additions.length, 'fact')}>
        <Additions additions={plan.additions} />
      </Section>
    </>
  )
}

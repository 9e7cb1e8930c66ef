import type { Subject } from '@trunkline/governance'
import type { CallView } from '../api/views.ts'
import { Empty } from '../ui/Notice.tsx'
import { OutcomeMark } from './Marks.tsx'

type Entry = CallView['minutes']['sections'][number]['entries'][number]

const isTouched = (entry: Entry): boolean =>
  entry.outcome !== null ||
  entry.updates.length > 0 ||
  entry.decisions.length > 0 ||
  entry.actions.some((action) => !action.carried)

/** What the minutes hold so far, item by item. */
export const RunningMinutes = ({
  minutes,
  onChoose,
}: {
  minutes: CallView['minutes']
  onChoose: (subject: Subject) => void
}) => {
  const entries = minutes.sections.flatMap((section) => section.entries).filter(isTouched)
  if (entries.length === 0 && minutes.decisions.length === 0) {
    return <Empty>Nothing yet. Outcomes, text, decisions and action points appear here as they are recorded.</Empty>
  }
  return (
    <ul className="lines">
      {minutes.decisions.map((decision) => (
        <li key={decision.id}>
          <strong>Decision:</strong> {decision.text}
        </li>
      ))}
      {entries.map((entry) => (
        <li key={entry.subject}>
          <p className="row">
            <button type="button" className="button button-quiet so-far" onClick={() => onChoose(entry.subject)}>
              {entry.title}
            </button>
            {entry.outcome !== null && <OutcomeMark outcome={entry.outcome} />}
          </p>
          {entry.updates.map((update) => (
            <p key={update.text} className="prose small">
              {update.text}
            </p>
          ))}
          {entry.decisions.map((decision) => (
            <p key={decision.id} className="small">
              <strong>Decision:</strong> {decision.text}
            </p>
          ))}
          {entry.actions
            .filter((action) => !action.carried)
            .map((action) => (
              <p key={action.id} className="small">
                <strong>{action.id}</strong> {action.owners.join(', ')}: {action.text}
              </p>
            ))}
        </li>
      ))}
    </ul>
  )
}

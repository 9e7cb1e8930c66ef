import type { CallView } from '../api/views.ts'
import { Empty } from '../ui/Notice.tsx'
import { When } from '../ui/When.tsx'

/** What was changed after the minutes were sent, with the reason of each change. */
export const Corrections = ({ minutes }: { minutes: CallView['minutes'] }) => {
  if (minutes.corrections.length === 0) {
    return <Empty>None. Approved minutes change only here, with a reason; a draft is changed in the call.</Empty>
  }
  return (
    <ul className="lines">
      {minutes.corrections.map((correction) => (
        <li key={correction.at + correction.text}>
          <p>{correction.text}</p>
          <p className="small quiet">
            <When at={correction.at} /> by {correction.by}: {correction.reason}
          </p>
        </li>
      ))}
    </ul>
  )
}

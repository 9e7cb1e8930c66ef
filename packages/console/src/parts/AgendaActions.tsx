import { Link } from 'react-router'
import type { CallView } from '../api/views.ts'
import { paths } from '../paths.ts'
import { Mark } from '../ui/Glyph.tsx'
import { Empty } from '../ui/Notice.tsx'

/** The open action points an agenda carries, overdue ones first. */
export const AgendaActions = ({ actions }: { actions: CallView['agenda']['actions'] }) => {
  if (actions.length === 0) return <Empty>No action point is open. A call raises them under its items.</Empty>
  const ordered = [...actions].sort((a, b) => Number(b.overdue) - Number(a.overdue))
  return (
    <ul className="lines">
      {ordered.map((action) => (
        <li key={action.id}>
          <p>
            <Link to={paths.action(action.id)} className="nowrap">
              {action.id}
            </Link>{' '}
            {action.owners.join(', ')} {action.overdue && <Mark shape="up" tone="stop" word="overdue" />}
          </p>
          <p>{action.text}</p>
        </li>
      ))}
    </ul>
  )
}

import { useState } from 'react'
import { Link } from 'react-router'
import type { CallView } from '../api/views.ts'
import { PlanItem } from '../forms/PlanItem.tsx'
import { subjectPath } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { sayShortDay } from '../ui/dates.ts'
import { Mark } from '../ui/Glyph.tsx'
import { Empty } from '../ui/Notice.tsx'
import { References } from './References.tsx'
import { useSession } from './session.ts'
import { Why } from './Why.tsx'

type Section = CallView['agenda']['sections'][number]
type Item = Section['items'][number]

const Title = ({ item }: { item: Item }) => {
  const to = subjectPath(item.subject)
  return (
    <>
      {to === null ? item.title : <Link to={to}>{item.title}</Link>}
      {item.late && (
        <>
          {' '}
          <Mark shape="diamond" tone="wait" word="late" />
        </>
      )}
    </>
  )
}

/** Every reason of the rules, an exception among them, and the calls that did not come to it. */
const reasonsOf = (item: Item): readonly string[] => [
  ...item.why,
  ...(item.notTreatedOn.length === 0 ? [] : [`Not treated on ${item.notTreatedOn.map(sayShortDay).join('; ')}`]),
]

const Row = ({
  view,
  section,
  item,
  isPlanning,
}: {
  view: CallView
  section: Section
  item: Item
  isPlanning: boolean
}) => (
  <tr>
    <th scope="row">
      <Title item={item} />
      <Why reasons={reasonsOf(item)} />
      {isPlanning && <PlanItem view={view} items={section.items} item={item} />}
    </th>
    <td data-name="Owner">{item.owners.join(', ')}</td>
    <td data-name="References">
      <References references={item.references} />
    </td>
    <td data-name="Minutes" className="number">
      {item.minutes}
    </td>
  </tr>
)

/** The item that is the section itself (the antitrust policy, any other business): it needs no line of its own. */
const ownItem = (section: Section): Item | undefined => section.items.find((item) => item.title === section.title)

const Heading = ({ view, section, isPlanning }: { view: CallView; section: Section; isPlanning: boolean }) => {
  const own = ownItem(section)
  return (
    <tr className="table-group">
      <th scope="rowgroup" colSpan={3}>
        {section.title}
        {own !== undefined && <Why reasons={reasonsOf(own)} />}
        {own !== undefined && isPlanning && <PlanItem view={view} items={section.items} item={own} />}
      </th>
      <td data-name="Minutes" className="number">
        {own?.minutes}
      </td>
    </tr>
  )
}

/** The agenda in the group's order, every item with the reasons it is on; a chair can plan order and time. */
export const AgendaTable = ({ view }: { view: CallView }) => {
  const [isPlanning, setPlanning] = useState(false)
  const { isChair } = useSession()
  const filled = view.agenda.sections.filter((section) => section.items.length > 0)
  if (filled.length === 0) {
    return <Empty>Nothing is on yet. Items come from open matters by themselves, or are requested below.</Empty>
  }
  return (
    <>
      {isChair && (
        <div className="no-print">
          <Button aria-pressed={isPlanning} onPress={() => setPlanning(!isPlanning)}>
            {isPlanning ? 'Planning is done' : 'Plan order and time'}
          </Button>
        </div>
      )}
      <table className="table table-folds agenda">
        <caption className="visually-hidden">Agenda of {view.frame.id}</caption>
        <thead>
          <tr>
            <th scope="col">Item, and why it is on</th>
            <th scope="col">Owner</th>
            <th scope="col">References</th>
            <th scope="col" className="number">
              Minutes
            </th>
          </tr>
        </thead>
        {filled.map((section) => (
          <tbody key={section.id}>
            <Heading view={view} section={section} isPlanning={isPlanning} />
            {section.items
              .filter((item) => item !== ownItem(section))
              .map((item) => (
                <Row key={item.subject} view={view} section={section} item={item} isPlanning={isPlanning} />
              ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

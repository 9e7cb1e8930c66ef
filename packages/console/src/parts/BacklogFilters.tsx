import type { Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField } from 'react-aria-components/SearchField'
import type { BacklogView } from '../api/views.ts'
import type { BacklogFilter } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { type Order, ownersOf, statusCounts } from './backlog-filter.ts'
import { StatusMark } from './Marks.tsx'

/** What is shown of the table. Every choice goes into the address, so that a view can be shared. */
export const BacklogFilters = ({
  entries,
  filter,
  order,
  onChange,
  searchRef,
}: {
  entries: BacklogView['entries']
  filter: BacklogFilter
  order: Order
  onChange: (changed: Readonly<Record<string, string>>) => void
  searchRef: Ref<HTMLInputElement>
}) => {
  const chosen = filter.status ?? []
  const isFiltered = chosen.length > 0 || [filter.q, filter.owner, filter.asOf, filter.since].some(Boolean)
  const toggle = (name: string) =>
    onChange({
      status: (chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]).join(','),
    })
  return (
    <search className="filters no-print">
      <div className="row row-end">
        <SearchField className="field" value={filter.q ?? ''} onChange={(q) => onChange({ q })}>
          <Label>Search</Label>
          <Input ref={searchRef} placeholder="Name, owner, supporter, number" />
        </SearchField>
        <SelectField
          label="Owner"
          value={filter.owner ?? ''}
          onChange={(owner) => onChange({ owner })}
          options={[
            { value: '', says: 'Every owner' },
            ...ownersOf(entries).map((owner) => ({ value: owner, says: owner })),
          ]}
        />
        <SelectField
          label="Order"
          value={order}
          onChange={(next) => onChange({ order: next === 'table' ? '' : next })}
          options={[
            { value: 'table', says: 'As in the table' },
            { value: 'name', says: 'By name' },
            { value: 'newest', says: 'Newest state first' },
          ]}
        />
        <LineField label="As of" type="date" value={filter.asOf ?? ''} onChange={(asOf) => onChange({ asOf })} />
        <LineField
          label="Changed since"
          type="date"
          value={filter.since ?? ''}
          onChange={(since) => onChange({ since })}
        />
        {isFiltered && (
          <Button looks="quiet" onPress={() => onChange({ q: '', owner: '', status: '', asOf: '', since: '' })}>
            Show everything
          </Button>
        )}
      </div>
      <fieldset className="choices-in-line">
        <legend className="visually-hidden">Status</legend>
        {statusCounts(entries).map(({ status, count }) => (
          <label key={status ?? 'none'} className="check-line">
            <input
              type="checkbox"
              checked={chosen.includes(status ?? 'none')}
              onChange={() => toggle(status ?? 'none')}
            />
            <StatusMark status={status} />
            <span className="quiet">{count}</span>
          </label>
        ))}
      </fieldset>
    </search>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField } from 'react-aria-components/SearchField'
import { useSearchParams } from 'react-router'
import { actionsQuery } from '../api/queries.ts'
import { ActionLines } from '../parts/ActionLines.tsx'
import { actionOwners, filterActions, GROUPINGS, groupActions, leadOfActions } from '../parts/action-filter.ts'
import { sayCount } from '../ui/duration.ts'
import { useKeys } from '../ui/keys.ts'
import { Empty } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'

/** Who owes what? By owner or by call, overdue first, with the history of every carry-over. */
export const ActionPoints = () => {
  const [query, setQuery] = useSearchParams()
  const { data: actions } = useSuspenseQuery(actionsQuery())
  const search = useRef<HTMLInputElement>(null)
  useKeys({ f: () => search.current?.focus() })
  const by = GROUPINGS.find((name) => name === query.get('by')) ?? 'owner'
  const filter = { q: query.get('q') ?? '', owner: query.get('owner') ?? '', all: query.get('all') === 'true' }
  const change = (name: string, value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        value === '' ? next.delete(name) : next.set(name, value)
        return next
      },
      { replace: true },
    )
  const shown = filterActions(actions, filter)
  const [first, ...rest] = leadOfActions(actions)
  return (
    <Page
      title="Action points"
      lead={
        <>
          <strong>{first}</strong> {rest.join(' ')}
        </>
      }
    >
      <search className="filters no-print">
        <div className="row row-end">
          <SearchField className="field" value={filter.q} onChange={(q) => change('q', q)}>
            <Label>Search</Label>
            <Input ref={search} placeholder="Number, text, owner" />
          </SearchField>
          <SelectField
            label="Owner"
            value={filter.owner}
            onChange={(owner) => change('owner', owner)}
            options={[
              { value: '', says: 'Every owner' },
              ...actionOwners(actions).map((owner) => ({ value: owner, says: owner })),
            ]}
          />
          <SelectField
            label="Together"
            value={by}
            onChange={(next) => change('by', next === 'owner' ? '' : next)}
            options={[
              { value: 'owner', says: 'By owner' },
              { value: 'call', says: 'By call' },
            ]}
          />
          <label className="check-line">
            <input
              type="checkbox"
              checked={filter.all}
              onChange={(event) => change('all', event.target.checked ? 'true' : '')}
            />
            Settled ones too
          </label>
        </div>
      </search>
      {shown.length === 0 && (
        <Empty>
          {actions.length === 0
            ? 'No action point is on record. A call raises them under its items; an import reads them from minutes.'
            : 'No action point matches. Take a filter away, or show settled ones too.'}
        </Empty>
      )}
      {groupActions(shown, by).map((group) => (
        <Section key={group.name} heading={group.name} aside={sayCount(group.actions.length, 'action point')}>
          <ActionLines actions={group.actions} isFull />
        </Section>
      ))}
    </Page>
  )
}

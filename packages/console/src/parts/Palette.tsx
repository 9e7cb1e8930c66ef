import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { useNavigate } from 'react-router'
import { deskNow } from '../api/clock.ts'
import { actionsQuery, callsQuery, proposalsQuery } from '../api/queries.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { dayAfter } from '../ui/dates.ts'
import { bestMatches } from '../ui/match.ts'
import { type Found, findable } from './findable.ts'

const SHOWN = 12
const DAYS_BACK = 2000
const DAYS_ON = 186

/** Reads what can be found only once the palette is open. */
const Finder = ({ onClose }: { onClose: () => void }) => {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const proposals = useQuery(proposalsQuery())
  const now = deskNow()
  const calls = useQuery(callsQuery(dayAfter(now, -DAYS_BACK), dayAfter(now, DAYS_ON)))
  const actions = useQuery(actionsQuery())
  const all = findable(proposals.data ?? [], calls.data ?? [], actions.data ?? [])
  const found = bestMatches(text, all, (item) => `${item.says} ${item.more}`, SHOWN)
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label="Find a proposal, call, action point or page" autoFocus className="search">
        <Input placeholder="Proposal, call, action point, page …" />
      </SearchField>
      <ListBox
        aria-label="Found"
        className="palette-found"
        items={found}
        selectionMode="none"
        onAction={(key) => {
          const target = found.find((item) => item.id === key)
          onClose()
          if (target !== undefined) void navigate(target.to)
        }}
        renderEmptyState={() => (
          <p className="choices-none">Nothing by these letters. Try a word of its name, its number, or a day.</p>
        )}
      >
        {(item: Found) => (
          <ListBoxItem id={item.id} textValue={item.says} className="choice">
            <span>{item.says}</span>
            <span className="choice-more">{item.more}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}

/** Finds any proposal, call, action point or page by a few letters. */
export const Palette = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Dialog heading="Find" isOpen={isOpen} onClose={onClose}>
    <Finder onClose={onClose} />
  </Dialog>
)

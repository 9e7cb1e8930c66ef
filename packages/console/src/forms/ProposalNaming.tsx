import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationsQuery } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { LineField } from '../ui/Field.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ProposalFormProps } from './proposal-forms.ts'

export const OwnersForm = ({ view, onDone }: ProposalFormProps) => {
  const { data: organisations = [] } = useQuery(organisationsQuery())
  const [owners, setOwners] = useState<readonly string[]>(view.proposal.owners)
  const nameOf = (id: string): string => organisations.find((organisation) => organisation.id === id)?.name ?? id
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="name-owners"
      seen={view.version}
      input={{ organisations: owners }}
      button="Name these owners"
      done={`Owner of ${view.proposal.name}: ${owners.map(nameOf).join(', ') || 'nobody'}.`}
      onDone={onDone}
    >
      <ul className="lines wide">
        {owners.map((owner) => (
          <li key={owner} className="row">
            {nameOf(owner)}
            <Button looks="quiet" onPress={() => setOwners(owners.filter((other) => other !== owner))}>
              Take {nameOf(owner)} off
            </Button>
          </li>
        ))}
      </ul>
      <ChoiceField
        label="Add an organisation"
        once
        choices={organisations
          .filter(({ id }) => !owners.includes(id))
          .map(({ id, name, aliases }) => ({ id, says: name, more: aliases.join(', ') }))}
        onChoose={(choice) => choice !== null && setOwners([...owners, choice.id])}
      />
    </MoveForm>
  )
}

export const RenameForm = ({ view, onDone }: ProposalFormProps) => {
  const [name, setName] = useState(view.proposal.name)
  const isNew = name.trim() !== '' && name.trim() !== view.proposal.name
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="rename"
      seen={view.version}
      input={isNew ? { name: name.trim() } : null}
      button="Rename it"
      done={`It is called ${name} now; the old name stays in the record.`}
      onDone={onDone}
    >
      <LineField label="New name" value={name} onChange={setName} isRequired />
    </MoveForm>
  )
}

export const NoticeForm = ({ view, onDone }: ProposalFormProps) => {
  const [by, setBy] = useState('')
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="give-notice"
      input={by.trim() === '' ? null : { by: by.trim() }}
      button="Give notice"
      done="The notice is recorded."
      onDone={onDone}
    >
      <LineField label="Who gives notice" value={by} onChange={setBy} isRequired />
    </MoveForm>
  )
}

export const ListForm = ({ view, onDone }: ProposalFormProps) => (
  <MoveForm
    family="proposal"
    id={view.proposal.slug}
    move="list"
    input={{}}
    button="Enter it in the table"
    done={`${view.proposal.name} is in the backlog table.`}
    onDone={onDone}
  >
    <p>The proposal becomes a row of the backlog table from today on.</p>
  </MoveForm>
)

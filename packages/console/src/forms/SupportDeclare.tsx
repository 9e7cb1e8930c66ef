import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationsQuery } from '../api/queries.ts'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { Empty } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ProposalFormProps } from './proposal-forms.ts'

export const DeclareForm = ({ view, onDone }: ProposalFormProps) => {
  const { data: organisations = [] } = useQuery(organisationsQuery())
  const [organisation, setOrganisation] = useState<string | null>(null)
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="declare-support"
      input={organisation === null ? null : { organisation }}
      button="Declare support"
      done="The support is recorded."
      onDone={onDone}
    >
      <ChoiceField
        label="Organisation"
        choices={organisations.map(({ id, name, aliases }) => ({ id, says: name, more: aliases.join(', ') }))}
        onChoose={(choice) => setOrganisation(choice?.id ?? null)}
      />
    </MoveForm>
  )
}

export const WithdrawForm = ({ view, onDone }: ProposalFormProps) => {
  const supporters = view.proposal.supporters.map((support) => support.organisation)
  const [organisation, setOrganisation] = useState(supporters[0] ?? '')
  if (supporters.length === 0) return <Empty>Nobody has declared support, so there is none to withdraw.</Empty>
  return (
    <MoveForm
      family="proposal"
      id={view.proposal.slug}
      move="withdraw-support"
      input={{ organisation }}
      button="Withdraw support"
      done="The support is withdrawn; its history stays."
      onDone={onDone}
    >
      <SelectField
        label="Organisation"
        value={organisation}
        onChange={setOrganisation}
        options={supporters.map((value, place) => ({ value, says: view.entry.supporters[place] ?? value }))}
      />
    </MoveForm>
  )
}

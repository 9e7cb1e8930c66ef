import { useQuery } from '@tanstack/react-query'
import { type IsoDate, PROPOSAL_KINDS, type ProposalKind, slugOf } from '@trunkline/governance'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { organisationsQuery } from '../api/queries.ts'
import { KIND } from '../parts/words.ts'
import { paths } from '../paths.ts'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { LineField, TextBox } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { MoveForm } from './MoveForm.tsx'
import { readReference } from './reference.ts'

/** A proposal or topic of its own, with the issue that lets it onto an agenda. */
export const ProposalRegister = ({ onDone }: { onDone: () => void }) => {
  const { data: organisations = [] } = useQuery(organisationsQuery())
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ProposalKind>('new-api')
  const [owner, setOwner] = useState<string | null>(null)
  const [issue, setIssue] = useState('')
  const [day, setDay] = useState('')
  const [summary, setSummary] = useState('')
  const slug = slugOf(name)
  const reference = readReference(issue)
  const isWrong = issue.trim() !== '' && reference === null
  const input = {
    name: name.trim(),
    kind,
    owners: owner === null ? [] : [owner],
    ...(reference === null ? {} : { issue: reference }),
    ...(reference === null || day === '' ? {} : { issueOpenedOn: day as IsoDate }),
    ...(summary.trim() === '' ? {} : { summary: summary.trim() }),
  }
  return (
    <MoveForm
      family="proposal"
      id={slug}
      move="register"
      input={slug === '' || isWrong ? null : input}
      button="Register it"
      done={`${name.trim()} is registered.`}
      onDone={() => {
        onDone()
        void navigate(paths.proposal(slug))
      }}
    >
      <LineField label="Name" value={name} onChange={setName} isRequired />
      <SelectField
        label="Kind"
        value={kind}
        onChange={setKind}
        options={PROPOSAL_KINDS.map((value) => ({ value, says: KIND[value] }))}
      />
      <ChoiceField
        label="Owner"
        choices={organisations.map(({ id, name: says, aliases }) => ({ id, says, more: aliases.join(', ') }))}
        onChoose={(choice) => setOwner(choice?.id ?? null)}
      />
      <div className="row row-end">
        <LineField
          label="Issue"
          value={issue}
          onChange={setIssue}
          placeholder="APIBacklog#63, or its address"
          error={isWrong ? 'Write its repository too, as in APIBacklog#63.' : null}
        />
        <LineField label="Opened on" type="date" value={day} onChange={setDay} />
      </div>
      <TextBox label="Summary" value={summary} onChange={setSummary} />
    </MoveForm>
  )
}

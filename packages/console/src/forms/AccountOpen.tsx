import { useMutation } from '@tanstack/react-query'
import { ROLES, type Role } from '@trunkline/governance'
import { useState } from 'react'
import { openAccount } from '../api/sign-in.ts'
import { Failure } from '../parts/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { LineField } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'

/** A one-time link for a colleague. */
export const AccountOpen = () => {
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [role, setRole] = useState<Role>('member')
  const open = useMutation({ mutationFn: openAccount })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate({ name, role, ...(organisation === '' ? {} : { organisation }) })
      }}
    >
      <h3>Let a colleague in</h3>
      <div className="row row-end">
        <LineField label="Name" value={name} onChange={setName} isRequired />
        <LineField label="Organisation" value={organisation} onChange={setOrganisation} />
        <SelectField
          label="Role"
          value={role}
          onChange={setRole}
          options={ROLES.map((value) => ({ value, says: value }))}
        />
        <Button type="submit" isDisabled={open.isPending || name === ''}>
          Make a link
        </Button>
      </div>
      <Failure of={open.error} />
      {open.data !== undefined && (
        <>
          <p>
            This link signs {open.data.account.name} in, once: <code>{open.data.link}</code>
          </p>
          <CopyButton text={() => open.data.link}>Copy the link</CopyButton>
        </>
      )}
    </form>
  )
}

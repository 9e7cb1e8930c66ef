import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { signOut } from '../api/sign-in.ts'
import { AccountOpen } from '../forms/AccountOpen.tsx'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Failure } from './Failure.tsx'
import { useSession } from './session.ts'

const ROLE = {
  chair: 'You run the calls: every move the rules allow is open to you.',
  member: 'You may write: request items, declare support, take minutes.',
  observer: 'You may read everything; writing needs a member or a chair.',
} as const

/** Who is signed in, with the way out, and for a chair the way in for a colleague. */
export const Account = () => {
  const { actor, isChair } = useSession()
  const [isOpen, setOpen] = useState(false)
  const queries = useQueryClient()
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => queries.invalidateQueries() })
  if (actor === null) {
    return (
      <NavLink to={paths.signIn()} className="button button-quiet">
        Sign in
      </NavLink>
    )
  }
  return (
    <>
      <Button looks="quiet" onPress={() => setOpen(true)} aria-label={`Signed in as ${actor.name}`}>
        <span className="account-name">{actor.name}</span>
      </Button>
      <Dialog heading={actor.name} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>
          Role: {actor.role}
          {actor.organisation !== undefined && `, ${actor.organisation}`}. {ROLE[actor.role]}
        </p>
        {isChair && <AccountOpen />}
        <Failure of={leave.error} />
        <div>
          <Button onPress={() => leave.mutate(undefined, { onSuccess: () => setOpen(false) })}>Sign out</Button>
        </div>
      </Dialog>
    </>
  )
}

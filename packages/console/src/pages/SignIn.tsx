import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { signIn } from '../api/sign-in.ts'
import { Failure } from '../parts/Failure.tsx'
import { useSession } from '../parts/session.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { say } from '../ui/toasts.ts'

/** Redeems a one-time link. It asks once more, so that a preview of the link by a mail program does not use it up. */
export const SignIn = () => {
  const [query] = useSearchParams()
  const [code, setCode] = useState(query.get('code') ?? '')
  const { actor } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: async (answer) => {
      await queries.invalidateQueries()
      say(`Signed in as ${answer.actor.name}.`)
      await navigate(paths.nextCall(), { replace: true })
    },
  })
  return (
    <Page
      title="Sign in"
      lead="Reading needs no sign-in. To write, open the one-time link you were given, or paste its code here."
    >
      {actor !== null && (
        <Notice tone="good">
          <p>
            You are signed in as {actor.name} ({actor.role}). <Link to={paths.nextCall()}>Go to the next call</Link>
          </p>
        </Notice>
      )}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate(code.trim())
        }}
      >
        <LineField label="Code" value={code} onChange={setCode} isRequired autoComplete="one-time-code" />
        <Button type="submit" looks="main" isDisabled={enter.isPending || code.trim() === ''}>
          Sign in
        </Button>
        <Failure of={enter.error} />
      </form>
      <p className="quiet small">
        The terminal that runs Trunkline printed a link at its first start. A chair can make a link for a colleague:
        sign in and choose your name at the top of the page.
      </p>
    </Page>
  )
}

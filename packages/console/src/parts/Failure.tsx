import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { problemOf } from '../api/problem.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refusals } from './Refusals.tsx'

/** What went wrong and what to do next, inside the form or part it belongs to. Shows nothing without a failure. */
export const Failure = ({ of, retry, children }: { of: unknown; retry?: () => void; children?: ReactNode }) => {
  if (of === null || of === undefined) return null
  const problem = problemOf(of)
  if (problem.refusals.length > 0) return <Refusals refusals={problem.refusals} isNews />
  return (
    <Notice tone="stop" isNews>
      <p>
        <strong>{problem.says}</strong> {problem.hint}
      </p>
      {problem.errors.map((error) => (
        <p key={error.path + error.says}>
          <code>{error.path}</code> {error.says}
        </p>
      ))}
      {problem.code === 'not-signed-in' && (
        <p>
          <Link to={paths.signIn()}>How to sign in</Link>
        </p>
      )}
      {children}
      {retry !== undefined && (
        <div>
          <Button onPress={retry}>Try again</Button>
        </div>
      )}
    </Notice>
  )
}
